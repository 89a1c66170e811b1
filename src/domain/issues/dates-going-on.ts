import { timelineOf, type DatedCase } from '../cases/case-timeline';
import { clockOf } from '../sla/clock-of';
import { isFixClockPaused } from '../sla/fix-clock';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { orderTimeline } from '../sla/timeline';
import { dateOriginOf, type DateOrigin } from './date-origin';

/** Dates of a fix, local and `YYYY-MM-DD`. */
export interface DatesGoingOn {
  readonly dueDate: string | null;
  /** What the policy alone gives. */
  readonly policyDate: string | null;
  readonly origin: DateOrigin | null;
  /** True if the clock is paused, and the dates are those that it would have if it went on now. */
  readonly isPaused: boolean;
}

/** The dates of a fix; of a paused clock, which shows none, those that it would have if it went on now. */
export function datesGoingOn(kase: DatedCase, policy: Policy, now: Instant): DatesGoingOn {
  const nowMs = toEpochMs(now);
  const known = timelineOf(kase);
  const isPaused = isFixClockPaused(policy, orderTimeline(known, nowMs), nowMs);
  const resumed = { type: 'resumed', at: now } as const;
  const timeline = isPaused ? timelineOf({ ...kase, timeline: [...kase.timeline, resumed] }) : known;
  const clock = clockOf(policy, timeline, 'fix', now);
  const origin = dateOriginOf(timeline, clock, policy, now);
  return {
    dueDate: clock.dueDate,
    policyDate: origin === null ? clock.dueDate : origin.policyDate,
    origin,
    isPaused,
  };
}
