import type { Case } from './case';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';

const DAY_MS = 86_400_000;
/** An issue that Jira has not shown for this long is not looked for any more by itself. */
const LAST_LOOK_MS = 64 * DAY_MS;

/**
 * When to look again for an issue that Jira no longer shows: a day after it was lost, then each time after twice as long,
 * seven times in all.
 * @returns `null` after the last look.
 */
export function nextLook(lostAt: Instant, now: Instant): Instant | null {
  const [lostMs, nowMs] = [toEpochMs(lostAt), toEpochMs(now)];
  const ageMs = 2 * Math.max(nowMs - lostMs, DAY_MS / 2);
  return ageMs > LAST_LOOK_MS ? null : toInstant(lostMs + ageMs);
}

/** When to check a case that has no issue: only one whose issue Jira may show again. */
export function lookOf({ deletedIssue, nextCheckAt }: Case, now: Instant): Instant | null {
  if (deletedIssue?.unseen === undefined) return null;
  const isAhead = nextCheckAt !== null && toEpochMs(nextCheckAt) > toEpochMs(now);
  return isAhead ? nextCheckAt : nextLook(deletedIssue.unseen, now);
}
