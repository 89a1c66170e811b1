import { heldFold, type AcceleratedFold } from './accelerated-fold';
import type { ClockResult } from './clock';
import { clockBaseOf, type ClockBase } from './clock-base';
import { nothing, tickingResult, withDeadline } from './clock-result';
import {
  baseStep,
  firstTargetStep,
  fromTo,
  measureOfFold,
  type FixFold,
  type StoppedClock,
} from './fix-fold';
import {
  applyToState,
  decideDeadline,
  deciderOf,
  initialState,
  startState,
  type DecidedDeadline,
  type FixState,
} from './fix-state';
import { toInstant } from './instant';
import type { Measure } from './measure';
import type { Policy } from './policy';
import { fixDeadlineFrom } from './severity-change';
import type { OrderedTimeline } from './timeline';

/** Folds the timeline. At one instant, the start of the clock comes before everything but the submission. */
function foldTimeline(
  policy: Policy,
  timeline: OrderedTimeline,
  base: ClockBase | null,
  nowMs: number,
): FixState {
  const startIfDue = (state: FixState, atMs: number): FixState =>
    base !== null && state.own.startedMs === null && base.atMs <= atMs
      ? startState(policy, state, base, timeline.submittedMs)
      : state;
  const folded = timeline.events.reduce(
    (state, timed) => applyToState(policy, startIfDue(state, timed.atMs), timed),
    initialState(policy),
  );
  return startIfDue(folded, nowMs);
}

/** Before the base: a set date or a bound applies, else the targets give a provisional deadline. */
function notStarted(
  policy: Policy,
  base: ClockBase | null,
  state: FixState,
  submittedMs: number,
): ClockResult {
  const { severity, steps } = state.own;
  const provisionalMs = (fold: FixFold, accelerated: AcceleratedFold | null): number | null =>
    base === null ? null : fixDeadlineFrom(accelerated?.policy ?? policy, base.atMs, fold.severity);
  const decided = decideDeadline(state, provisionalMs);
  const shown: ClockResult = {
    ...nothing,
    ...withDeadline(policy, decided.deadlineMs),
    state: 'not-started',
    explanation: steps,
  };
  if (base === null) return shown;
  const first = firstTargetStep(policy, base.atMs, severity);
  const fromMs = decideDeadline(state).deadlineMs;
  const moved = { ...fromTo(fromMs, decided.deadlineMs), ...deciderOf(decided) };
  const ahead = baseStep(policy, base, submittedMs, true);
  // Without a target of the policy's own, the base states the deadline that a flag gives.
  const stated = fromMs === decided.deadlineMs ? [ahead] : [{ ...ahead, ...moved }];
  return {
    ...shown,
    provisional: decided.deadlineMs !== null && decided.by !== 'set' && decided.by !== 'bound',
    // Nothing changes at the base without a severity and a deadline.
    nextCheckAt: severity === null && decided.deadlineMs === null ? null : toInstant(base.atMs),
    explanation: [...steps, ...(first === null ? stated : [ahead, { ...first, ...moved }])],
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

/** The measure of the target whose deadline it is; of the policy's own for a set date and a bound. */
function measureOfDeadline(policy: Policy, { own }: FixState, { by }: DecidedDeadline): Measure {
  if (typeof by === 'string') return measureOfFold(policy, own);
  return measureOfFold(by.policy, heldFold(by) ?? own);
}

function started(policy: Policy, state: FixState, startMs: number, nowMs: number): ClockResult {
  const { severity, pausedMs: pausedSinceMs, pauses, steps } = state.own;
  const decided = decideDeadline(state);
  const { deadlineMs } = decided;
  const idle = { ...nothing, startedAt: toInstant(startMs), explanation: steps };
  if (deadlineMs === null) return { ...idle, state: severity === null ? 'not-started' : 'no-target' };
  if (pausedSinceMs !== null) return { ...idle, state: 'paused' };
  const measure = measureOfDeadline(policy, state, decided);
  const pausedMs = pauses.reduce((sum, { fromMs, toMs }) => sum + measure.between(fromMs, toMs), 0);
  return tickingResult(policy, { startMs, deadlineMs, pausedMs, measure, steps }, nowMs);
}

/** True if the fix clock is paused, even if it has not started or has no target and does not show it. */
export function isFixClockPaused(policy: Policy, timeline: OrderedTimeline, nowMs: number): boolean {
  const { stop, pausedMs } = foldTimeline(policy, timeline, clockBaseOf(policy, timeline), nowMs).own;
  return stop === null && pausedMs !== null;
}

/** The fix clock of an ordered timeline: SLA rules, sections 4, 7.6 and 7.7. */
export function fixClock(policy: Policy, timeline: OrderedTimeline, nowMs: number): ClockResult {
  const base = clockBaseOf(policy, timeline);
  const state = foldTimeline(policy, timeline, base, nowMs);
  const { stop, startedMs } = state.own;
  if (stop !== null) return stopped(policy, stop);
  if (startedMs === null) return notStarted(policy, base, state, timeline.submittedMs);
  return started(policy, state, startedMs, nowMs);
}
