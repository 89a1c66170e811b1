import type { Issue } from '../model/issue';
import { isRecord } from '../model/record';
import { isGranted } from '../site/permissions';
import type { Actor } from '../site/actor';
import { readComment, type CommentDraft } from './new-comment';
import type { Rejection } from './rejection';
import { notOnScreen } from './screen';

/** The comments of `"update": { "comment": [{ "add": { "body": … } }] }`. */
export function readCommentOperations(
  body: Readonly<Record<string, unknown>>,
  { project }: Issue,
  actor: Actor,
  rejection: Rejection,
): readonly CommentDraft[] {
  const update = body['update'];
  const asked = isRecord(update) ? update['comment'] : undefined;
  if (asked === undefined) return [];
  if (!isGranted(actor.account, 'ADD_COMMENTS', project) || !Array.isArray(asked)) {
    rejection.field('comment', notOnScreen('comment'));
    return [];
  }
  const operations: readonly unknown[] = asked;
  return operations.flatMap((operation) => {
    const input = isRecord(operation) ? operation['add'] : undefined;
    if (!isRecord(input)) {
      rejection.field('comment', "Field 'comment' supports operation 'add' only.");
      return [];
    }
    return readComment(input, actor.account, rejection) ?? [];
  });
}
