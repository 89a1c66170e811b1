import type { FigureSeverity } from '../../../src/domain/figures/case-figures';
import type { Severity } from '../../../src/domain/sla/severity';
import { shownSeverities } from '../overview/words/trends-words';

/** Severities to begin at, the worst first. */
export const leastSeverities = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[];

/** True for a severity and all that are worse. @param least `null` for all, also none */
export function isAtLeast(severity: FigureSeverity, least: Severity | null): boolean {
  return least === null || shownSeverities.indexOf(severity) <= shownSeverities.indexOf(least);
}
