import type { DateRequest } from './date-request';
import type { NamedPolicy } from './policy-change';
import type { DecidedSeverity, Severity } from '../sla/severity';
import type { ExplanationStep } from '../sla/clock';
import type { Instant } from '../sla/instant';
import type { NoticeKind } from '../sla/notices';
import type { ClockName, OwnName } from '../sla/policy';

/** The author or cause of a change. */
export type Cause =
  | { readonly by: 'source' }
  | { readonly by: 'person'; readonly accountId: string }
  /** The clock ran, and nothing else happened. */
  | { readonly by: 'time' }
  /**
   * An administrator applied a policy, or the rules of the connection. Given by name where known: a mention on hundreds of
   * issues would be a flood.
   */
  | { readonly by: 'administrator'; readonly name: string | null; readonly applied?: 'rules' };

/** A visible change, with its reason where it has one. */
export type Change =
  | {
      readonly kind: 'severity';
      readonly from: Severity | null;
      readonly to: Severity | null;
      readonly decided: DecidedSeverity | null;
    }
  | { readonly kind: 'title'; readonly from: string; readonly to: string }
  | { readonly kind: 'state'; readonly from: string | null; readonly to: string | null }
  | {
      readonly kind: 'due-date';
      readonly from: string | null;
      readonly to: string | null;
      /** The date in effect if it is so far ahead that Jira cannot store it; `to` is `null` then. */
      readonly beyond?: string;
      /** The explanation of the new date, without its middle if it is long. */
      readonly because: readonly ExplanationStep[];
      /** What the policy alone gives, if that is another date: `null` if it gives none; lacks where it is the same. */
      readonly policyDate?: string | null;
      /** How many steps are left out after the first; lacks where none is. */
      readonly left?: number;
      /** True if a person entered the former date after the clock had stopped, where no date counts; else it lacks. */
      readonly inStop?: true;
    }
  /** The deadline of an answer clock; Jira has no field for it. */
  | {
      readonly kind: 'answer-deadline';
      readonly clock: ClockName;
      readonly label?: string;
      readonly from: Instant | null;
      readonly to: Instant | null;
    }
  | { readonly kind: 'first-response'; readonly note: string | null }
  | {
      readonly kind: 'milestone';
      readonly milestone: OwnName;
      readonly at: Instant;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'flag';
      readonly flag: OwnName;
      readonly holds: boolean;
      readonly reason: string | null;
    }
  /** The source began or ceased to wait for the researcher, and the clock stands still meanwhile. */
  | { readonly kind: 'blocked'; readonly isBlocked: boolean }
  | { readonly kind: 'request-asked'; readonly request: DateRequest }
  | { readonly kind: 'request-approved'; readonly request: DateRequest }
  | { readonly kind: 'request-declined'; readonly request: DateRequest; readonly reason: string }
  | { readonly kind: 'request-withdrawn'; readonly request: DateRequest }
  | { readonly kind: 'request-reminder'; readonly request: DateRequest }
  /** Jira's field asks for what a request asks for that waits. */
  | { readonly kind: 'request-repeated'; readonly request: DateRequest }
  | {
      readonly kind: 'notice';
      readonly clock: ClockName;
      readonly label?: string;
      readonly notice: NoticeKind;
      readonly deadline: Instant;
      /** The deadline's local date. */
      readonly dueDate: string;
    }
  | { readonly kind: 'policy'; readonly from: NamedPolicy; readonly to: NamedPolicy }
  /** A person linked the submission to the issue, or unlinked it, with a reason. */
  | { readonly kind: 'linked'; readonly submissionId: string }
  | { readonly kind: 'unlinked'; readonly submissionId: string; readonly reason: string };

/** Marks that a notice sets on the issue in addition to its comment. */
export interface NoticeMarks {
  readonly label: string | null;
  readonly priorityId: string | null;
}

/** People to mention in a comment. Those whom the connection names are looked up there when the comment is written. */
export type Mention =
  | { readonly who: 'people'; readonly accountIds: readonly string[] }
  /** The connection's approvers without the one whom it is about. */
  | { readonly who: 'approvers'; readonly except: string }
  /** The assignee, or the people whom the connection names for issues without one. */
  | { readonly who: 'assignee' }
  | { readonly who: 'several'; readonly of: readonly Mention[] };
