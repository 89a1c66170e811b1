import type { Projection } from './projection';
import type { Instant } from '../sla/instant';
import type { AnswerTarget } from '../sla/policy';
import type { Severity } from '../sla/severity';

export interface IssueRef {
  readonly id: string;
  readonly key: string;
}

/** How far an issue has followed Bugcrowd's states. People move it too: what they do is not undone. */
export interface Moved {
  /** The last Bugcrowd state that was followed, whatever came of it; `null` before the first. */
  readonly forState: string | null;
  /** The status the app has moved the issue to, where it is there still as far as is known. */
  readonly statusId: string | null;
}

/** Why an issue was left in the status it was in. */
export type TransitionFailure =
  | { readonly type: 'no-transition' }
  /** Ids of fields that the transition asks for and that the mapping gives no value to. */
  | { readonly type: 'needs-fields'; readonly fields: readonly string[] }
  | { readonly type: 'refused'; readonly message: string };

/** An issue that could not be moved to the status its connection maps a Bugcrowd state to. */
export interface FailedTransition {
  readonly statusId: string;
  readonly statusName: string;
  readonly because: TransitionFailure;
}

export type AnswerDeadlines = Readonly<Partial<Record<AnswerTarget, Instant>>>;

/** What the Jira issue shows of a case; compared with what it should show to find what has to be written. */
export interface IssueView {
  readonly summary: string;
  readonly severity: Severity | null;
  readonly dueDate: string | null;
  readonly submissionState: string | null;
  readonly projection: Projection;
  /**
   * Deadlines of the answer clocks that run, as people were last told of them. No field of Jira shows them; lacks where
   * none runs.
   */
  readonly answerDeadlines?: AnswerDeadlines;
  /** Lacks on issues that were written before the app moved any. */
  readonly moved?: Moved;
}

/** A case's issue and what it shows of the case. */
export interface TrackedIssue extends IssueRef {
  readonly lastWritten: IssueView;
}
