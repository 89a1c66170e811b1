import type { CaseEffect } from './case-effect';
import { severities, type Severity } from '../sla/severity';
import { moveOf } from './preview';

/** The open cases of one severity under two policies. No date counts as a later date. */
export interface SeverityComparison {
  /** `null`: not rated. */
  readonly severity: Severity | null;
  readonly open: number;
  /** Cases whose date is earlier, later or the same under the second policy. */
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  readonly breachedLeft: number;
  readonly breachedRight: number;
}

/** Counts cases by severity, the most severe first; severities without cases are left out. */
export function compareBySeverity(effects: readonly CaseEffect[]): readonly SeverityComparison[] {
  return [...severities, null].flatMap((severity) => {
    const those = effects.filter((effect) => effect.severity === severity);
    const moves = those.map(moveOf);
    const of = (...wanted: readonly string[]): number => moves.filter((move) => wanted.includes(move)).length;
    if (those.length === 0) return [];
    return {
      severity,
      open: those.length,
      earlier: of('earlier', 'gained'),
      later: of('later', 'lost'),
      same: of('stay'),
      breachedLeft: those.filter(({ before }) => before.isBreached).length,
      breachedRight: those.filter(({ after }) => after.isBreached).length,
    };
  });
}
