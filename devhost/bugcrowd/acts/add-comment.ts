import type { FileInput } from '../store/comment-input';
import type { Scope, StoredComment } from '../store/stored-comment';
import type { StoredSubmission } from '../store/stored-submission';
import type { Act } from './act';

export interface NewComment {
  readonly body: string;
  readonly scope: Scope;
  readonly files?: readonly FileInput[];
}

/** What comes with each comment where Bugcrowd answers its open questions so. */
export function afterComment(submissionId: string, { store, questions, actor, at, tell }: Act): void {
  const submission = store.find(submissionId);
  if (submission === undefined) return;
  const moved = { ...submission, updatedAt: at };
  if (questions.commentsMoveUpdated || questions.commentEvents) store.put(moved);
  if (questions.commentEvents)
    tell({ key: 'submission.updated', submission: moved, actor, data: { changes: {}, duplicate_ids: [] } });
}

/** Changes the text of a comment; nobody is told, and the comment has no time of it. */
export function editComment(
  { id, updatedAt }: StoredSubmission,
  comment: { readonly id: string; readonly body: string },
  { store }: Act,
): void {
  store.upsert({ id, updatedAt, comments: [comment] });
}

/** Writes a comment. @throws RangeError where there is no such submission */
export function addComment(
  { id: submissionId, updatedAt }: StoredSubmission,
  { body, scope, files = [] }: NewComment,
  act: Act,
): StoredComment {
  const { store, actor, at } = act;
  const comment = { body, scope, author: actor, createdAt: at, files: [...files] };
  store.upsert({ id: submissionId, updatedAt, comments: [comment] });
  afterComment(submissionId, act);
  const added = store.find(submissionId)?.comments.at(-1);
  if (added === undefined) throw new RangeError(`There is no submission ${submissionId}.`);
  return added;
}
