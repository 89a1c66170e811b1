import { toEpochMs, type Instant } from '../sla/instant';
import type { Conversation, MarkedComment } from './conversation';

/** Longer than a comment may be late, and long enough for its writer to read why it was not sent. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** True if the comment was taken before, or its writer was told why it was not. */
export function isKnownComment(
  { answers, marked = [] }: Pick<Conversation, 'answers' | 'marked'>,
  id: string,
): boolean {
  return [...answers, ...marked].some(({ jiraCommentId }) => jiraCommentId === id);
}

/** With a comment of Jira that is not looked at again. */
export function withMarked(conversation: Conversation, comment: MarkedComment): Conversation {
  const kept = (conversation.marked ?? []).filter(
    ({ at, jiraCommentId }) =>
      jiraCommentId !== comment.jiraCommentId && toEpochMs(comment.at) - toEpochMs(at) < KEPT_MS,
  );
  return { ...conversation, marked: [...kept, comment] };
}

/** Comments of a person that were not sent in the last days, the latest first. */
export function notSentTo(
  { marked = [] }: Conversation,
  accountId: string,
  now: Instant,
): readonly MarkedComment[] {
  return marked
    .filter(({ by, at }) => by === accountId && toEpochMs(now) - toEpochMs(at) < KEPT_MS)
    .toReversed();
}
