import type { Instant } from '../sla/instant';
import { commentDigest } from './comment-digest';
import { visibilityKey, type CommentsSetting, type CommentVisibility } from './comments-setting';
import type { Conversation, MirroredComment } from './conversation';
import { isOfInterest, type Interest } from './of-interest';
import { compareInstants, inOrder } from './order';
import { mayBeOver } from './refusal';
import type { SourceComment } from './source-comment';

/** What has to be done about one comment of the source. */
export type MirrorStep =
  /** Jira gets it, as a comment of its own or, once it has been edited, as another one that says so. */
  | {
      readonly type: 'write' | 'tell-edit';
      readonly comment: SourceComment;
      readonly digest: string;
      /** Who alone sees it in Jira; `null` for all who see the issue. */
      readonly visibility: CommentVisibility | null;
    }
  /** A write of it began whose end is not known: it has to be looked for in Jira before anything is decided about it. */
  | {
      readonly type: 'settle';
      readonly comment: SourceComment;
      readonly begunAt: Instant;
      /** Of the text that was written. */
      readonly digest: string;
    }
  /** It is recorded, and stays out of Jira. */
  | { readonly type: 'withhold'; readonly comment: SourceComment; readonly digest: string };

export interface MirrorSituation extends Interest {
  readonly setting: CommentsSetting;
  readonly now: Instant;
}

/**
 * True for what was a comment in Jira before it was one of the source: by its id, or by its text while its id is not known.
 */
function isFromJira({ id }: SourceComment, digest: string, { answers }: Conversation): boolean {
  return answers.some(
    ({ jiraCommentId, sourceCommentId, state, digest: sent }) =>
      jiraCommentId !== undefined &&
      (sourceCommentId === id || (sourceCommentId === null && state !== 'failed' && sent === digest)),
  );
}

function isRefusedFor(
  { refused }: MirroredComment,
  visibility: CommentVisibility | null,
  now: Instant,
): boolean {
  return refused?.visibility === visibilityKey(visibility) && !mayBeOver(refused.at, now);
}

function newStep(
  comment: SourceComment,
  digest: string,
  conversation: Conversation,
  situation: MirrorSituation,
): MirrorStep | null {
  const { foldedUntil } = conversation;
  if (foldedUntil !== null && compareInstants(foldedUntil, comment.at) >= 0) return null;
  if (!isOfInterest(comment, situation) || isFromJira(comment, digest, conversation)) return null;
  const visibility = comment.isForAll ? null : situation.setting.limitedTo;
  if (!comment.isForAll && visibility === null) return { type: 'withhold', comment, digest };
  return { type: 'write', comment, digest, visibility };
}

function stepFor(
  comment: SourceComment,
  conversation: Conversation,
  situation: MirrorSituation,
): MirrorStep | null {
  const digest = commentDigest(comment);
  const known = conversation.comments[comment.id];
  if (known === undefined) return newStep(comment, digest, conversation, situation);
  const { begunAt, state } = known;
  if (state === 'begun' && begunAt !== null)
    return { type: 'settle', comment, begunAt, digest: known.digest };
  const isSame = known.digest === digest;
  if (state === 'mirrored' && isSame) return null;
  const visibility = comment.isForAll ? null : situation.setting.limitedTo;
  if (!comment.isForAll && visibility === null) {
    return state === 'withheld' && isSame ? null : { type: 'withhold', comment, digest };
  }
  if (isSame && isRefusedFor(known, visibility, situation.now)) return null;
  return { type: known.jiraCommentId === null ? 'write' : 'tell-edit', comment, digest, visibility };
}

/**
 * What Jira lacks of a conversation, the earliest first. Safe to repeat: what is recorded as done asks for nothing.
 * A comment that was deleted in Jira stays deleted, and one that is gone from the source stays in Jira.
 */
export function decideMirror(
  conversation: Conversation,
  comments: readonly SourceComment[],
  situation: MirrorSituation,
): readonly MirrorStep[] {
  if (situation.setting.since === null) return [];
  return inOrder(comments).flatMap((comment) => stepFor(comment, conversation, situation) ?? []);
}
