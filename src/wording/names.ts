import type { Outcome } from '../domain/sla/clock';
import type { DecidedSeverity, Severity } from '../domain/sla/severity';

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

/** `CVSS 9.8` or `Bugcrowd priority P1`: what decided a severity. */
export function decidedByText({ decidedBy }: DecidedSeverity): string {
  return decidedBy.by === 'cvss' ? `CVSS ${decidedBy.score}` : `Bugcrowd priority P${decidedBy.priority}`;
}

/** `Out of scope` for Bugcrowd's `out_of_scope`. */
export function submissionStateName(state: string): string {
  const words = state.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function outcomeName(outcome: Outcome): string {
  return outcome === 'met' ? 'in time' : 'too late';
}
