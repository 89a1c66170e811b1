import { visibleLine } from '../findings/visible-line';
import { toEpochMs, type Instant } from '../sla/instant';
import type { MarkedRefusal } from './answer-refusal';
import { answerBody, answerTextProblem } from './answer-text';
import { mayAnswer, type AnswersSetting } from './answers-setting';
import type { Conversation } from './conversation';
import { isAsMade, type JiraComment, type ReportedComment } from './jira-comment';
import { isKnownComment } from './known-comments';
import { compareInstants } from './order';

export type MarkedDecision =
  | { readonly type: 'send'; readonly body: string }
  /** Nothing is sent, and its writer is told why. */
  | { readonly type: 'tell'; readonly reason: MarkedRefusal }
  | { readonly type: 'ignore' };

/** An event comes within minutes, and is repeated for half an hour; the queue may wait as long as Jira is down. */
const MAX_AGE_MS = 24 * 3_600_000;

const ignored: MarkedDecision = { type: 'ignore' };

function told(reason: MarkedRefusal): MarkedDecision {
  return { type: 'tell', reason };
}

/** What follows the mark at the beginning of a text; `null` if the text does not begin with it as a word. */
export function afterMark(text: string, mark: string): string | null {
  if (!text.startsWith(mark)) return null;
  const rest = text.slice(mark.length);
  return rest === '' || /^\s/.test(rest) ? rest.trim() : null;
}

function isByItsWriter(comment: JiraComment, { by }: ReportedComment): boolean {
  return comment.isByPerson && comment.author === by && comment.changedBy === by;
}

/**
 * Whether a new comment in Jira is an answer to the team at the source. It is looked at as it is now: one that was edited or
 * restricted since is no longer what its event told of.
 * @param comment `null` if the app does not see it.
 */
export function decideMarkedComment(
  comment: JiraComment | null,
  reported: ReportedComment,
  {
    setting,
    conversation,
    now,
  }: { readonly setting: AnswersSetting; readonly conversation: Conversation; readonly now: Instant },
): MarkedDecision {
  const { mark, markSince, isSigned } = setting;
  if (mark === null || markSince === null || isKnownComment(conversation, reported.id)) return ignored;
  if (comment === null) return reported.isMarked ? told('not-shown') : ignored;
  const text = afterMark(comment.text, mark);
  if (text === null || !isByItsWriter(comment, reported)) return ignored;
  if (compareInstants(comment.at, markSince) < 0) return ignored;
  if (!isAsMade(comment)) return told('edited');
  if (comment.isRestricted) return told('restricted');
  if (!mayAnswer(setting, 'team', comment.author)) return told('not-named');
  if (toEpochMs(now) - toEpochMs(comment.at) > MAX_AGE_MS) return told('too-late');
  const problem = answerTextProblem(text);
  if (problem !== null) return told(problem);
  const name = isSigned ? visibleLine(comment.authorName) : '';
  return { type: 'send', body: answerBody(text, name === '' ? null : name) };
}
