import type { SeverityChangeRule } from './clock';
import { addDuration, measureOf } from './measure';
import { targetOf, type Policy } from './policy';
import { isMoreSevere, type Severity } from './severity';

/** From one moment to another, in epoch milliseconds. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface ChangedDeadline {
  readonly deadlineMs: number | null;
  readonly rule: SeverityChangeRule;
}

/**
 * The fix deadline for a severity, or for none yet, counted from a moment and moved by pauses in the target's measure;
 * `null` without a target.
 */
export function fixDeadlineFrom(
  policy: Policy,
  fromMs: number,
  severity: Severity | null,
  pauses: readonly Span[] = [],
): number | null {
  const target = targetOf(policy, 'fix', severity);
  if (target === null) return null;
  const measure = measureOf(target);
  const pausedMs = pauses.reduce((sum, pause) => sum + measure.between(pause.fromMs, pause.toMs), 0);
  return measure.advance(addDuration(fromMs, target, policy.timeZone), pausedMs);
}

/** State of the clock before a change of severity. */
export interface BeforeChange {
  readonly baseMs: number;
  readonly severity: Severity;
  readonly deadlineMs: number | null;
  /** The pauses so far, up to the change. */
  readonly pauses: readonly Span[];
}

/**
 * The deadline after a change of severity, by the policy's `severityChange`: `restart` counts from the change,
 * `from-start` from the base plus the pauses so far. With `earlier-of` a higher severity can only move the deadline
 * forward, a lower one counts from the base plus the pauses so far, and one after a severity without a target counts
 * from the change.
 */
export function deadlineAfterChange(
  policy: Policy,
  before: BeforeChange,
  change: { readonly atMs: number; readonly severity: Severity },
): ChangedDeadline {
  const fromChangeMs = fixDeadlineFrom(policy, change.atMs, change.severity);
  if (fromChangeMs === null) return { deadlineMs: null, rule: 'no-target' };
  const fromChange: ChangedDeadline = { deadlineMs: fromChangeMs, rule: 'from-change' };
  const fromBase = (): ChangedDeadline => ({
    deadlineMs: fixDeadlineFrom(policy, before.baseMs, change.severity, before.pauses),
    rule: 'from-base',
  });
  switch (policy.severityChange) {
    case 'restart':
      return fromChange;
    case 'from-start':
      return fromBase();
    case 'earlier-of':
      if (before.deadlineMs === null) return fromChange;
      if (!isMoreSevere(change.severity, before.severity)) return fromBase();
      return before.deadlineMs <= fromChangeMs
        ? { deadlineMs: before.deadlineMs, rule: 'kept-earlier' }
        : fromChange;
  }
}
