import { severities, type Severity } from '../../domain/sla/severity';

/** Names of Jira's default priorities; looked up in what the screen offers, and sent by id. */
export const priorityNames: Readonly<Record<Severity, string>> = {
  critical: 'highest',
  high: 'high',
  medium: 'medium',
  low: 'low',
  informational: 'lowest',
};

/** The severity of one of Jira's default priorities; `null` for a priority of another name. */
export function severityOfPriorityName(name: string): Severity | null {
  return severities.find((severity) => priorityNames[severity] === name.toLowerCase()) ?? null;
}
