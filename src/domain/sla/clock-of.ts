import { answerClock } from './answer-clock';
import type { ClockResult } from './clock';
import { nothing } from './clock-result';
import { fixClock } from './fix-clock';
import { toEpochMs, type Instant } from './instant';
import type { ClockName, Policy } from './policy';
import { orderTimeline, type TimelineEvent } from './timeline';

/**
 * The clock of a timeline for a target under a policy, as of `now`: the one function behind every deadline that is
 * shown, written or counted. Pure: the same arguments always give the same result, and neither the order nor the
 * repetition of events makes a difference.
 * @throws InvalidTimelineError without exactly one submission instant.
 * @throws RangeError for a deadline after the year 9999, or an unknown time zone.
 */
export function clockOf(
  policy: Policy,
  timeline: readonly TimelineEvent[],
  target: ClockName,
  now: Instant,
): ClockResult {
  const nowMs = toEpochMs(now);
  const ordered = orderTimeline(timeline, nowMs);
  if (ordered.submittedMs > nowMs) return { ...nothing, state: 'not-started', explanation: [] };
  return target === 'fix' ? fixClock(policy, ordered, nowMs) : answerClock(policy, ordered, target, nowMs);
}
