import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import type { DateRequest, RequestEffect } from '../cases/date-request';
import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import { factOf } from './wanted-change';

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
  kase: Pick<Case, 'submitted' | 'timeline'>,
  { change, askedAt, reason }: Pick<DateRequest, 'change' | 'askedAt' | 'reason'>,
  { policy, nextPolicy, now }: EffectContext,
): RequestEffect | null {
  const timeline = timelineOf(kase);
  const from = clockOf(policy, timeline, 'fix', now).dueDate;
  switch (change.type) {
    case 'extension':
    case 'set-date':
    case 'set-severity':
    case 'pause':
    case 'reach':
    case 'set-flag':
    case 'clear-flag': {
      const fact = { ...factOf(change, reason, askedAt, undefined) };
      return { from, to: clockOf(policy, [...timeline, fact], 'fix', now).dueDate };
    }
    case 'policy':
      return nextPolicy === null ? null : { from, to: clockOf(nextPolicy, timeline, 'fix', now).dueDate };
    case 'close':
    case 'delete-issue':
    case 'keep-date':
      return null;
  }
}

/** True if a request would now have another effect than the one it was made for: it has to be made again. */
export function isOutdated(
  kase: Pick<Case, 'submitted' | 'timeline'>,
  request: DateRequest,
  context: EffectContext,
): boolean {
  const { effect } = request;
  if (effect === undefined) return false;
  const present = effectOf(kase, request, context);
  return present?.from !== effect.from || present.to !== effect.to;
}
