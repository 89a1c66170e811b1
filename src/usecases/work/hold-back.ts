import type { QueuedWork } from '../../domain/work/queued-work';
import { toEpochMs, toInstant } from '../../domain/sla/instant';
import { CallFailedError } from '../errors/call-failed-error';
import { isDue, isOlderThanSweep } from '../../domain/work/sweep';
import { MAX_WAIT_SECONDS, waitSeconds } from '../../domain/work/outside-wait';
import type { CaseStore } from '../cases/ports';
import type { Now } from '../base/ports';
import type { Pressure, PressureState } from './ports';

const toJira: readonly QueuedWork['kind'][] = [
  'delivery',
  'issue-change',
  'check',
  'migrate-policy',
  'columns',
  'conversation',
  'agreement',
];

/**
 * How long a piece of work has to wait because Jira has asked the app to.
 * @returns seconds; 0 if it need not wait.
 */
export function secondsToWait({ kind }: QueuedWork, { jiraUntil }: PressureState, now: Now): number {
  if (jiraUntil === null || !toJira.includes(kind)) return 0;
  return Math.max(0, (toEpochMs(jiraUntil) - toEpochMs(now())) / 1000);
}

/**
 * True if a check that has to wait can be dropped, because the next sweep queues another check of its case before this
 * one would run. Otherwise every hour of a long wait would add one.
 */
export async function isLeftBehind(
  work: QueuedWork,
  seconds: number,
  { now, cases }: { readonly now: Now; readonly cases: Pick<CaseStore, 'load'> },
): Promise<boolean> {
  if (work.kind !== 'check') return false;
  const comesBackAt = toInstant(toEpochMs(now()) + Math.min(seconds, MAX_WAIT_SECONDS) * 1000);
  if (!isOlderThanSweep(work.receivedAt, comesBackAt)) return false;
  const kase = await cases.load(work.caseKey);
  return kase === null || isDue(kase, now());
}

/** The failure of work that has to wait: when the queue no longer keeps a delivery, it becomes a dead letter. */
export function heldBackFor(seconds: number): CallFailedError {
  const facts = { withoutEffect: true, permanent: false, retryAfterSeconds: seconds };
  return new CallFailedError('Jira has asked the app to wait.', facts);
}

/**
 * Jira's request to wait applies to all consumers: each that tried for itself would be refused, and counted.
 * @param retryCount how often the refused work was tried before.
 */
export async function holdBack(
  error: unknown,
  retryCount: number,
  { now, pressure }: { readonly now: Now; readonly pressure: Pressure },
): Promise<void> {
  if (!(error instanceof CallFailedError) || !error.holdsAll) return;
  const seconds = waitSeconds(error, retryCount, now());
  if (seconds === null) return;
  const until = toInstant(toEpochMs(now()) + seconds * 1000);
  const { jiraUntil } = await pressure.read();
  // Of many refusals at once the first one has recorded it.
  if (jiraUntil === null || toEpochMs(until) - toEpochMs(jiraUntil) > 1000) await pressure.holdJira(until);
}
