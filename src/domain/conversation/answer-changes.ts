import type { Instant } from '../sla/instant';
import type { Conversation, SentAnswer } from './conversation';
import { withMarked } from './known-comments';

/** Sent answers beyond so many are no longer listed, the oldest first. */
const MAX_ANSWERS = 100;

function changed(
  conversation: Conversation,
  id: string,
  change: (answer: SentAnswer) => SentAnswer,
): Conversation {
  const answers = conversation.answers.map((answer) => (answer.id === id ? change(answer) : answer));
  return { ...conversation, answers };
}

function bounded(answers: readonly SentAnswer[]): readonly SentAnswer[] {
  const excess = answers.length - MAX_ANSWERS;
  if (excess <= 0) return answers;
  const dropped = new Set(answers.filter(({ state }) => state === 'sent').slice(0, excess));
  return answers.filter((answer) => !dropped.has(answer));
}

/** With an answer that is to be sent. */
export function withAnswer(
  conversation: Conversation,
  answer: Omit<SentAnswer, 'state' | 'begunAt' | 'tries' | 'sourceCommentId' | 'problem'>,
): Conversation {
  const waiting: SentAnswer = {
    ...answer,
    state: 'waiting',
    begunAt: null,
    tries: 0,
    sourceCommentId: null,
    problem: null,
  };
  const { jiraCommentId, at } = answer;
  // An answer that is discarded takes its comment's id with it: a repeated event must find that elsewhere.
  const known =
    jiraCommentId === undefined
      ? conversation
      : withMarked(conversation, { jiraCommentId, at, by: null, refusal: null });
  return { ...known, answers: bounded([...conversation.answers, waiting]) };
}

/** Saved before the call, so that whoever finds it knows that the call may have been made. */
export function answerBegun(conversation: Conversation, id: string, begunAt: Instant): Conversation {
  return changed(conversation, id, (answer) => ({
    ...answer,
    state: 'begun',
    begunAt,
    tries: answer.tries + 1,
  }));
}

/** The source has it. Its text is not kept any longer. */
export function answerSent(
  conversation: Conversation,
  id: string,
  sourceCommentId: string | null,
): Conversation {
  return changed(conversation, id, ({ text: _sent, ...answer }) => ({
    ...answer,
    state: 'sent',
    begunAt: null,
    sourceCommentId,
    problem: null,
  }));
}

/** It was certainly not sent, and will be tried again. */
export function answerWaits(conversation: Conversation, id: string, problem: string | null): Conversation {
  return changed(conversation, id, (answer) => ({ ...answer, state: 'waiting', begunAt: null, problem }));
}

/** A person has to decide what becomes of it. */
export function answerStopped(
  conversation: Conversation,
  id: string,
  state: 'failed' | 'unknown',
  problem: string,
): Conversation {
  return changed(conversation, id, (answer) => ({ ...answer, state, begunAt: null, problem }));
}

/** A person sends it again. */
export function answerAgain(conversation: Conversation, id: string, by: string, at: Instant): Conversation {
  return changed(conversation, id, (answer) => ({
    ...answer,
    by,
    at,
    state: 'waiting',
    begunAt: null,
    tries: 0,
    problem: null,
  }));
}

/** A person gives it up: nothing of it is kept. */
export function withoutAnswer(conversation: Conversation, id: string): Conversation {
  return { ...conversation, answers: conversation.answers.filter((answer) => answer.id !== id) };
}

/** True if an answer waits for a person's decision. */
export function hasStopped({ answers }: Conversation): boolean {
  return answers.some(({ state }) => state === 'failed' || state === 'unknown');
}

/**
 * The conversation with a former user in place of an account. What that person wrote and is not sent stays unsent: its text
 * is not kept. @returns the same conversation if the account wrote nothing.
 */
export function withoutAuthor(conversation: Conversation, accountId: string, former: string): Conversation {
  const { marked = [] } = conversation;
  if (![...conversation.answers, ...marked].some(({ by }) => by === accountId)) return conversation;
  const answers = conversation.answers.flatMap((answer): readonly SentAnswer[] => {
    if (answer.by !== accountId) return [answer];
    const { text: _unsent, ...others } = answer;
    return answer.state === 'sent' ? [{ ...others, by: former }] : [];
  });
  const others = marked.filter(({ by }) => by !== accountId);
  return { ...conversation, answers, ...(conversation.marked !== undefined && { marked: others }) };
}
