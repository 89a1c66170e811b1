import type { SourceWords } from '../domain/findings/source-words';
import type { Outcome } from '../domain/sla/clock';
import type { DecidedSeverity, Severity } from '../domain/sla/severity';

/** Most severe first. */
export { severities } from '../domain/sla/severity';

/** The steps of the guided setup, in their order. */
export { setUpSteps } from '../domain/connections/set-up';

const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Informational',
};

export function severityName(severity: Severity): string {
  return severityNames[severity];
}

/** `CVSS 9.8`, `a person: exploited in the wild` or `Example priority P1`: what decided a severity. */
export function decidedByText(
  { decidedBy }: DecidedSeverity,
  { name, rating }: Pick<SourceWords, 'name' | 'rating'>,
): string {
  switch (decidedBy.by) {
    case 'cvss':
      return `CVSS ${decidedBy.score}`;
    case 'earlier-bands':
      return `CVSS ${decidedBy.score}, by the bands before they were changed`;
    case 'priority':
      return `${rating ?? 'priority'} P${decidedBy.priority}`;
    case 'source':
      return 'the finding as entered';
    case 'earlier-rating':
      return `an earlier rating of ${name}, since withdrawn`;
    case 'person':
      return decidedBy.reason === null ? 'a person' : `a person: ${decidedBy.reason}`;
    case 'jira-priority':
      return 'Jira’s priority';
  }
}

/** `In review` for a source's `in_review`. */
export function submissionStateName(state: string): string {
  const words = state.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function outcomeName(outcome: Outcome): string {
  return outcome === 'met' ? 'on time' : 'late';
}
