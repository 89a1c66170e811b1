import type { IssueRef } from '../cases/tracked-issue';

/** Why a submission is not linked to an issue, or an issue not unlinked from its submission. */
export type LinkRefusal =
  | { readonly code: 'not-an-id' | 'no-issue' | 'already-tracked' | 'no-connection' | 'unknown-submission' }
  /** The submission has an issue; `issueKey` is `null` if the person may not see it. */
  | { readonly code: 'other-issue'; readonly issueKey: IssueRef['key'] | null }
  /** Only administrators, and people who may move a date alone, unlink an issue. */
  | { readonly code: 'not-yours' }
  /** The clock of the issue was started by a person: there is no submission. */
  | { readonly code: 'no-submission' };
