import type { CaseRoute } from '../connections/case-route';
import type { Instant } from '../sla/instant';
import type { OwnName } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { NamedPolicy } from './policy-change';

/** What is done once an approver agrees. Dates are local, `YYYY-MM-DD`. */
export type RequestedChange =
  | { readonly type: 'extension'; readonly dueDate: string }
  | { readonly type: 'set-date'; readonly dueDate: string }
  | { readonly type: 'set-severity'; readonly severity: Severity }
  | { readonly type: 'pause' }
  /** `at`: when it was reached; left out, it counts from the approval. */
  | { readonly type: 'reach'; readonly milestone: OwnName; readonly at?: Instant }
  | { readonly type: 'set-flag' | 'clear-flag'; readonly flag: OwnName }
  /** The issue is done with a resolution that is no fix, or that nobody has judged; see `awaitedStop`. */
  | { readonly type: 'close'; readonly resolution: string; readonly isJudged: boolean }
  /** The issue was deleted in Jira before it was fixed. */
  | { readonly type: 'delete-issue'; readonly issueKey: string }
  /** An administrator applied a policy under which a clock would end later, or rules that choose one. */
  | {
      readonly type: 'policy';
      readonly from: NamedPolicy;
      readonly to: NamedPolicy;
      /** By rules: the route of the case once it is approved. */
      readonly route?: CaseRoute | null;
    }
  /** A date set before holds, although the policy now gives an earlier one: approved, it goes on holding. */
  | {
      readonly type: 'keep-date';
      readonly dueDate: string;
      readonly policyDate: string;
      /** What the policy gave before; `null` for no date. */
      readonly before: string | null;
    };

/** A requested change that is one fact on the timeline once it is approved. */
export type RequestedFact = Extract<
  RequestedChange,
  { type: 'extension' | 'set-date' | 'set-severity' | 'pause' | 'reach' | 'set-flag' | 'clear-flag' }
>;

/** The due dates of the fix without and with what is asked for; `null` for none. */
export interface RequestEffect {
  readonly from: string | null;
  readonly to: string | null;
}

/** A request for what would make a promise weaker. An approver other than the requester decides. */
export interface DateRequest {
  /** Account id; empty if the app asks. */
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly change: RequestedChange;
  /** Why it is needed, in the requester's words: of an extension, its plan. */
  readonly reason: string;
  /** What it was asked for: with another effect it has to be asked for again. Lacks where no date is asked for. */
  readonly effect?: RequestEffect;
  /** How often the approvers were reminded, and when last; lacks before the first time. */
  readonly reminded?: { readonly count: number; readonly at: Instant };
  /** When Jira's field asked for it again while it waited; the field is put back once for each request. */
  readonly repeatedAt?: Instant;
  /** Account id of somebody else who may not decide it: who wanted the date that is to be kept. */
  readonly notBy?: string;
}

/** How a request ended; `outdated` if its effect was another one by then, `settled` if nothing was left to decide. */
export type RequestOutcome = 'approved' | 'declined' | 'withdrawn' | 'outdated' | 'settled';

/** A request that waits no more. */
export interface DecidedRequest extends Pick<DateRequest, 'askedBy' | 'askedAt' | 'change' | 'reason'> {
  readonly outcome: RequestOutcome;
  readonly at: Instant;
  /** Account id; empty if the app did it. */
  readonly by: string;
  /** Why, in the words of who ended it; `null` without any. */
  readonly why: string | null;
}
