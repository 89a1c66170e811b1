import type { CaseEffect } from './case-effect';
import { severities, type Severity } from '../sla/severity';
import { moveOf } from './preview';

/** The open cases of one severity under two policies. A case without a date counts as having a later date. */
export interface SeverityComparison {
  /** `null`: not rated. */
  readonly severity: Severity | null;
  readonly open: number;
  /** The second policy gives them an earlier date than the first, a later one, or the same. */
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  readonly breachedLeft: number;
  readonly breachedRight: number;
}

/** Counts cases by severity, the most severe first; severities without a case are left out. */
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
