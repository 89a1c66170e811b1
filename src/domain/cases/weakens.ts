import { clocksOf } from './case-clocks';
import { timelineOf } from './case-timeline';
import type { Case } from './case';
import type { Clocks } from '../sla/clock';
import { isFixClockPaused } from '../sla/fix-clock';
import { hasEnded } from '../sla/has-ended';
import { toEpochMs, type Instant } from '../sla/instant';
import { movesLater } from '../sla/moves-later';
import type { Policy } from '../sla/policy';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';

/** What lets a clock that stands still go on; `null` for one that runs. */
function continuation(kase: Case, policy: Policy, now: Instant): TimelineEvent | null {
  const [fix] = clocksOf(kase, policy, now);
  if (hasEnded(fix.clock)) return { type: 'reopened', at: now };
  const nowMs = toEpochMs(now);
  const isPaused = isFixClockPaused(policy, orderTimeline(timelineOf(kase), nowMs), nowMs);
  return isPaused ? { type: 'resumed', at: now } : null;
}

/** A case under a policy. */
interface Under {
  readonly kase: Case;
  readonly policy: Policy;
}

function weaker(before: Under, after: Under, now: Instant): boolean {
  const clocks = ({ kase, policy }: Under): Clocks => clocksOf(kase, policy, now);
  if (movesLater(clocks(before), clocks(after))) return true;
  const goesOn = continuation(before.kase, before.policy, now);
  if (goesOn === null) return false;
  const continued = ({ kase, policy }: Under): Clocks =>
    clocksOf({ ...kase, timeline: [...kase.timeline, goesOn] }, policy, now);
  return movesLater(continued(before), continued(after));
}

/**
 * True if a change of a case makes a promise weaker, as `movesLater` says. A clock that is stopped or paused shows no
 * deadline to compare: there the deadlines count that it would have if it went on now.
 * @param before the case without the change.
 * @param after the case with it.
 */
export function weakens(before: Case, after: Case, policy: Policy, now: Instant): boolean {
  return weaker({ kase: before, policy }, { kase: after, policy }, now);
}

/** True if another policy would make a promise of the case weaker. @param before the policy that it follows. */
export function policyWeakens(kase: Case, before: Policy, after: Policy, now: Instant): boolean {
  return weaker({ kase, policy: before }, { kase, policy: after }, now);
}
