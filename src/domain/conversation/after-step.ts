import type { Instant } from '../sla/instant';
import { visibilityKey, type CommentVisibility } from './comments-setting';
import type { Conversation, MirroredComment } from './conversation';
import type { SourceComment } from './source-comment';

/** A text of a comment that a step is about. */
export interface OfText {
  readonly comment: SourceComment;
  readonly digest: string;
}

function withEntry(
  conversation: Conversation,
  { comment, digest }: OfText,
  changes: Pick<MirroredComment, 'state'> & Partial<MirroredComment>,
): Conversation {
  const { id, scope, at } = comment;
  const jiraCommentId = conversation.comments[id]?.jiraCommentId ?? null;
  const entry: MirroredComment = { digest, scope, at, jiraCommentId, begunAt: null, ...changes };
  return { ...conversation, comments: { ...conversation.comments, [id]: entry } };
}

/** Saved before the write, so that whoever finds it knows that the write may have been made. */
export function begun(conversation: Conversation, step: OfText, begunAt: Instant): Conversation {
  return withEntry(conversation, step, { state: 'begun', begunAt });
}

/** Jira has the text. Of a comment that was edited the first one in Jira stays the one that is named. */
export function mirrored(conversation: Conversation, step: OfText, jiraCommentId: string): Conversation {
  const first = conversation.comments[step.comment.id]?.jiraCommentId ?? jiraCommentId;
  return withEntry(conversation, step, { state: 'mirrored', jiraCommentId: first });
}

export function withheld(conversation: Conversation, step: OfText): Conversation {
  return withEntry(conversation, step, { state: 'withheld' });
}

export function refused(
  conversation: Conversation,
  step: OfText & { readonly visibility: CommentVisibility | null },
  at: Instant,
): Conversation {
  const refusal = { at, visibility: visibilityKey(step.visibility) };
  return withEntry(conversation, step, { state: 'refused', refused: refusal });
}

/** What was begun was certainly not made: as before, or as if nobody knew the text. */
export function notMade(conversation: Conversation, step: OfText): Conversation {
  const { id } = step.comment;
  const known = conversation.comments[id];
  if (known !== undefined && known.jiraCommentId !== null)
    return withEntry(conversation, { ...step, digest: '' }, { state: 'mirrored' });
  const others = Object.entries(conversation.comments).filter(([each]) => each !== id);
  return { ...conversation, comments: Object.fromEntries(others) };
}

/** What an issue says of itself that the record does not: it was linked again, or the app was uninstalled meanwhile. */
export function adopted(
  conversation: Conversation,
  comments: readonly SourceComment[],
  marks: readonly {
    readonly jiraCommentId: string;
    readonly sourceCommentId: string;
    readonly digest: string;
  }[],
): Conversation {
  let result = conversation;
  for (const { sourceCommentId, digest, jiraCommentId } of marks) {
    const comment = comments.find(({ id }) => id === sourceCommentId);
    if (comment !== undefined) result = mirrored(result, { comment, digest }, jiraCommentId);
  }
  return result;
}

/** The conversation as it is for an issue: another issue than before has no comments yet. What was sent stays sent. */
export function onIssue(conversation: Conversation, issueId: string): Conversation {
  if (conversation.issueId === issueId) return conversation;
  const { fileLinks: _ofAnother, ...said } = conversation;
  return { ...said, issueId, comments: {}, foldedUntil: null };
}

/** True if Jira refused a comment that is still to be written, or the link of a file. */
export function hasRefused({ comments, fileLinks }: Conversation): boolean {
  if (Object.values(comments).some(({ state }) => state === 'refused')) return true;
  const { files = {}, othersRefusedAt = null } = fileLinks ?? {};
  return othersRefusedAt !== null || Object.values(files).some(({ refusedAt }) => refusedAt !== null);
}
