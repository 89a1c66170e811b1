import type { ExtensionRequest, IssueRef, IssueView, TrackedIssue } from './case';
import type { DecidedSeverity, Severity } from '../sla/severity';
import type { StatusTarget } from './mapping';
import type { NamedPolicy } from './repin';
import type { ReportText } from './submission';
import type { SubmissionValues } from './submission-values';
import type { ExplanationStep } from '../sla/clock';
import type { NoticeKind } from '../sla/notices';
import type { Policy } from '../sla/policy';

/** A Jira issue to be made. The Jira adapter turns it into fields by id, for the screens the project has. */
export interface IssueDraft {
  readonly view: IssueView;
  readonly report: ReportText | null;
  /** Where the submission can be read in Bugcrowd. */
  readonly submissionUrl: string;
  readonly submission: SubmissionValues;
}

/** Who or what brought a change about. */
export type Cause =
  | { readonly by: 'bugcrowd' }
  | { readonly by: 'person'; readonly accountId: string }
  /** The clock ran, and nothing else happened. */
  | { readonly by: 'time' }
  /** Who administers Jira applied a policy, by name where it is known: nobody is mentioned on hundreds of issues. */
  | { readonly by: 'administrator'; readonly name: string | null };

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
    }
  | { readonly kind: 'first-response'; readonly note: string | null }
  | { readonly kind: 'extension-asked'; readonly request: ExtensionRequest }
  | { readonly kind: 'extension-declined'; readonly request: ExtensionRequest; readonly reason: string }
  | { readonly kind: 'notice'; readonly notice: NoticeKind; readonly dueDate: string }
  | { readonly kind: 'policy'; readonly from: NamedPolicy; readonly to: NamedPolicy };

/** What a notice puts on the issue beside its comment. */
export interface NoticeMarks {
  readonly label: string | null;
  readonly priorityId: string | null;
}

/** Who is mentioned in a comment: people by account id, or whoever is assigned and else other people. */
export type Mention =
  | { readonly who: 'people'; readonly accountIds: readonly string[] }
  | { readonly who: 'assignee'; readonly fallbackPeople: readonly string[] };

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
