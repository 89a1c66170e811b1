import type { Case } from '../cases/case';
import { toEpochMs, type Instant } from '../sla/instant';

/** The platform takes 500 events a minute: a sweep that runs twice fits, and so do deliveries beside it. */
export const CHECKS_A_MINUTE = 200;

/** Jira takes 50 edits a second from all apps together: half of them are ours. */
const CHECKS_A_SECOND = 25;

const SWEEP_INTERVAL_MS = 3_600_000;

/** Splits due cases, the most urgent first, into those to check now and those that wait a minute. */
export function splitBatch(caseKeys: readonly string[]): {
  readonly now: readonly string[];
  readonly later: readonly string[];
} {
  return {
    now: caseKeys.slice(0, CHECKS_A_MINUTE),
    later: caseKeys.slice(CHECKS_A_MINUTE),
  };
}

/** Spreads checks over a minute, second by second: too many at once would be refused, and lose their order. */
export function bySecond<T>(checks: readonly T[]): readonly (readonly T[])[] {
  const seconds = Math.ceil(checks.length / CHECKS_A_SECOND);
  return Array.from({ length: seconds }, (_, second) =>
    checks.slice(second * CHECKS_A_SECOND, (second + 1) * CHECKS_A_SECOND),
  );
}

/** True if a sweep has run since. */
export function isOlderThanSweep(receivedAt: Instant, now: Instant): boolean {
  return toEpochMs(now) - toEpochMs(receivedAt) > SWEEP_INTERVAL_MS;
}

/** True if the next sweep finds the case. */
export function isDue({ nextCheckAt }: Pick<Case, 'nextCheckAt'>, now: Instant): boolean {
  return nextCheckAt !== null && toEpochMs(nextCheckAt) <= toEpochMs(now);
}

/**
 * True if a check that has failed for an hour is left to the next sweep, which finds its case as long as it is due:
 * retries of every hour must not add up while Jira is down. A check of a case that is not due is not left, as no sweep
 * would find it.
 */
export function isLeftToNextSweep(
  kase: Pick<Case, 'nextCheckAt'>,
  receivedAt: Instant,
  now: Instant,
): boolean {
  return isDue(kase, now) && isOlderThanSweep(receivedAt, now);
}
