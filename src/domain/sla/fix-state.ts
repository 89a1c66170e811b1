import {
  acceleratedFolds,
  heldFold,
  mapFolds,
  setHeld,
  startAtBase,
  type AcceleratedFold,
} from './accelerated-fold';
import type { DeadlineDecider, ExplanationStep } from './clock';
import type { ClockBase } from './clock-base';
import { applyEvent, type FoldedEvent } from './fix-event';
import { emptyFold, endPause, fromTo, start, type FixFold } from './fix-fold';
import { stopClock, type Stop } from './fix-stop';
import { toInstant } from './instant';
import type { Policy } from './policy';
import type { TimedEvent, TimelineEvent } from './timeline';
import { endOfLocalDate } from './zoned-time';

/** The state of the fix clock while its timeline is folded. */
export interface FixState {
  /** By the policy's own targets and set dates. */
  readonly own: FixFold;
  readonly accelerated: readonly AcceleratedFold[];
  /** The end of the earliest date that is an upper bound; `null` without one. */
  readonly boundMs: number | null;
}

/** A deadline and what it comes from: the policy's own target, a set date, an acceleration, or an upper bound. */
export interface DecidedDeadline {
  readonly deadlineMs: number | null;
  readonly by: 'own' | 'set' | 'bound' | AcceleratedFold;
}

/** The state before any event. */
export function initialState(policy: Policy): FixState {
  return { own: emptyFold, accelerated: acceleratedFolds(policy), boundMs: null };
}

/** The earliest of the policy's own deadline and those of the flags that hold; of equal ones the first. */
function earliestTarget(
  { own, accelerated }: FixState,
  deadlineOfFold: (fold: FixFold, accelerated: AcceleratedFold | null) => number | null,
): DecidedDeadline {
  return accelerated.reduce<DecidedDeadline>(
    (earliest, each) => {
      const fold = heldFold(each);
      const deadlineMs = fold === null ? null : deadlineOfFold(fold, each);
      if (deadlineMs === null || (earliest.deadlineMs !== null && earliest.deadlineMs <= deadlineMs))
        return earliest;
      return { deadlineMs, by: each };
    },
    { deadlineMs: deadlineOfFold(own, null), by: 'own' },
  );
}

/**
 * The deadline in effect, ignoring an open pause: a set date, else the earliest of the targets, and in either case no
 * later than the bound.
 * @param deadlineOfFold the deadline that a fold's target gives; `null` without one.
 */
export function decideDeadline(
  state: FixState,
  deadlineOfFold: (fold: FixFold, accelerated: AcceleratedFold | null) => number | null = ({ targetMs }) =>
    targetMs,
): DecidedDeadline {
  const { own, boundMs } = state;
  const decided: DecidedDeadline =
    own.setMs === null ? earliestTarget(state, deadlineOfFold) : { deadlineMs: own.setMs, by: 'set' };
  return boundMs !== null && (decided.deadlineMs === null || boundMs < decided.deadlineMs)
    ? { deadlineMs: boundMs, by: 'bound' }
    : decided;
}

/** What an explanation names as the decider of a deadline. */
export function deciderOf({ by }: DecidedDeadline): { decidedBy?: DeadlineDecider } {
  if (by === 'own' || by === 'set') return {};
  return {
    decidedBy: by === 'bound' ? { by: 'no-later-than' } : { by: 'flag', flag: by.acceleration.when },
  };
}

/** Writes the deadlines in effect into the step that a change has added to the policy's own; a stop states none. */
function withEffectiveStep(before: FixState, after: FixState): FixState {
  if (after.accelerated.length === 0 && before.boundMs === null && after.boundMs === null) return after;
  const { steps, stop } = after.own;
  const last = steps.at(-1);
  if (last === undefined || steps.length === before.own.steps.length) return after;
  if (before.own.stop === null && stop !== null) return after;
  const [from, to] = [decideDeadline(before), decideDeadline(after)];
  const step: ExplanationStep = { ...last, ...fromTo(from.deadlineMs, to.deadlineMs), ...deciderOf(to) };
  return { ...after, own: { ...after.own, steps: [...steps.slice(0, -1), step] } };
}

/** Starts the clock at its base. */
export function startState(policy: Policy, state: FixState, base: ClockBase, submittedMs: number): FixState {
  return withEffectiveStep(state, {
    ...state,
    own: start(policy, state.own, base, submittedMs),
    accelerated: state.accelerated.map((each) => startAtBase(each, base, submittedMs)),
  });
}

function mapAll(
  policy: Policy,
  state: FixState,
  change: (policy: Policy, fold: FixFold) => FixFold,
): FixState {
  const own = change(policy, state.own);
  // Most policies have no accelerations, and most events change nothing.
  if (state.accelerated.length === 0) return own === state.own ? state : { ...state, own };
  return { ...state, own, accelerated: state.accelerated.map((each) => mapFolds(each, change)) };
}

/**
 * Whether an open pause, or under `resume` a stopped time, counts up to an event before that changes anything, so that
 * each of the two has a deadline of its own.
 */
function countsPause({ own }: FixState, { event }: TimedEvent): boolean {
  if (own.pausedMs === null) return false;
  if (event.type === 'severity') return event.severity !== own.severity;
  if (event.type === 'reopened') return own.stop !== null;
  return (event.type === 'fixed' || event.type === 'closed') && own.stop === null;
}

/** Counts an open pause up to an event. It ends there, but continues after a change of severity. */
function countPause(policy: Policy, state: FixState, timed: TimedEvent): FixState {
  if (!countsPause(state, timed)) return state;
  const { atMs, event } = timed;
  const ended = event.type !== 'severity';
  return withEffectiveStep(
    state,
    mapAll(policy, state, (each, fold) => endPause(each, fold, atMs, ended)),
  );
}

function stopState(policy: Policy, state: FixState, atMs: number, event: Stop): FixState {
  if (state.own.stop !== null) return state;
  const { deadlineMs } = decideDeadline(state);
  return mapAll(policy, state, (each, fold) => stopClock(each, fold, atMs, event, deadlineMs));
}

type FlagEvent = Extract<TimelineEvent, { type: 'flagged' | 'unflagged' }>;

function changeFlag(state: FixState, atMs: number, { type, flag, reason }: FlagEvent): FixState {
  const isHeld = type === 'flagged';
  if (!state.accelerated.some((each) => each.acceleration.when === flag && each.isHeld !== isHeld))
    return state;
  const startMs = state.own.startedMs === null ? null : atMs;
  const step: ExplanationStep = {
    at: toInstant(atMs),
    kind: type,
    detail: { flag, ...(reason !== undefined && { reason }) },
  };
  return {
    ...state,
    own: { ...state.own, steps: [...state.own.steps, step] },
    accelerated: state.accelerated.map((each) =>
      each.acceleration.when === flag ? setHeld(each, isHeld, startMs) : each,
    ),
  };
}

function bind(
  policy: Policy,
  state: FixState,
  atMs: number,
  { dueDate, reason }: Extract<TimelineEvent, { type: 'no-later-than' }>,
): FixState {
  if (state.own.stop !== null || (dueDate === null && state.boundMs === null)) return state;
  const endMs = dueDate === null ? null : endOfLocalDate(dueDate, policy.timeZone);
  const boundMs = endMs === null || state.boundMs === null ? endMs : Math.min(state.boundMs, endMs);
  const step: ExplanationStep = {
    at: toInstant(atMs),
    kind: 'no-later-than',
    detail: { dueDate, ...(reason !== undefined && { reason }) },
  };
  return { ...state, own: { ...state.own, steps: [...state.own.steps, step] }, boundMs };
}

/** A new set date ends a bound. So does a reopening that restarts the clock. */
function endsBound({ reopen }: Policy, { own }: FixState, { type }: FoldedEvent): boolean {
  if (own.stop !== null) return type === 'reopened' && reopen === 'restart';
  return type === 'extended' || type === 'date-set';
}

function applyToFolds(policy: Policy, state: FixState, atMs: number, event: FoldedEvent): FixState {
  const after = mapAll(policy, state, (each, fold) => applyEvent(each, fold, atMs, event));
  return state.boundMs !== null && endsBound(policy, state, event) ? { ...after, boundMs: null } : after;
}

function applied(policy: Policy, state: FixState, { atMs, event }: TimedEvent): FixState {
  if (event.type === 'fixed' || event.type === 'closed') return stopState(policy, state, atMs, event);
  if (event.type === 'flagged' || event.type === 'unflagged') return changeFlag(state, atMs, event);
  if (event.type === 'no-later-than') return bind(policy, state, atMs, event);
  return applyToFolds(policy, state, atMs, event);
}

/** Applies one event to the fix clock, its accelerations and its bound. */
export function applyToState(policy: Policy, state: FixState, timed: TimedEvent): FixState {
  const counted = countPause(policy, state, timed);
  return withEffectiveStep(counted, applied(policy, counted, timed));
}
