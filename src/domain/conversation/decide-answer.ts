import { toEpochMs, type Instant } from '../sla/instant';
import type { AnswerRefusal } from './answer-refusal';
import { compareInstants } from './order';
import type { AnswerTo, Conversation, SentAnswer } from './conversation';
import { commentDigest } from './comment-digest';
import { isKnownComment } from './known-comments';
import type { SourceComment } from './source-comment';

/** The same text to the same people within this long is a second click, not a second answer. */
const SAME_MS = 10 * 60_000;
/** Answers of one case that are not sent yet; more would only hide that none of them is. */
const MAX_OPEN = 5;

function isOpen({ state }: SentAnswer): boolean {
  return state !== 'sent';
}

/** Why another answer is not taken; `null` where it is. */
export function answerRefusal(
  { answers, marked = [] }: Pick<Conversation, 'answers' | 'marked'>,
  { to, digest, jiraCommentId }: Pick<SentAnswer, 'to' | 'digest' | 'jiraCommentId'>,
  now: Instant,
): AnswerRefusal | null {
  if (jiraCommentId !== undefined && isKnownComment({ answers, marked }, jiraCommentId)) return 'just-sent';
  const isSame = (answer: SentAnswer): boolean =>
    answer.to === to &&
    answer.digest === digest &&
    (isOpen(answer) || toEpochMs(now) - toEpochMs(answer.at) < SAME_MS);
  if (answers.some(isSame)) return 'just-sent';
  return answers.filter(isOpen).length >= MAX_OPEN ? 'too-many' : null;
}

/** A call that began may still be on its way: a consumer runs for at most 55 s, and the rest is a margin. */
const SETTLED_MS = 120_000;

/** What has to be done next about the answers of a case. */
export type AnswerStep =
  | { readonly type: 'send'; readonly answer: SentAnswer }
  /** The source is asked whether it has the answer. */
  | { readonly type: 'look'; readonly answer: SentAnswer; readonly begunAt: Instant }
  | { readonly type: 'wait'; readonly seconds: number };

/** The next step, in the order in which people answered; `null` where nothing is to be done. */
export function nextAnswerStep({ answers }: Conversation, now: Instant): AnswerStep | null {
  const next = answers.find(({ state }) => state === 'waiting' || state === 'begun');
  if (next === undefined) return null;
  if (next.begunAt === null) return { type: 'send', answer: next };
  const waitedMs = toEpochMs(now) - toEpochMs(next.begunAt);
  if (waitedMs < SETTLED_MS) return { type: 'wait', seconds: Math.ceil((SETTLED_MS - waitedMs) / 1000) };
  return { type: 'look', answer: next, begunAt: next.begunAt };
}

/** The clocks of the source and of the app may differ by so much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Whom the source shows everything that was said to them, whoever asks. */
const surelyShown: readonly AnswerTo[] = ['researcher'];

/**
 * Whether the source has an answer whose call had no certain end.
 * @param said what the source shows of the finding; `null` if it does not show the finding.
 * @returns the comment that it became; `not-made` where it would be shown; `unknown` where nobody can tell.
 */
export function lookFor(
  { to, digest, begunAt }: SentAnswer,
  { answers }: Conversation,
  said: readonly SourceComment[] | null,
  scope: string,
): { readonly sourceCommentId: string } | 'not-made' | 'unknown' {
  if (said === null || begunAt === null) return 'unknown';
  const taken = new Set(answers.map(({ sourceCommentId }) => sourceCommentId));
  const earliestMs = toEpochMs(begunAt) - CLOCK_SKEW_MS;
  const inScope = said.filter((comment) => comment.scope === scope);
  const found = inScope
    .filter(({ id, at }) => !taken.has(id) && toEpochMs(at) >= earliestMs)
    .filter((comment) => commentDigest(comment) === digest)
    .sort((a, b) => compareInstants(a.at, b.at))[0];
  if (found !== undefined) return { sourceCommentId: found.id };
  return surelyShown.includes(to) || inScope.length > 0 ? 'not-made' : 'unknown';
}
