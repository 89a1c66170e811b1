import type { AnswerRule } from './answer-rule';
import type { ExplanationStep } from './clock';
import { fromTo } from './fix-fold';
import { toInstant } from './instant';
import { addDuration } from './measure';
import { targetOf, type ClockName, type ClockStop, type Policy } from './policy';
import type { Severity } from './severity';
import { isMoment, type TimedEvent, type TimelineEvent } from './timeline';

/** A clock beside the fix, with all that its fold needs. */
export interface AnswerQuestion {
  readonly policy: Policy;
  readonly name: ClockName;
  readonly rule: AnswerRule;
  readonly submittedMs: number;
  readonly events: readonly TimedEvent[];
}

/**
 * State of the fold over a timeline. After a closing it continues as if there were none, because a reopening takes it
 * back.
 */
export interface AnswerFold {
  /** The severity that picks the target: the current one, or the one at the end of the clock. */
  readonly severity: Severity | null;
  readonly startedMs: number | null;
  readonly endedMs: number | null;
  /** The steps up to a closing, until a reopening takes it back. */
  readonly cancelled: readonly ExplanationStep[] | null;
  readonly steps: readonly ExplanationStep[];
}

/** Before any event. */
export const noEvents: AnswerFold = {
  severity: null,
  startedMs: null,
  endedMs: null,
  cancelled: null,
  steps: [],
};

/** The deadline for a severity, or for none yet, counted from a moment; `null` without a target or a moment. */
export function answerDeadline(
  { policy, name }: AnswerQuestion,
  fromMs: number | null,
  severity: Severity | null,
): number | null {
  const target = targetOf(policy, name, severity);
  return target === null || fromMs === null ? null : addDuration(fromMs, target, policy.timeZone);
}

/** After the end only a severity that the end still waits for counts: the first one, without an `unrated` target. */
function isSeverityOver({ policy, name }: AnswerQuestion, { severity, endedMs }: AnswerFold): boolean {
  return endedMs !== null && (severity !== null || targetOf(policy, name, null) !== null);
}

function changeSeverity(
  question: AnswerQuestion,
  fold: AnswerFold,
  atMs: number,
  severity: Severity,
): AnswerFold {
  const previous = fold.severity;
  if (previous === severity || isSeverityOver(question, fold)) return fold;
  const target = targetOf(question.policy, question.name, severity);
  const moved = fromTo(
    answerDeadline(question, fold.startedMs, previous),
    answerDeadline(question, fold.startedMs, severity),
  );
  const at = toInstant(atMs);
  const step: ExplanationStep =
    previous === null
      ? { at, kind: 'first-severity', ...moved, detail: { severity, target } }
      : {
          at,
          kind: 'severity-changed',
          ...moved,
          detail: { previous, severity, target, rule: target === null ? 'no-target' : 'from-base' },
        };
  return { ...fold, severity, steps: [...fold.steps, step] };
}

function end(fold: AnswerFold, atMs: number, by: ClockStop): AnswerFold {
  return {
    ...fold,
    endedMs: atMs,
    steps: [...fold.steps, { at: toInstant(atMs), kind: 'answered', detail: { by } }],
  };
}

function stopOf({ rule }: AnswerQuestion, event: TimelineEvent): ClockStop | undefined {
  return rule.stops.find((stop) => isMoment(event, stop));
}

/** The steps that name a start, and the target that counts from it while no severity is known. */
export function startSteps(
  question: AnswerQuestion,
  severity: Severity | null,
  atMs: number,
  provisional: boolean,
): readonly ExplanationStep[] {
  const { policy, name, rule } = question;
  const at = toInstant(atMs);
  const deadline = fromTo(null, answerDeadline(question, atMs, severity));
  const unrated = severity === null ? targetOf(policy, name, null) : null;
  const started: ExplanationStep = rule.isReopened
    ? { at, kind: 'started', ...(unrated === null && deadline), detail: { by: rule.starts, provisional } }
    : { at, kind: 'base', detail: { rule: 'submitted', submittedAt: at, provisional } };
  return unrated === null
    ? [started]
    : [started, { at, kind: 'unrated', ...deadline, detail: { target: unrated } }];
}

/** Starts the clock at a moment. */
export function startAnswer(question: AnswerQuestion, fold: AnswerFold, atMs: number): AnswerFold {
  const steps = [...fold.steps, ...startSteps(question, fold.severity, atMs, false)];
  return { ...fold, startedMs: atMs, steps };
}

/** The first stop among the events at the start's instant that come before the start in their order. */
function stopAtStart(question: AnswerQuestion, index: number): { stop: ClockStop; index: number } | null {
  const { events } = question;
  const atMs = events[index]?.atMs;
  for (let each = events.findIndex((timed) => timed.atMs === atMs); each < index; each += 1) {
    const event = events[each]?.event;
    const stop = event === undefined ? undefined : stopOf(question, event);
    if (stop !== undefined) return { stop, index: each };
  }
  return null;
}

/** The severity known before an event. */
function severityBefore({ events }: AnswerQuestion, index: number): Severity | null {
  const rated = events.slice(0, index).findLast(({ event }) => event.type === 'severity')?.event;
  return rated?.type === 'severity' ? rated.severity : null;
}

/** A stop at the very instant of the start counts, whatever their order. */
function startByEvent(question: AnswerQuestion, fold: AnswerFold, index: number, atMs: number): AnswerFold {
  const found = stopAtStart(question, index);
  if (found === null) return startAnswer(question, fold, atMs);
  const severity = severityBefore(question, found.index);
  const isJudged = severity !== null || targetOf(question.policy, question.name, null) !== null;
  const judged = isJudged ? { ...fold, severity } : fold;
  return end(startAnswer(question, judged, atMs), atMs, found.stop);
}

function close(fold: AnswerFold, atMs: number, reason: string | undefined): AnswerFold {
  if (fold.endedMs !== null || fold.cancelled !== null) return fold;
  const detail = reason === undefined ? {} : { reason };
  return { ...fold, cancelled: [...fold.steps, { at: toInstant(atMs), kind: 'closed', detail }] };
}

/** A fold in which nothing but the severities has happened so far. */
function ratedOnly(question: AnswerQuestion, beforeIndex: number): AnswerFold {
  const events = question.events.slice(0, beforeIndex).filter(({ event }) => event.type === 'severity');
  return events.reduce(
    (fold, _timed, index) => applyToAnswer({ ...question, events }, fold, index),
    noEvents,
  );
}

/** A reopening takes back a closing, as if it had not been, and before the end a fix that started the clock. */
function reopen(question: AnswerQuestion, fold: AnswerFold, index: number): AnswerFold {
  const { rule } = question;
  if (!rule.isReopened) return fold;
  return rule.starts === 'fixed' && fold.endedMs === null
    ? ratedOnly(question, index)
    : { ...fold, cancelled: null };
}

/** Applies the event at an index of the timeline. */
export function applyToAnswer(question: AnswerQuestion, fold: AnswerFold, index: number): AnswerFold {
  const timed = question.events[index];
  if (timed === undefined) return fold;
  const { atMs, event } = timed;
  if (event.type === 'severity') return changeSeverity(question, fold, atMs, event.severity);
  if (event.type === 'closed') return close(fold, atMs, event.reason);
  if (event.type === 'reopened') return reopen(question, fold, index);
  if (fold.endedMs !== null) return fold;
  if (fold.startedMs === null)
    return isMoment(event, question.rule.starts) ? startByEvent(question, fold, index, atMs) : fold;
  const stop = stopOf(question, event);
  return stop === undefined ? fold : end(fold, atMs, stop);
}
