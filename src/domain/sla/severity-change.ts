import type { ExplanationStep } from './clock';
import { addDuration } from './measure';
import { targetOf, type Policy } from './policy';
import { isMoreSevere, type Severity } from './severity';

/** Which rule gave the deadline after a change of severity. */
export type SeverityChangeRule = Extract<ExplanationStep, { kind: 'severity-changed' }>['detail']['rule'];

export interface ChangedDeadline {
  readonly deadlineMs: number | null;
  readonly rule: SeverityChangeRule;
}

/** The fix deadline for a severity counted from a moment, or `null` where the policy sets no target. */
export function fixDeadlineFrom(policy: Policy, fromMs: number, severity: Severity): number | null {
  const target = targetOf(policy, 'fix', severity);
  return target === null ? null : addDuration(fromMs, target, policy.timeZone);
}

/**
 * The deadline after a later severity, by the policy's `severityChange`:
 * `restart` counts from the change and `from-start` from the base; `earlier-of` lets a higher severity only bring the
 * deadline forward and counts a lower one from the base. A severity without a target leaves no deadline, and
 * `earlier-of` counts the next one from its change.
 */
export function deadlineAfterChange(
  policy: Policy,
  baseMs: number,
  before: { readonly severity: Severity; readonly deadlineMs: number | null },
  change: { readonly atMs: number; readonly severity: Severity },
): ChangedDeadline {
  const fromChangeMs = fixDeadlineFrom(policy, change.atMs, change.severity);
  const fromBaseMs = fixDeadlineFrom(policy, baseMs, change.severity);
  if (fromChangeMs === null || fromBaseMs === null) return { deadlineMs: null, rule: 'no-target' };
  const fromChange: ChangedDeadline = { deadlineMs: fromChangeMs, rule: 'from-change' };
  const fromBase: ChangedDeadline = { deadlineMs: fromBaseMs, rule: 'from-base' };
  switch (policy.severityChange) {
    case 'restart':
      return fromChange;
    case 'from-start':
      return fromBase;
    case 'earlier-of':
      if (before.deadlineMs === null) return fromChange;
      if (!isMoreSevere(change.severity, before.severity)) return fromBase;
      return before.deadlineMs <= fromChangeMs
        ? { deadlineMs: before.deadlineMs, rule: 'kept-earlier' }
        : fromChange;
  }
}
