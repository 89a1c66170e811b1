import type { ExplanationStep, Outcome } from './clock';
import { withStep, type FixFold, type StoppedClock } from './fix-fold';
import { toInstant } from './instant';
import type { Policy } from './policy';
import { fixDeadlineFrom } from './severity-change';
import type { TimelineEvent } from './timeline';

/** An event that stops the fix clock. */
export type Stop = Extract<TimelineEvent, { type: 'fixed' | 'closed' }>;

/** Before the start only a set date can judge a fix; without any deadline the fix came before the clock. */
function judge(fold: FixFold, atMs: number, deadlineMs: number | null): Outcome | null {
  if (deadlineMs !== null) return atMs <= deadlineMs ? 'met' : 'missed';
  return fold.startedMs === null ? 'met' : null;
}

function stopStep(event: Stop, atMs: number, outcome: Outcome | null): ExplanationStep {
  const at = toInstant(atMs);
  if (event.type === 'fixed') return { at, kind: 'fixed', detail: { outcome } };
  const detail = event.reason === undefined ? {} : { reason: event.reason };
  return { at, kind: 'closed', detail };
}

/**
 * Stops a clock that is not paused. With `reopen: resume` the time from here to a reopening counts as a pause.
 * @param deadlineMs what a fix is judged by; `null` without a deadline.
 */
export function stopClock(
  policy: Policy,
  fold: FixFold,
  atMs: number,
  event: Stop,
  deadlineMs: number | null,
): FixFold {
  const outcome = event.type === 'fixed' ? judge(fold, atMs, deadlineMs) : null;
  const steps = [...fold.steps, stopStep(event, atMs, outcome)];
  const stop: StoppedClock = {
    by: event.type,
    outcome,
    startedMs: fold.startedMs,
    deadlineMs: event.type === 'fixed' ? deadlineMs : null,
    steps,
  };
  return { ...fold, stop, steps, pausedMs: policy.reopen === 'resume' ? atMs : null };
}

/** A new clock from the reopening, or from a base in the future. */
function restarted(policy: Policy, fold: FixFold, atMs: number): FixFold {
  const fresh: FixFold = { ...fold, setMs: null, pausedMs: null, pauses: [] };
  if (fold.startedMs === null) return fresh;
  const targetMs = fixDeadlineFrom(policy, atMs, fold.severity);
  return { ...fresh, startedMs: atMs, targetMs };
}

/**
 * Undoes a stop by the policy's `reopen`; under `resume` the stopped time has been counted up to this instant. A running
 * clock does not change.
 */
export function reopenClock(policy: Policy, fold: FixFold, atMs: number): FixFold {
  if (fold.stop === null) return fold;
  const step: ExplanationStep = { at: toInstant(atMs), kind: 'reopened', detail: { rule: policy.reopen } };
  const open: FixFold = { ...fold, stop: null };
  return withStep(fold, policy.reopen === 'restart' ? restarted(policy, open, atMs) : open, step);
}
