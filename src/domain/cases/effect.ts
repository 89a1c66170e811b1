import type { Cause, Change, Mention, NoticeMarks } from './change';
import type { IssueView } from './tracked-issue';
import type { StatusTarget } from '../mapping/mapping';
import type { ReportText } from '../findings/submission';
import type { SubmissionValues } from '../findings/submission-values';
import type { Policy } from '../sla/policy';
import type { WebLink } from './web-link';

/** A Jira issue to create. The Jira adapter maps it to field ids that the project's screens have. */
export interface IssueDraft {
  readonly view: IssueView;
  readonly report: ReportText | null;
  /** Address of the submission at its source; `null` where it has no page. */
  readonly submissionUrl: string | null;
  readonly submission: SubmissionValues;
}

/**
 * A write to Jira that a decision asks for. Each type is idempotent in its own way: an issue is found by its property,
 * an edit or transition can be repeated, a comment carries the id of its effect, and a link has an id by which Jira updates
 * it.
 */
export type Effect =
  | { readonly type: 'create-issue'; readonly draft: IssueDraft }
  | { readonly type: 'edit-issue'; readonly to: IssueView; readonly marks: NoticeMarks | null }
  | {
      readonly type: 'comment-on-issue';
      readonly changes: readonly Change[];
      readonly cause: Cause;
      readonly mention: Mention | null;
      /** With the name of the rule that chose it, where one did. */
      readonly policy: Pick<Policy, 'name' | 'timeZone'> & { readonly rule?: string };
    }
  | { readonly type: 'link-issue'; readonly link: WebLink }
  | { readonly type: 'transition-issue'; readonly to: StatusTarget };

export type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;
