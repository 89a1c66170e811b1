import type { Cause, Change, Mention, NoticeMarks } from './change';
import type { IssueRef, IssueView, TrackedIssue } from './tracked-issue';
import type { StatusTarget } from '../mapping/mapping';
import type { ReportText } from '../findings/submission';
import type { SubmissionValues } from '../findings/submission-values';
import type { Policy } from '../sla/policy';

/** A Jira issue to be made. The Jira adapter turns it into fields by id, for the screens the project has. */
export interface IssueDraft {
  readonly view: IssueView;
  readonly report: ReportText | null;
  /** Where the submission can be read in Bugcrowd. */
  readonly submissionUrl: string;
  readonly submission: SubmissionValues;
}

/** A comment that a decision asks for. */
export type EffectComment = Extract<Effect, { type: 'comment-on-issue' }>;

/** A write to Jira that a decision asks for. */
export type Effect =
  | { readonly type: 'create-issue'; readonly draft: IssueDraft }
  | {
      readonly type: 'edit-issue';
      readonly issue: TrackedIssue;
      readonly to: IssueView;
      readonly marks: NoticeMarks | null;
    }
  | {
      readonly type: 'comment-on-issue';
      readonly issue: IssueRef;
      readonly changes: readonly Change[];
      readonly cause: Cause;
      readonly mention: Mention | null;
      readonly policy: Pick<Policy, 'name' | 'timeZone'>;
    }
  | { readonly type: 'transition-issue'; readonly issue: IssueRef; readonly to: StatusTarget };
