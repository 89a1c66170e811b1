import type { ExplanationStep, Outcome } from './clock';
import type { ClockBase } from './clock-base';
import { toInstant, type Instant } from './instant';
import { UnsupportedRuleError } from './measure';
import { targetOf, type Policy } from './policy';
import type { Severity } from './severity';
import { deadlineAfterChange, fixDeadlineFrom } from './severity-change';
import type { TimedEvent } from './timeline';

/** What the fold over a timeline knows so far. */
export interface FixFold {
  readonly severity: Severity | null;
  /** Where the clock counts from, once that moment has come. */
  readonly startedMs: number | null;
  readonly deadlineMs: number | null;
  readonly stop:
    { readonly by: 'fixed'; readonly outcome: Outcome | null } | { readonly by: 'closed' } | null;
  readonly steps: readonly ExplanationStep[];
}

export const emptyFold: FixFold = {
  severity: null,
  startedMs: null,
  deadlineMs: null,
  stop: null,
  steps: [],
};

function fromTo(fromMs: number | null, toMs: number | null): { from?: Instant; to?: Instant } {
  return {
    ...(fromMs !== null && { from: toInstant(fromMs) }),
    ...(toMs !== null && { to: toInstant(toMs) }),
  };
}

/** The step that says which severity gave the deadline first. */
export function firstSeverityStep(
  policy: Policy,
  atMs: number,
  severity: Severity,
  deadlineMs: number | null,
): ExplanationStep {
  const detail = { severity, target: targetOf(policy, 'fix', severity) };
  return { at: toInstant(atMs), kind: 'first-severity', ...fromTo(null, deadlineMs), detail };
}

/** The step that says where the clock counts from. */
export function baseStep(
  policy: Policy,
  base: ClockBase,
  submittedMs: number,
  provisional: boolean,
): ExplanationStep {
  const { triageWindowDays } = policy;
  return {
    at: toInstant(base.atMs),
    kind: 'base',
    detail: {
      rule: base.rule,
      submittedAt: toInstant(submittedMs),
      ...(triageWindowDays !== undefined && { triageWindowDays }),
      provisional,
    },
  };
}

/** The clock starts: a severity that is known already gives the first deadline. */
export function start(policy: Policy, fold: FixFold, base: ClockBase, submittedMs: number): FixFold {
  const steps = [...fold.steps, baseStep(policy, base, submittedMs, false)];
  if (fold.severity === null) return { ...fold, startedMs: base.atMs, steps };
  const deadlineMs = fixDeadlineFrom(policy, base.atMs, fold.severity);
  const first = firstSeverityStep(policy, base.atMs, fold.severity, deadlineMs);
  return { ...fold, startedMs: base.atMs, deadlineMs, steps: [...steps, first] };
}

function changeSeverity(policy: Policy, fold: FixFold, atMs: number, severity: Severity): FixFold {
  const { startedMs, severity: previous } = fold;
  if (previous === severity) return fold;
  if (startedMs === null) return { ...fold, severity };
  if (previous === null) {
    const deadlineMs = fixDeadlineFrom(policy, startedMs, severity);
    const first = firstSeverityStep(policy, atMs, severity, deadlineMs);
    return { ...fold, severity, deadlineMs, steps: [...fold.steps, first] };
  }
  const before = { severity: previous, deadlineMs: fold.deadlineMs };
  const { deadlineMs, rule } = deadlineAfterChange(policy, startedMs, before, { atMs, severity });
  const changed: ExplanationStep = {
    at: toInstant(atMs),
    kind: 'severity-changed',
    ...fromTo(fold.deadlineMs, deadlineMs),
    detail: { previous, severity, target: targetOf(policy, 'fix', severity), rule },
  };
  return { ...fold, severity, deadlineMs, steps: [...fold.steps, changed] };
}

/** Met or missed against the deadline; met where the fix came before the clock; none without severity or target. */
function judge(fold: FixFold, atMs: number): Outcome | null {
  if (fold.startedMs === null) return 'met';
  if (fold.deadlineMs === null) return null;
  return atMs <= fold.deadlineMs ? 'met' : 'missed';
}

/**
 * Applies one event. After a stop nothing changes the result any more.
 * @throws UnsupportedRuleError for events that this version cannot compute.
 */
export function applyEvent(policy: Policy, fold: FixFold, { atMs, event }: TimedEvent): FixFold {
  if (fold.stop !== null) return fold;
  const at = toInstant(atMs);
  switch (event.type) {
    case 'submitted':
    case 'triaged':
    case 'first-response':
      return fold;
    case 'severity':
      return changeSeverity(policy, fold, atMs, event.severity);
    case 'fixed': {
      const outcome = judge(fold, atMs);
      return {
        ...fold,
        stop: { by: 'fixed', outcome },
        steps: [...fold.steps, { at, kind: 'fixed', detail: { outcome } }],
      };
    }
    case 'closed': {
      const detail = event.reason === undefined ? {} : { reason: event.reason };
      return { ...fold, stop: { by: 'closed' }, steps: [...fold.steps, { at, kind: 'closed', detail }] };
    }
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'date-set':
    case 'reopened':
      throw new UnsupportedRuleError(`Timeline events of type "${event.type}" cannot be computed yet.`);
  }
}
