import { ratingAt } from '../cases/case-timeline';
import type { DateRequest } from '../cases/date-request';
import { heldFlags } from '../cases/held-flags';
import { reachedMilestones } from '../cases/reached-milestones';
import type { Reading } from '../issues/issue-view';
import { isFixClockPaused } from '../sla/fix-clock';
import type { Policy } from '../sla/policy';
import { orderTimeline } from '../sla/timeline';

/**
 * True if what a request asks for has come about in another way since: approving it would change nothing, and is refused
 * (`refuseAction`). Never for a date: it holds only once it is set.
 * @param reading of the case now.
 */
export function isFulfilled(
  { change }: Pick<DateRequest, 'change'>,
  { timeline, nowMs }: Pick<Reading, 'timeline' | 'nowMs'>,
  policy: Policy,
): boolean {
  switch (change.type) {
    case 'set-severity':
      return ratingAt(timeline, nowMs)?.severity === change.severity;
    case 'pause':
      return isFixClockPaused(policy, orderTimeline(timeline, nowMs), nowMs);
    case 'reach':
      return reachedMilestones(timeline, nowMs).has(change.milestone);
    case 'set-flag':
      return heldFlags(timeline, nowMs).has(change.flag);
    case 'clear-flag':
      return !heldFlags(timeline, nowMs).has(change.flag);
    case 'extension':
    case 'set-date':
    case 'close':
    case 'delete-issue':
    case 'policy':
    case 'keep-date':
      return false;
  }
}
