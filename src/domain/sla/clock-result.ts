import type { Band, ClockResult, ExplanationStep } from './clock';
import { toInstant } from './instant';
import type { Measure } from './measure';
import { nextCheckOf } from './next-check';
import type { Policy } from './policy';
import { localDate } from './zoned-time';

/** A clock is at risk once this share of its time is used. */
const AT_RISK_FRACTION = 0.75;

/** A result without any values. */
export const nothing: Omit<ClockResult, 'state' | 'explanation'> = {
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

/** Adds a deadline and its date; neither if there is none. */
export function withDeadline(
  policy: Policy,
  deadlineMs: number | null,
): Pick<ClockResult, 'deadline' | 'dueDate'> {
  if (deadlineMs === null) return { deadline: null, dueDate: null };
  return { deadline: toInstant(deadlineMs), dueDate: localDate(deadlineMs, policy.timeZone) };
}

/** A clock with a deadline that is neither paused nor stopped. All in epoch milliseconds. */
export interface TickingClock {
  readonly startMs: number;
  readonly deadlineMs: number;
  /** Time paused, in the target's measure. */
  readonly pausedMs: number;
  readonly measure: Measure;
  readonly steps: readonly ExplanationStep[];
}

/** When the clock becomes at risk: at 75 % of its time, or at its start if it has none. */
function atRiskFrom({ startMs, pausedMs, measure }: TickingClock, allowedMs: number): number {
  if (allowedMs <= 0) return startMs;
  return measure.advance(startMs, pausedMs + Math.ceil(allowedMs * AT_RISK_FRACTION));
}

/** Running up to and including the deadline, breached after it. */
export function tickingResult(policy: Policy, clock: TickingClock, nowMs: number): ClockResult {
  const { startMs, deadlineMs, pausedMs, measure } = clock;
  const allowedMs = measure.between(startMs, deadlineMs) - pausedMs;
  const usedFraction = allowedMs > 0 ? (measure.between(startMs, nowMs) - pausedMs) / allowedMs : 1;
  const state = nowMs <= deadlineMs ? 'running' : 'breached';
  const runningBand: Band = usedFraction >= AT_RISK_FRACTION ? 'at-risk' : 'on-track';
  const atRiskMs = state === 'running' ? atRiskFrom(clock, allowedMs) : null;
  return {
    ...nothing,
    ...withDeadline(policy, deadlineMs),
    state,
    band: state === 'running' ? runningBand : 'breached',
    startedAt: toInstant(startMs),
    remainingMs: measure.between(nowMs, deadlineMs),
    usedFraction,
    nextCheckAt: nextCheckOf({ atRiskMs, deadlineMs, nowMs }, policy),
    explanation: clock.steps,
  };
}
