import type { Case } from './case';
import { waitingRequest } from './waiting-requests';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';

const DAY_MS = 86_400_000;
/** An issue that Jira has not shown for this long is not looked for any more by itself. */
const LAST_LOOK_MS = 64 * DAY_MS;

/** Less than a note on health lasts. */
const ASKED_AGAIN_MS = 20 * DAY_MS;

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

/**
 * When to check a case that has no issue: one whose issue Jira may show again, or about whose deletion the approvers are
 * asked, so that health goes on saying so.
 */
export function lookOf(kase: Case, now: Instant): Instant | null {
  const { deletedIssue, nextCheckAt } = kase;
  const isAhead = nextCheckAt !== null && toEpochMs(nextCheckAt) > toEpochMs(now);
  if (waitingRequest(kase, 'delete-issue') !== null)
    return isAhead ? nextCheckAt : toInstant(toEpochMs(now) + ASKED_AGAIN_MS);
  if (deletedIssue?.unseen === undefined) return null;
  return isAhead ? nextCheckAt : nextLook(deletedIssue.unseen, now);
}
