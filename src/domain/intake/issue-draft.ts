import type { IssueRef, IssueView, TrackedIssue } from './case';
import type { DecidedSeverity, Severity } from '../sla/severity';
import type { ReportText } from './submission';
import type { ExplanationStep } from '../sla/clock';
import type { Policy } from '../sla/policy';

/** A Jira issue to be made. The Jira adapter turns it into fields by id, for the screens the project has. */
export interface IssueDraft {
  readonly view: IssueView;
  readonly report: ReportText | null;
  /** Where the submission can be read in Bugcrowd. */
  readonly submissionUrl: string;
}

/** A change of one thing that people see, with its reason where it has one. */
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
      /** The whole explanation of the new date. */
      readonly because: readonly ExplanationStep[];
    };

/** A write to Jira that a decision asks for. */
export type Effect =
  | { readonly type: 'create-issue'; readonly draft: IssueDraft }
  | { readonly type: 'edit-issue'; readonly issue: TrackedIssue; readonly to: IssueView }
  | {
      readonly type: 'comment-on-issue';
      readonly issue: IssueRef;
      readonly changes: readonly Change[];
      readonly policy: Pick<Policy, 'name' | 'timeZone'>;
    };
