import type { Projection } from './projection';
import type { ToldFacts } from './told-facts';
import type { Instant } from '../sla/instant';
import type { ClockName } from '../sla/policy';
import type { Severity } from '../sla/severity';

export interface IssueRef {
  readonly id: string;
  readonly key: string;
}

/** How far an issue has followed the states of its source. Moves by people are not undone. */
export interface Moved {
  /** The last source state that was followed, whatever the result; `null` before the first. */
  readonly forState: string | null;
  /** The status the app moved the issue to, if the issue is still there as far as the app knows. */
  readonly statusId: string | null;
}

/** Why an issue kept its status. */
export type TransitionFailure =
  | { readonly type: 'no-transition' }
  /** Ids of fields that the transition requires and the mapping does not set. */
  | { readonly type: 'needs-fields'; readonly fields: readonly string[] }
  | { readonly type: 'refused'; readonly message: string };

/** An issue that could not be moved to the status that its connection maps a source state to. */
export interface FailedTransition {
  readonly statusId: string;
  readonly statusName: string;
  readonly because: TransitionFailure;
}

export type AnswerDeadlines = Readonly<Partial<Record<ClockName, Instant>>>;

/** The displayed state of a case's Jira issue. Compared with the intended one, it gives the writes to make. */
export interface IssueView {
  readonly summary: string;
  readonly severity: Severity | null;
  readonly dueDate: string | null;
  /** The due date if it is so far ahead that Jira cannot store it; `dueDate` is `null` then. */
  readonly beyond?: string;
  readonly submissionState: string | null;
  readonly projection: Projection;
  /**
   * Deadlines of the running answer clocks, as last reported to people; no Jira field shows them. Absent if none runs.
   */
  readonly answerDeadlines?: AnswerDeadlines;
  /** Facts that comments have told; absent if there are none. */
  readonly facts?: ToldFacts;
  readonly moved: Moved;
}

/** A case's issue and what it shows of the case. */
export interface TrackedIssue extends IssueRef {
  readonly lastWritten: IssueView;
}
