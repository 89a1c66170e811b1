import type { QueuedWork } from '../../domain/work/queued-work';
import { toEpochMs, toInstant } from '../../domain/sla/instant';
import { CallFailedError } from '../errors/call-failed-error';
import type { Now } from '../base/ports';
import type { Pressure, PressureState } from './ports';

const toJira: readonly QueuedWork['kind'][] = ['delivery', 'issue-change', 'check', 'migrate-policy'];

/**
 * How long a piece of work has to wait because Jira has asked the app to.
 * @returns seconds; 0 where it need not.
 */
export function secondsToWait({ kind }: QueuedWork, { jiraUntil }: PressureState, now: Now): number {
  if (jiraUntil === null || !toJira.includes(kind)) return 0;
  return Math.max(0, (toEpochMs(jiraUntil) - toEpochMs(now())) / 1000);
}

/** What a piece of work that has to wait fails with: where the queue keeps it no longer it becomes a dead letter. */
export function heldBackFor(seconds: number): CallFailedError {
  const facts = { withoutEffect: true, permanent: false, retryAfterSeconds: seconds };
  return new CallFailedError('Jira has asked the app to wait.', facts);
}

/** What Jira tells one consumer holds for all of them: each that asked for itself would be turned away, and counted. */
export async function holdBack(
  error: unknown,
  { now, pressure }: { readonly now: Now; readonly pressure: Pressure },
): Promise<void> {
  if (!(error instanceof CallFailedError) || !error.holdsAll || error.retryAfterSeconds === null) return;
  const until = toInstant(toEpochMs(now()) + error.retryAfterSeconds * 1000);
  const { jiraUntil } = await pressure.read();
  // Of a crowd that is turned away at once the first has said it.
  if (jiraUntil === null || toEpochMs(until) - toEpochMs(jiraUntil) > 1000) await pressure.holdJira(until);
}
