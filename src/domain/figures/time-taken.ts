import type { ClockResult, ExplanationStep, NamedClock } from '../sla/clock';
import { hasEnded } from '../sla/has-ended';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { measureOf, type Measure } from '../sla/measure';
import { targetOf, type Policy } from '../sla/policy';
import type { Severity } from '../sla/severity';
import { isMoment, type OrderedTimeline } from '../sla/timeline';
import type { TimeTaken } from './case-figures';
import { monthOf } from './calendar-month';

/** The steps since the clock last started: a reopening under `restart` starts over. */
function currentSteps(steps: readonly ExplanationStep[]): readonly ExplanationStep[] {
  const restart = steps.findLastIndex((step) => step.kind === 'reopened' && step.detail.rule === 'restart');
  return steps.slice(restart + 1);
}

/** Time that pauses took, in a measure. */
function pausedMs(steps: readonly ExplanationStep[], measure: Measure): number {
  return currentSteps(steps).reduce(
    (sum, step) =>
      step.kind === 'pause-counted'
        ? sum + measure.between(toEpochMs(step.detail.since), toEpochMs(step.at))
        : sum,
    0,
  );
}

function policyTime(
  policy: Policy,
  { name, clock }: NamedClock,
  severity: Severity | null,
  ended: Instant,
): number | null {
  const target = targetOf(policy, name, severity);
  const { startedAt, explanation } = clock;
  if (target === null) return null;
  // Ended before its start: none of the policy's time was used.
  if (startedAt === null) return 0;
  const measure = measureOf(target);
  return Math.max(
    0,
    measure.between(toEpochMs(startedAt), toEpochMs(ended)) - pausedMs(explanation, measure),
  );
}

/** When a fix clock ended by a fix; `null` if it is open or was closed without one. */
function fixedAt({ state, explanation }: ClockResult): Instant | null {
  const last = explanation.at(-1);
  return hasEnded({ state, explanation }) && last?.kind === 'fixed' ? last.at : null;
}

/** How long a fix took; `null` if the fix clock is open or was closed without a fix. */
export function fixTime(
  policy: Policy,
  fix: NamedClock,
  severity: Severity | null,
  submitted: Instant,
): TimeTaken | null {
  const ended = fixedAt(fix.clock);
  if (ended === null) return null;
  return {
    month: monthOf(ended),
    calendarMs: Math.max(0, toEpochMs(ended) - toEpochMs(submitted)),
    policyMs: policyTime(policy, fix, severity, ended),
  };
}

/** The event that answered: the first of the name, or a fix, which counts as one (SLA rules, section 5). */
function answeredMs(name: 'triage' | 'first-response', { events }: OrderedTimeline): number | null {
  const moment = name === 'triage' ? 'triaged' : name;
  const first = events.find(
    ({ event }) => isMoment(event, moment) || event.type === 'fixed' || event.type === 'closed',
  );
  return first === undefined || first.event.type === 'closed' ? null : first.atMs;
}

/**
 * How long an answer took, also under a policy that has no clock for it.
 * @param clock `null` where the policy has none.
 * @returns `null` if there was no answer, or a closing came first.
 */
export function answerTime(
  policy: Policy,
  name: 'triage' | 'first-response',
  clock: NamedClock | null,
  timeline: OrderedTimeline,
  severity: Severity | null,
): TimeTaken | null {
  const endedMs = answeredMs(name, timeline);
  if (endedMs === null) return null;
  const ended = toInstant(endedMs);
  return {
    month: monthOf(ended),
    calendarMs: endedMs - timeline.submittedMs,
    policyMs: clock === null ? null : policyTime(policy, clock, severity, ended),
  };
}
