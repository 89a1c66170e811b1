import { compareInstants } from './order';
import type { Conversation, MirroredComment } from './conversation';

/** Enough for every conversation between people, and 60 KB of the 240 KB that a value may have. */
export const MAX_COMMENTS = 300;
/** So that not every comment folds. */
const KEPT = 250;

function isSettled({ state }: MirroredComment): boolean {
  return state === 'mirrored';
}

/**
 * Keeps the record of a conversation small: of too many comments the oldest ones that Jira has are folded into the moment
 * until which all are done. Later edits of those are not noticed. Stops at the first one that is not done.
 */
export function folded(conversation: Conversation): Conversation {
  const listed = Object.entries(conversation.comments).sort(([, a], [, b]) => compareInstants(a.at, b.at));
  if (listed.length <= MAX_COMMENTS) return conversation;
  const wanted = listed.length - KEPT;
  const open = listed.findIndex(([, comment]) => !isSettled(comment));
  const last = listed[(open === -1 ? wanted : Math.min(wanted, open)) - 1];
  if (last === undefined) return conversation;
  const foldedUntil = last[1].at;
  // One of the same moment that is not done must not be folded with it.
  const rest = listed.filter(
    ([, comment]) => compareInstants(comment.at, foldedUntil) > 0 || !isSettled(comment),
  );
  return { ...conversation, comments: Object.fromEntries(rest), foldedUntil };
}
