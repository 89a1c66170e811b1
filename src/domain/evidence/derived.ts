import { clocksOfTimeline } from '../cases/case-clocks';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';
import { dateMoves } from './date-moves';
import type { Derived } from './evidence';
import { pausesOf } from './pauses';
import { severityHistory } from './severity-history';
import { shownClock } from './shown-clock';

/**
 * What follows from a policy and a timeline as of `now`.
 * @throws InvalidTimelineError, RangeError if the clock cannot be computed from them.
 */
export function derivedOf(policy: Policy, timeline: readonly TimelineEvent[], now: Instant): Derived {
  const clocks = clocksOfTimeline(timeline, policy, now);
  return {
    shown: clocks.map((clock) => shownClock(clock, now)),
    severities: severityHistory(timeline, now),
    moves: dateMoves(clocks[0].clock, timeline, policy),
    pauses: pausesOf(timeline, now),
  };
}
