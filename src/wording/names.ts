import type { Outcome } from '../domain/sla/clock';
import type { DecidedSeverity, Severity } from '../domain/sla/severity';

/** Bugcrowd's states with a name here. */
export { submissionStates } from './bugcrowd-states';

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

/** `CVSS 9.8`, `a person: exploited in the wild` or `Bugcrowd priority P1`: the reason for a severity. */
export function decidedByText({ decidedBy }: DecidedSeverity): string {
  switch (decidedBy.by) {
    case 'cvss':
      return `CVSS ${decidedBy.score}`;
    case 'priority':
      return `Bugcrowd priority P${decidedBy.priority}`;
    case 'source':
      return 'the finding as entered';
    case 'earlier-rating':
      return 'Bugcrowd’s earlier rating, since withdrawn';
    case 'person':
      return decidedBy.reason === null ? 'a person' : `a person: ${decidedBy.reason}`;
    case 'jira-priority':
      return 'Jira’s priority';
  }
}

/** `Out of scope` for Bugcrowd's `out_of_scope`. */
export function submissionStateName(state: string): string {
  const words = state.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function outcomeName(outcome: Outcome): string {
  return outcome === 'met' ? 'in time' : 'too late';
}
