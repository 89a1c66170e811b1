import { toEpochMs, type Instant } from '../sla/instant';

/** A comment as Jira has it now. */
export interface JiraComment {
  readonly id: string;
  /** Account id. */
  readonly author: string;
  readonly authorName: string;
  /** False for an app, and for a customer of a service project. */
  readonly isByPerson: boolean;
  /** Account id of whoever changed it last; the author's if nobody did. */
  readonly changedBy: string;
  readonly at: Instant;
  readonly changedAt: Instant;
  /** True if it is visible to a role or group alone. */
  readonly isRestricted: boolean;
  /** Markdown. */
  readonly text: string;
}

/** What an event told of a new comment. */
export interface ReportedComment {
  readonly id: string;
  /** Account id of whoever made it. */
  readonly by: string;
  /** True if the event showed that it begins with the mark. */
  readonly isMarked: boolean;
}

/**
 * Jira does not document that both times of a new comment are the same. Nobody edits a comment in less than a second.
 */
const SAME_ACT_MS = 1000;

/** True for a comment that is as it was made, by the two times that Jira gives it. */
export function isAsMade({ at, changedAt }: Pick<JiraComment, 'at' | 'changedAt'>): boolean {
  return Math.abs(toEpochMs(changedAt) - toEpochMs(at)) < SAME_ACT_MS;
}
