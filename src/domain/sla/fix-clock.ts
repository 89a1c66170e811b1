import type { ClockResult } from './clock';
import { clockBaseOf, type ClockBase } from './clock-base';
import { nothing, tickingResult, withDeadline } from './clock-result';
import { applyEvent } from './fix-event';
import {
  baseStep,
  deadlineOf,
  emptyFold,
  firstSeverityStep,
  fromTo,
  measureOfFold,
  start,
  type FixFold,
  type StoppedClock,
} from './fix-fold';
import { toInstant } from './instant';
import type { Policy } from './policy';
import { fixDeadlineFrom } from './severity-change';
import type { OrderedTimeline } from './timeline';

/** Folds the timeline. At one instant, the start of the clock comes before everything but the submission. */
function foldTimeline(
  policy: Policy,
  timeline: OrderedTimeline,
  base: ClockBase | null,
  nowMs: number,
): FixFold {
  const startIfDue = (fold: FixFold, atMs: number): FixFold =>
    base !== null && fold.startedMs === null && base.atMs <= atMs
      ? start(policy, fold, base, timeline.submittedMs)
      : fold;
  const folded = timeline.events.reduce(
    (fold, timed) => applyEvent(policy, startIfDue(fold, timed.atMs), timed),
    emptyFold,
  );
  return startIfDue(folded, nowMs);
}

/** Before the base: a set date applies, else a severity with a target gives a provisional deadline. */
function notStarted(policy: Policy, base: ClockBase | null, fold: FixFold, submittedMs: number): ClockResult {
  const set = { ...nothing, ...withDeadline(policy, fold.setMs) };
  if (base === null) return { ...set, state: 'not-started', explanation: fold.steps };
  const explanation = [...fold.steps, baseStep(policy, base, submittedMs, true)];
  const { severity } = fold;
  // Nothing changes at the base without a severity and a date.
  const nextCheckAt = severity === null && fold.setMs === null ? null : toInstant(base.atMs);
  if (severity === null) return { ...set, state: 'not-started', nextCheckAt, explanation };
  const targetMs = fixDeadlineFrom(policy, base.atMs, severity);
  const first = {
    ...firstSeverityStep(policy, base.atMs, severity),
    ...fromTo(fold.setMs, fold.setMs ?? targetMs),
  };
  return {
    ...set,
    ...(fold.setMs === null && withDeadline(policy, targetMs)),
    state: 'not-started',
    provisional: fold.setMs === null && targetMs !== null,
    nextCheckAt,
    explanation: [...explanation, first],
  };
}

function stopped(policy: Policy, { by, outcome, startedMs, deadlineMs, steps }: StoppedClock): ClockResult {
  return {
    ...nothing,
    ...withDeadline(policy, deadlineMs),
    state: by === 'closed' ? 'cancelled' : (outcome ?? 'no-target'),
    startedAt: startedMs === null ? null : toInstant(startedMs),
    outcome,
    explanation: steps,
  };
}

function started(policy: Policy, fold: FixFold, startMs: number, nowMs: number): ClockResult {
  const deadlineMs = deadlineOf(fold);
  const idle = { ...nothing, startedAt: toInstant(startMs), explanation: fold.steps };
  if (deadlineMs === null) return { ...idle, state: fold.severity === null ? 'not-started' : 'no-target' };
  if (fold.pausedMs !== null) return { ...idle, state: 'paused' };
  const measure = measureOfFold(policy, fold);
  const pausedMs = fold.pauses.reduce((sum, { fromMs, toMs }) => sum + measure.between(fromMs, toMs), 0);
  return tickingResult(policy, { startMs, deadlineMs, pausedMs, measure, steps: fold.steps }, nowMs);
}

/** True if the fix clock is paused, even if it has not started or has no target and does not show it. */
export function isFixClockPaused(policy: Policy, timeline: OrderedTimeline, nowMs: number): boolean {
  const { stop, pausedMs } = foldTimeline(policy, timeline, clockBaseOf(policy, timeline), nowMs);
  return stop === null && pausedMs !== null;
}

/** The fix clock of an ordered timeline: SLA rules, section 4. */
export function fixClock(policy: Policy, timeline: OrderedTimeline, nowMs: number): ClockResult {
  const base = clockBaseOf(policy, timeline);
  const fold = foldTimeline(policy, timeline, base, nowMs);
  if (fold.stop !== null) return stopped(policy, fold.stop);
  if (fold.startedMs === null) return notStarted(policy, base, fold, timeline.submittedMs);
  return started(policy, fold, fold.startedMs, nowMs);
}
