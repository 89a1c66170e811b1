import { timelineOf, type DatedCase } from './case-timeline';
import type { Clocks } from '../sla/clock';
import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import { answerClocksOf, ownClockOf, type ClockName, type Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';

function labelOf(policy: Policy, name: ClockName): { label?: string } {
  const label = ownClockOf(policy, name)?.label;
  return label === undefined ? {} : { label };
}

/** All clocks of a timeline under a policy: the fix first, then the other clocks of the policy. */
export function clocksOfTimeline(timeline: readonly TimelineEvent[], policy: Policy, now: Instant): Clocks {
  const answers = answerClocksOf(policy).map((name) => ({
    name,
    ...labelOf(policy, name),
    clock: clockOf(policy, timeline, name, now),
  }));
  return [{ name: 'fix', clock: clockOf(policy, timeline, 'fix', now) }, ...answers];
}

/** All clocks of a case under a policy: the fix first, then the other clocks of the policy. */
export function clocksOf(kase: DatedCase, policy: Policy, now: Instant): Clocks {
  return clocksOfTimeline(timelineOf(kase), policy, now);
}
