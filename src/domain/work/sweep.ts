import type { Case } from '../cases/case';
import { toEpochMs, type Instant } from '../sla/instant';

/** The platform takes 500 events a minute: a sweep that comes twice fits, and so do the deliveries beside it. */
export const CHECKS_A_MINUTE = 200;

/** Jira takes 50 edits a second, from everyone together: half of them are ours. */
const CHECKS_A_SECOND = 25;

const SWEEP_INTERVAL_MS = 3_600_000;

/** Splits what is due, the most urgent first, into what is checked now and what has to wait a minute. */
export function handOver(caseKeys: readonly string[]): {
  readonly now: readonly string[];
  readonly later: readonly string[];
} {
  return {
    now: caseKeys.slice(0, CHECKS_A_MINUTE),
    later: caseKeys.slice(CHECKS_A_MINUTE),
  };
}

/** What is checked within a minute, second by second: a crowd at once would be turned away, and lose its order. */
export function bySecond<T>(checks: readonly T[]): readonly (readonly T[])[] {
  const seconds = Math.ceil(checks.length / CHECKS_A_SECOND);
  return Array.from({ length: seconds }, (_, second) =>
    checks.slice(second * CHECKS_A_SECOND, (second + 1) * CHECKS_A_SECOND),
  );
}

/**
 * Whether a check that has been tried for an hour leaves its case to the next sweep, which finds it as long as it is due:
 * the tries of every hour must not add up while Jira is away. A check of a case that is not due has no other to follow.
 */
export function isLeftToNextSweep(
  { nextCheckAt }: Pick<Case, 'nextCheckAt'>,
  receivedAt: Instant,
  now: Instant,
): boolean {
  const nowMs = toEpochMs(now);
  const isDue = nextCheckAt !== null && toEpochMs(nextCheckAt) <= nowMs;
  return isDue && nowMs - toEpochMs(receivedAt) > SWEEP_INTERVAL_MS;
}
