import {
  answerDeadline,
  applyToAnswer,
  noEvents,
  startAnswer,
  startSteps,
  type AnswerFold,
  type AnswerQuestion,
} from './answer-fold';
import { answerRuleOf } from './answer-rule';
import type { ClockResult } from './clock';
import { clockBaseOf } from './clock-base';
import { nothing, tickingResult, withDeadline } from './clock-result';
import { toInstant } from './instant';
import { measureOf } from './measure';
import { targetOf, type ClockName, type Policy } from './policy';
import type { OrderedTimeline } from './timeline';

/** The start that follows from the timeline as a whole; `null` for a clock that one of its events starts. */
function knownStart({ policy, rule, ...timeline }: AnswerQuestion): number | null {
  if (rule.starts === 'submitted') return timeline.submittedMs;
  return rule.starts === 'base' ? (clockBaseOf(policy, timeline)?.atMs ?? null) : null;
}

/** Folds the timeline. At one instant, a known start comes before everything but the submission. */
function foldAnswer(question: AnswerQuestion, startMs: number | null, nowMs: number): AnswerFold {
  const startIfDue = (fold: AnswerFold, atMs: number): AnswerFold =>
    startMs !== null && fold.startedMs === null && startMs <= atMs
      ? startAnswer(question, fold, startMs)
      : fold;
  const folded = question.events.reduce(
    (fold, { atMs }, index) => applyToAnswer(question, startIfDue(fold, atMs), index),
    startIfDue(noEvents, question.submittedMs),
  );
  return startIfDue(folded, nowMs);
}

/** Before the start. A base ahead, which is the end of its window, gives a provisional deadline. */
function notStarted(
  question: AnswerQuestion,
  { severity, steps }: AnswerFold,
  startMs: number | null,
): ClockResult {
  const deadlineMs = answerDeadline(question, startMs, severity);
  const shown: ClockResult = {
    ...nothing,
    ...withDeadline(question.policy, deadlineMs),
    state: 'not-started',
    provisional: deadlineMs !== null,
    explanation: steps,
  };
  if (startMs === null) return shown;
  return {
    ...shown,
    // Nothing changes at the base without a severity and a deadline.
    nextCheckAt: severity === null && deadlineMs === null ? null : toInstant(startMs),
    explanation: [...steps, ...startSteps(question, severity, startMs, true)],
  };
}

/**
 * A clock beside the fix of an ordered timeline: triage and first response from the submission to the first event of
 * their name, and the policy's own from their start to the first of their stops. Pauses, set dates and flags do not move
 * it. SLA rules, sections 5 and 7.5.
 * @throws RangeError for a clock that the policy does not define.
 */
export function answerClock(
  policy: Policy,
  { submittedMs, events }: OrderedTimeline,
  name: ClockName,
  nowMs: number,
): ClockResult {
  const question: AnswerQuestion = { policy, name, rule: answerRuleOf(policy, name), submittedMs, events };
  const startMs = knownStart(question);
  const fold = foldAnswer(question, startMs, nowMs);
  const { severity, startedMs, endedMs, steps } = fold;
  const startedAt = startedMs === null ? null : toInstant(startedMs);
  if (fold.cancelled !== null)
    return { ...nothing, state: 'cancelled', startedAt, explanation: fold.cancelled };
  if (startedMs === null) return notStarted(question, fold, startMs);
  const idle = { ...nothing, startedAt, explanation: steps };
  const deadlineMs = answerDeadline(question, startedMs, severity);
  if (deadlineMs === null) return { ...idle, state: severity === null ? 'not-started' : 'no-target' };
  if (endedMs !== null) {
    const outcome = endedMs <= deadlineMs ? 'met' : 'missed';
    return { ...idle, ...withDeadline(policy, deadlineMs), state: outcome, outcome };
  }
  const measure = measureOf(targetOf(policy, name, severity));
  return tickingResult(policy, { startMs: startedMs, deadlineMs, pausedMs: 0, measure, steps }, nowMs);
}
