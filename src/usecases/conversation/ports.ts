import type { CommentVisibility } from '../../domain/conversation/comments-setting';
import type { ConnectionComments } from '../../domain/conversation/connection-comments';
import type { Conversation } from '../../domain/conversation/conversation';
import type { FileStep } from '../../domain/conversation/decide-file-links';
import type { JiraComment } from '../../domain/conversation/jira-comment';
import type { SourceComment } from '../../domain/conversation/source-comment';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { Instant } from '../../domain/sla/instant';
import type { Stored } from '../base/ports';

/** The conversation of each case, by the case's key. A write succeeds only in place of the version that was read. */
export interface ConversationStore {
  read(caseKey: string): Promise<Stored<Conversation>>;
  /** Those that there are. */
  loadAll(caseKeys: readonly string[]): Promise<ReadonlyMap<string, Conversation>>;
  write(
    caseKey: string,
    next: Conversation,
    read: Pick<Stored<Conversation>, 'version'>,
  ): Promise<'saved' | 'conflict'>;
}

/** What is known about the comments of a connection as a whole. */
export interface ConnectionCommentsStore {
  /** `null` if nothing is. */
  load(connectionId: string): Promise<ConnectionComments | null>;
  read(connectionId: string): Promise<Stored<ConnectionComments>>;
  write(next: ConnectionComments, read: Stored<ConnectionComments>): Promise<'saved' | 'conflict'>;
  remove(connectionId: string): Promise<void>;
}

/** A comment of the source on its way to Jira. */
export interface CommentDraft {
  readonly comment: SourceComment;
  readonly digest: string;
  readonly source: ConnectionSource;
  /** The page of the finding; `null` if it has none. */
  readonly url: string | null;
  /** Who alone sees it; `null` for all who see the issue. */
  readonly visibility: CommentVisibility | null;
  /** Account id of the person who had it sent from the issue; `null` for one of somebody else. */
  readonly sentBy: string | null;
  /** True if Jira has an earlier text of it. */
  readonly isEdit: boolean;
}

export type WrittenComment =
  /** `isPublic`: Jira says that customers of a service project see it; of other projects it says so always. */
  | { readonly type: 'written'; readonly jiraCommentId: string; readonly isPublic: boolean }
  /** A sentence: why Jira does not take it, in whatever form. */
  | { readonly type: 'refused'; readonly reason: string };

/** A comment in Jira that was made of one of the source. */
export interface CommentMark {
  readonly jiraCommentId: string;
  readonly sourceCommentId: string;
  readonly digest: string;
  /** As in `WrittenComment`. */
  readonly isPublic: boolean;
}

/** Comments of the source, in Jira. Each call may throw IssueUnseenError, or CallFailedError if Jira fails. */
export interface CommentMirror {
  write(issue: IssueRef, draft: CommentDraft): Promise<WrittenComment>;
  /** The marks of the issue's comments that were made at or after `since`, of all for `null`, the oldest first. */
  marks(issue: IssueRef, since: Instant | null): Promise<readonly CommentMark[]>;
  remove(issue: IssueRef, jiraCommentId: string): Promise<void>;
  /** True if customers may see the issues of a project. */
  isServiceProject(projectKey: string): Promise<boolean>;
}

/** A product event about a comment, as far as the app needs it. */
export interface CommentEvent {
  readonly issueId: string;
  readonly commentId: string;
  /** Account id of whoever made the comment. */
  readonly by: string;
  /** The comment as Markdown; `null` if the event does not carry it. */
  readonly text: string | null;
}

/** The comments that people make in Jira. */
export interface JiraComments {
  /** One comment as it is now; `null` if the app does not see it. @throws CallFailedError if Jira fails. */
  read(issueId: string, commentId: string): Promise<JiraComment | null>;
}

/** Links from an issue to the files of its finding. */
export interface FileLinker {
  /**
   * Creates a link, or updates the one with the same id, so a repeat is harmless.
   * @returns a sentence: why Jira does not take it; `null` if it did.
   * @throws IssueUnseenError, CallFailedError
   */
  link(
    issue: IssueRef,
    draft: {
      readonly step: FileStep;
      readonly id: string;
      /** The page of the finding: the address of the file itself needs the source's token, or is good for seconds. */
      readonly url: string;
      readonly source: ConnectionSource;
    },
  ): Promise<string | null>;
  /** Removes a link; one that is not there, or that Jira keeps, is no error. @throws IssueUnseenError, CallFailedError */
  remove(issue: IssueRef, id: string): Promise<void>;
}

/** The accounts that the conversations of cases name, so that closed ones are found and erased. */
export interface ConversationPeople {
  /** Enters an account before the conversation of a case names it. */
  add(accountId: string, caseKey: string): Promise<void>;
}
