import type { ExplanationStep, Outcome } from './clock';
import type { ClockBase } from './clock-base';
import { toInstant, type Instant } from './instant';
import { measureOf, type Measure } from './measure';
import { targetOf, type Policy } from './policy';
import type { Severity } from './severity';
import { deadlineAfterChange, fixDeadlineFrom, type Span } from './severity-change';

/** State of a clock at its stop, displayed until it is reopened. */
export interface StoppedClock {
  readonly by: 'fixed' | 'closed';
  readonly outcome: Outcome | null;
  readonly startedMs: number | null;
  /** The deadline it was judged by. */
  readonly deadlineMs: number | null;
  readonly steps: readonly ExplanationStep[];
}

/**
 * State of the fold over a timeline. While the clock is stopped the fold continues, so that a reopening knows about
 * changes of severity and base in the meantime.
 */
export interface FixFold {
  readonly severity: Severity | null;
  /** The base, once that moment has come. */
  readonly startedMs: number | null;
  /** The deadline from the target; `null` before the start and without a target. */
  readonly targetMs: number | null;
  /** The end of a set or extended date; it overrides the target's deadline. */
  readonly setMs: number | null;
  /** Since when the clock is paused. */
  readonly pausedMs: number | null;
  /** Finished pauses since the base. */
  readonly pauses: readonly Span[];
  readonly stop: StoppedClock | null;
  readonly steps: readonly ExplanationStep[];
}

export const emptyFold: FixFold = {
  severity: null,
  startedMs: null,
  targetMs: null,
  setMs: null,
  pausedMs: null,
  pauses: [],
  stop: null,
  steps: [],
};

/** The deadline in effect, ignoring an open pause. */
export function deadlineOf({ setMs, targetMs }: FixFold): number | null {
  return setMs ?? targetMs;
}

/** The measure of the fold's target; elapsed time without one. */
export function measureOfFold(policy: Policy, { severity }: Pick<FixFold, 'severity'>): Measure {
  return measureOf(targetOf(policy, 'fix', severity));
}

/** `from` and `to` of a step, if they exist. */
export function fromTo(fromMs: number | null, toMs: number | null): { from?: Instant; to?: Instant } {
  return {
    ...(fromMs !== null && { from: toInstant(fromMs) }),
    ...(toMs !== null && { to: toInstant(toMs) }),
  };
}

/** Adds a step to the explanation, from the old deadline to the new one. */
export function withStep(before: FixFold, after: FixFold, step: ExplanationStep): FixFold {
  return { ...after, steps: [...after.steps, { ...step, ...fromTo(deadlineOf(before), deadlineOf(after)) }] };
}

/** The step for the first severity with a deadline. */
function firstSeverityStep(policy: Policy, atMs: number, severity: Severity): ExplanationStep {
  const detail = { severity, target: targetOf(policy, 'fix', severity) };
  return { at: toInstant(atMs), kind: 'first-severity', detail };
}

/** The step for the target that counts at the base: the severity's, or that of none yet; `null` without either. */
export function firstTargetStep(
  policy: Policy,
  atMs: number,
  severity: Severity | null,
): ExplanationStep | null {
  if (severity !== null) return firstSeverityStep(policy, atMs, severity);
  const target = targetOf(policy, 'fix', null);
  return target === null ? null : { at: toInstant(atMs), kind: 'unrated', detail: { target } };
}

/** The step that names the base. */
export function baseStep(
  policy: Policy,
  base: ClockBase,
  submittedMs: number,
  provisional: boolean,
): ExplanationStep {
  const { clockBase, triageWindowDays } = policy;
  const detail = {
    rule: base.rule,
    submittedAt: toInstant(submittedMs),
    ...(triageWindowDays !== undefined && { triageWindowDays }),
    ...(clockBase !== 'submitted' && clockBase !== 'triaged' && { awaited: clockBase }),
    provisional,
  };
  return { at: toInstant(base.atMs), kind: 'base', detail };
}

/** Starts the clock: the severity, or none yet, gives the first deadline, and an open pause counts from here. */
export function start(policy: Policy, fold: FixFold, base: ClockBase, submittedMs: number): FixFold {
  const steps = [...fold.steps, baseStep(policy, base, submittedMs, false)];
  const pausedMs = fold.pausedMs === null ? null : base.atMs;
  const started: FixFold = { ...fold, startedMs: base.atMs, pausedMs, steps };
  const first = firstTargetStep(policy, base.atMs, fold.severity);
  if (first === null) return started;
  const targetMs = fixDeadlineFrom(policy, base.atMs, fold.severity);
  return withStep(started, { ...started, targetMs }, first);
}

/** Ends a pause: the deadline moves by its length, in the target's measure. */
export function endPause(policy: Policy, fold: FixFold, atMs: number, ended: boolean): FixFold {
  if (fold.pausedMs === null) return fold;
  const resumed: FixFold = { ...fold, pausedMs: ended ? null : atMs };
  if (fold.startedMs === null) return { ...resumed, pausedMs: ended ? null : fold.pausedMs };
  const pause: Span = { fromMs: fold.pausedMs, toMs: atMs };
  const measure = measureOfFold(policy, fold);
  const countedMs = measure.between(pause.fromMs, pause.toMs);
  const targetMs = fold.targetMs === null ? null : measure.advance(fold.targetMs, countedMs);
  return withStep(
    fold,
    { ...resumed, targetMs, pauses: [...fold.pauses, pause] },
    {
      at: toInstant(atMs),
      kind: 'pause-counted',
      detail: { since: toInstant(pause.fromMs), countedMs, ended, stopped: fold.stop !== null },
    },
  );
}

/** Changes the severity of a clock whose pause, if any, has been counted up to this instant. A set date is kept. */
export function changeSeverity(policy: Policy, fold: FixFold, atMs: number, severity: Severity): FixFold {
  const { startedMs: baseMs, severity: previous, targetMs: deadlineMs, pauses } = fold;
  if (previous === severity) return fold;
  if (baseMs === null) return { ...fold, severity };
  if (previous === null) {
    const targetMs = fixDeadlineFrom(policy, baseMs, severity, pauses);
    return withStep(fold, { ...fold, severity, targetMs }, firstSeverityStep(policy, atMs, severity));
  }
  const before = { baseMs, severity: previous, deadlineMs, pauses };
  const changed = deadlineAfterChange(policy, before, { atMs, severity });
  const rule = fold.setMs === null ? changed.rule : 'date-stands';
  const detail = { previous, severity, target: targetOf(policy, 'fix', severity), rule };
  return withStep(
    fold,
    { ...fold, severity, targetMs: changed.deadlineMs },
    { at: toInstant(atMs), kind: 'severity-changed', detail },
  );
}
