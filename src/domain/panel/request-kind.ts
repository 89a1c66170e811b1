import type { Case } from '../cases/case';
import type { DateRequest, RequestedChange, RequestedFact } from '../cases/date-request';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';
import type { ActionContext, ActionRefusal } from './case-action';
import { withFact } from './panel-fact';

/** When and why a fact is added, and who approved it. */
export interface FactNote {
  readonly at: Instant;
  readonly reason: string;
  /** Account id; lacks if nobody had to. */
  readonly approvedBy?: string;
}

/** What the clock of the fix is computed from. */
export interface ClockInput {
  readonly policy: Policy;
  readonly timeline: readonly TimelineEvent[];
}

/** A request for a change of one kind. */
export type RequestFor<C extends RequestedChange> = DateRequest & { readonly change: C };

/** What the app does with the requests of one kind. */
export interface RequestKind<C extends RequestedChange> {
  /** True for what counts in a stop, too: a reopened clock goes on with it. */
  readonly countsInStop: boolean;
  /** Checks before approval what is asked for: the case may have changed since. `null` if it is possible. */
  refuse(change: C, context: ActionContext): ActionRefusal | null;
  /** The case once an approver agrees. */
  approve(kase: Case, request: RequestFor<C>, context: ActionContext): Case;
  /** The case once an approver refuses. @param why in the approver's words. */
  decline(kase: Case, change: C, why: string, context: ActionContext): Case;
  /**
   * What the clock would be computed from, were it approved; `null` for a kind that asks for no date.
   * @param nextPolicy the policy that is asked for; `null` if none is, or it no longer exists.
   */
  preview(
    present: ClockInput,
    request: Pick<RequestFor<C>, 'change' | 'reason' | 'askedAt'>,
    nextPolicy: Policy | null,
  ): ClockInput | null;
}

/** A kind whose change is one fact on the timeline once it is approved. */
export interface FactKind<C extends RequestedFact> extends RequestKind<C> {
  fact(change: C, note: FactNote): TimelineEvent;
}

/** The kind of a change that is one fact: all but the fact itself follows from that. */
export function factKind<C extends RequestedFact>(
  kind: Pick<FactKind<C>, 'countsInStop' | 'refuse' | 'fact'>,
): FactKind<C> {
  return {
    ...kind,
    approve(kase, { change, reason, askedBy }, context) {
      const { accountId: approvedBy, now: at } = context;
      return withFact(kase, kind.fact(change, { at, reason, approvedBy }), context, askedBy);
    },
    decline: (kase) => kase,
    preview: ({ policy, timeline }, { change, reason, askedAt: at }) => ({
      policy,
      timeline: [...timeline, kind.fact(change, { at, reason })],
    }),
  };
}
