import type { QueuedWork } from '../../domain/work/queued-work';
import { toEpochMs, toInstant } from '../../domain/sla/instant';
import { CallFailedError } from '../errors/call-failed-error';
import type { Now } from '../base/ports';
import type { Pressure, PressureState } from './ports';

const toJira: readonly QueuedWork['kind'][] = ['delivery', 'issue-change', 'check', 'migrate-policy'];

/**
 * How long a piece of work has to wait because Jira has asked the app to.
 * @returns seconds; 0 if it need not wait.
 */
export function secondsToWait({ kind }: QueuedWork, { jiraUntil }: PressureState, now: Now): number {
  if (jiraUntil === null || !toJira.includes(kind)) return 0;
  return Math.max(0, (toEpochMs(jiraUntil) - toEpochMs(now())) / 1000);
}

/** The failure of work that has to wait: when the queue no longer keeps a delivery, it becomes a dead letter. */
export function heldBackFor(seconds: number): CallFailedError {
  const facts = { withoutEffect: true, permanent: false, retryAfterSeconds: seconds };
  return new CallFailedError('Jira has asked the app to wait.', facts);
}

/** Jira's request to wait applies to all consumers: each that tried for itself would be refused, and counted. */
export async function holdBack(
  error: unknown,
  { now, pressure }: { readonly now: Now; readonly pressure: Pressure },
): Promise<void> {
  if (!(error instanceof CallFailedError) || !error.holdsAll || error.retryAfterSeconds === null) return;
  const until = toInstant(toEpochMs(now()) + error.retryAfterSeconds * 1000);
  const { jiraUntil } = await pressure.read();
  // Of many refusals at once the first one has recorded it.
  if (jiraUntil === null || toEpochMs(until) - toEpochMs(jiraUntil) > 1000) await pressure.holdJira(until);
}
