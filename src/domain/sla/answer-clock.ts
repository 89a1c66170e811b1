import type { ClockResult, ExplanationStep } from './clock';
import { nothing, tickingResult, withDeadline } from './clock-result';
import { toInstant } from './instant';
import { addDuration, measureOf } from './measure';
import { targetOf, type AnswerTarget, type Policy } from './policy';
import type { Severity } from './severity';
import type { OrderedTimeline, TimedEvent } from './timeline';
import { fromTo } from './fix-fold';

/** The event that answers each target. */
const answeredBy = { triage: 'triaged', 'first-response': 'first-response' } as const;

interface AnswerFold {
  readonly severity: Severity | null;
  readonly answeredMs: number | null;
  readonly cancelled: boolean;
  readonly steps: readonly ExplanationStep[];
}

function deadlineFor(
  policy: Policy,
  name: AnswerTarget,
  submittedMs: number,
  severity: Severity | null,
): number | null {
  const target = severity === null ? null : targetOf(policy, name, severity);
  return target === null ? null : addDuration(submittedMs, target, policy.timeZone);
}

/** An answer is judged by the severity at its moment, or by the first later one if there was none. */
function changeSeverity(
  policy: Policy,
  name: AnswerTarget,
  fold: AnswerFold,
  { submittedMs, atMs, severity }: { submittedMs: number; atMs: number; severity: Severity },
): AnswerFold {
  const previous = fold.severity;
  if (previous === severity || (fold.answeredMs !== null && previous !== null)) return fold;
  const target = targetOf(policy, name, severity);
  const at = toInstant(atMs);
  const moved = fromTo(
    deadlineFor(policy, name, submittedMs, previous),
    deadlineFor(policy, name, submittedMs, severity),
  );
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

function applyEvent(
  policy: Policy,
  name: AnswerTarget,
  submittedMs: number,
  fold: AnswerFold,
  { atMs, event }: TimedEvent,
): AnswerFold {
  if (fold.cancelled) return fold;
  if (event.type === 'severity')
    return changeSeverity(policy, name, fold, { submittedMs, atMs, severity: event.severity });
  if (fold.answeredMs !== null) return fold;
  const at = toInstant(atMs);
  if (event.type === 'closed') {
    const detail = event.reason === undefined ? {} : { reason: event.reason };
    return { ...fold, cancelled: true, steps: [...fold.steps, { at, kind: 'closed', detail }] };
  }
  // A fix before the answer counts as the answer.
  if (event.type !== answeredBy[name] && event.type !== 'fixed') return fold;
  const answered: ExplanationStep = { at, kind: 'answered', detail: { by: event.type } };
  return { ...fold, answeredMs: atMs, steps: [...fold.steps, answered] };
}

function baseStep(submittedMs: number): ExplanationStep {
  const at = toInstant(submittedMs);
  return { at, kind: 'base', detail: { rule: 'submitted', submittedAt: at, provisional: false } };
}

/**
 * The triage or first-response clock of an ordered timeline: from the submission to the first event of its name.
 * Pauses, set dates and reopening do not move it. SLA rules, section 5.
 */
export function answerClock(
  policy: Policy,
  { submittedMs, events }: OrderedTimeline,
  name: AnswerTarget,
  nowMs: number,
): ClockResult {
  const fold = events.reduce<AnswerFold>(
    (known, timed) => applyEvent(policy, name, submittedMs, known, timed),
    { severity: null, answeredMs: null, cancelled: false, steps: [baseStep(submittedMs)] },
  );
  const { severity, answeredMs, steps } = fold;
  const idle = { ...nothing, startedAt: toInstant(submittedMs), explanation: steps };
  if (fold.cancelled) return { ...idle, state: 'cancelled' };
  if (severity === null) return { ...idle, state: 'not-started' };
  const deadlineMs = deadlineFor(policy, name, submittedMs, severity);
  if (deadlineMs === null) return { ...idle, state: 'no-target' };
  if (answeredMs !== null) {
    const outcome = answeredMs <= deadlineMs ? 'met' : 'missed';
    return { ...idle, ...withDeadline(policy, deadlineMs), state: outcome, outcome };
  }
  const measure = measureOf(targetOf(policy, name, severity));
  return tickingResult(policy, { startMs: submittedMs, deadlineMs, pausedMs: 0, measure, steps }, nowMs);
}
