import type { Band, ClockResult, ClockState } from './clock';
import { clockBaseOf, type ClockBase } from './clock-base';
import { applyEvent, baseStep, emptyFold, firstSeverityStep, start, type FixFold } from './fix-fold';
import { toEpochMs, toInstant, type Instant } from './instant';
import { AT_RISK_FRACTION, nextCheckOfRunning } from './next-check';
import type { Policy } from './policy';
import { fixDeadlineFrom } from './severity-change';
import { orderTimeline, type OrderedTimeline, type TimelineEvent } from './timeline';
import { localDate } from './zoned-time';

const nothing: Omit<ClockResult, 'state' | 'explanation'> = {
  band: null,
  startedAt: null,
  deadline: null,
  dueDate: null,
  provisional: false,
  remainingMs: null,
  usedFraction: null,
  outcome: null,
  nextCheckAt: null,
};

/** Folds the timeline, with the start of the clock at its place: at one instant before everything but the submission. */
function foldTimeline(
  policy: Policy,
  timeline: OrderedTimeline,
  base: ClockBase | null,
  nowMs: number,
): FixFold {
  const startIfDue = (fold: FixFold, atMs: number): FixFold =>
    base !== null && fold.startedMs === null && fold.stop === null && base.atMs <= atMs
      ? start(policy, fold, base, timeline.submittedMs)
      : fold;
  const folded = timeline.events.reduce(
    (fold, timed) => applyEvent(policy, startIfDue(fold, timed.atMs), timed),
    emptyFold,
  );
  return startIfDue(folded, nowMs);
}

function withDeadline(policy: Policy, deadlineMs: number): Pick<ClockResult, 'deadline' | 'dueDate'> {
  return { deadline: toInstant(deadlineMs), dueDate: localDate(deadlineMs, policy.timeZone) };
}

/** Before the base: a severity with a target gives a provisional deadline, counted from the window's end. */
function notStarted(policy: Policy, base: ClockBase | null, fold: FixFold, submittedMs: number): ClockResult {
  const idle: ClockResult = { ...nothing, state: 'not-started', explanation: fold.steps };
  if (base === null) return idle;
  const explanation = [...fold.steps, baseStep(policy, base, submittedMs, true)];
  if (fold.severity === null) return { ...idle, explanation };
  const deadlineMs = fixDeadlineFrom(policy, base.atMs, fold.severity);
  return {
    ...idle,
    ...(deadlineMs !== null && { ...withDeadline(policy, deadlineMs), provisional: true }),
    nextCheckAt: toInstant(base.atMs),
    explanation: [...explanation, firstSeverityStep(policy, base.atMs, fold.severity, deadlineMs)],
  };
}

function ticking(
  policy: Policy,
  fold: FixFold,
  startMs: number,
  deadlineMs: number,
  nowMs: number,
): ClockResult {
  const usedFraction = deadlineMs > startMs ? (nowMs - startMs) / (deadlineMs - startMs) : 1;
  const state: ClockState = nowMs <= deadlineMs ? 'running' : 'breached';
  const runningBand: Band = usedFraction >= AT_RISK_FRACTION ? 'at-risk' : 'on-track';
  const nextCheckMs = nextCheckOfRunning({ startMs, deadlineMs, nowMs }, policy.notices, policy.timeZone);
  return {
    ...nothing,
    ...withDeadline(policy, deadlineMs),
    state,
    band: state === 'running' ? runningBand : 'breached',
    startedAt: toInstant(startMs),
    remainingMs: deadlineMs - nowMs,
    usedFraction,
    nextCheckAt: nextCheckMs === null ? null : toInstant(nextCheckMs),
    explanation: fold.steps,
  };
}

function stopped(policy: Policy, fold: FixFold, stop: NonNullable<FixFold['stop']>): ClockResult {
  const frozen: ClockResult = {
    ...nothing,
    state: 'cancelled',
    startedAt: fold.startedMs === null ? null : toInstant(fold.startedMs),
    explanation: fold.steps,
  };
  if (stop.by === 'closed') return frozen;
  const judgedBy = fold.deadlineMs === null ? {} : withDeadline(policy, fold.deadlineMs);
  return { ...frozen, ...judgedBy, state: stop.outcome ?? 'no-target', outcome: stop.outcome };
}

/**
 * The fix clock of a timeline under a policy, as of `now`. Pure: the same arguments always give the same result, and
 * neither the order nor the repetition of events makes a difference.
 * @throws InvalidTimelineError without exactly one submission instant.
 * @throws UnsupportedRuleError for business calendars, pauses, set dates and reopening.
 */
export function fixClock(policy: Policy, timeline: readonly TimelineEvent[], now: Instant): ClockResult {
  const nowMs = toEpochMs(now);
  const ordered = orderTimeline(timeline, nowMs);
  if (ordered.submittedMs > nowMs) return { ...nothing, state: 'not-started', explanation: [] };
  const base = clockBaseOf(policy, ordered);
  const fold = foldTimeline(policy, ordered, base, nowMs);
  if (fold.stop !== null) return stopped(policy, fold, fold.stop);
  if (fold.startedMs === null) return notStarted(policy, base, fold, ordered.submittedMs);
  const idle = { ...nothing, startedAt: toInstant(fold.startedMs), explanation: fold.steps };
  if (fold.severity === null) return { ...idle, state: 'not-started' };
  if (fold.deadlineMs === null) return { ...idle, state: 'no-target' };
  return ticking(policy, fold, fold.startedMs, fold.deadlineMs, nowMs);
}
