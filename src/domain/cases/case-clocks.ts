import type { Case } from './case';
import { timelineOf } from './case-timeline';
import type { Clocks } from '../sla/clock';
import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import { answerTargetsOf, type Policy } from '../sla/policy';

/** All clocks of a case under a policy: the fix first, then the other targets of the policy. */
export function clocksOf(kase: Pick<Case, 'submitted' | 'timeline'>, policy: Policy, now: Instant): Clocks {
  const timeline = timelineOf(kase);
  const answers = answerTargetsOf(policy).map((name) => ({
    name,
    clock: clockOf(policy, timeline, name, now),
  }));
  return [{ name: 'fix', clock: clockOf(policy, timeline, 'fix', now) }, ...answers];
}
