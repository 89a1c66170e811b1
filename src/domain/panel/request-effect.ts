import { timelineOf, type DatedCase } from '../cases/case-timeline';
import type { DateRequest, RequestEffect } from '../cases/date-request';
import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { ClockInput } from './request-kind';
import { kindOf } from './request-kinds';

/** What the effect of a request depends on beside the case. */
export interface EffectContext {
  /** The policy that the case follows. */
  readonly policy: Policy;
  /** The policy that is asked for; `null` if none is. */
  readonly nextPolicy: Policy | null;
  readonly now: Instant;
}

/**
 * The due dates of the fix without and with what a request asks for, as if it were done when it was asked for: so the
 * time that passes alone does not change them. `null` for a request that asks for no date.
 */
export function effectOf(
  kase: DatedCase,
  request: Pick<DateRequest, 'change' | 'askedAt' | 'reason'>,
  { policy, nextPolicy, now }: EffectContext,
): RequestEffect | null {
  const present = { policy, timeline: timelineOf(kase) };
  const then = kindOf(request.change).preview(present, request, nextPolicy);
  if (then === null) return null;
  const dueDate = (input: ClockInput): string | null =>
    clockOf(input.policy, input.timeline, 'fix', now).dueDate;
  return { from: dueDate(present), to: dueDate(then) };
}

/** True if a request would now have another effect than the one it was made for: it has to be made again. */
export function isOutdated(kase: DatedCase, request: DateRequest, context: EffectContext): boolean {
  const { effect } = request;
  if (effect === undefined) return false;
  const present = effectOf(kase, request, context);
  return present?.from !== effect.from || present.to !== effect.to;
}
