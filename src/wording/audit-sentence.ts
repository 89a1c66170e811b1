import type { AuditAction, AdminLogEntry } from '../domain/audit/admin-log';

/** Short names of administrators' actions. */
export const actionNames: Readonly<Record<AuditAction, string>> = {
  'set-up-begun': 'Setup started',
  'set-up-discarded': 'Setup discarded',
  'connection-added': 'Connection added',
  'connection-changed': 'Connection changed',
  'person-taken-off': 'Closed account removed',
  'connection-paused': 'Connection paused',
  'connection-resumed': 'Connection resumed',
  'connection-deleted': 'Connection deleted',
  'secret-added': 'Secret added',
  'secret-removed': 'Secret removed',
  'signing-accepted': 'Way of signing accepted',
  'signing-declined': 'Way of signing declined',
  'signing-listened': 'Listened for signing',
  'token-set': 'API token set',
  'token-removed': 'API token removed',
  'panel-pinned': 'Panel pinned',
  'metadata-refreshed': 'Jira fields refreshed',
  'policy-saved': 'Policy saved',
  'policy-applied': 'Policy applied',
  'policy-application-cancelled': 'Policy rollout cancelled',
  'rules-applied': 'Rules applied',
  'rules-application-cancelled': 'Rules rollout cancelled',
  'dead-letters-replayed': 'Dead letters replayed',
  'dead-letters-discarded': 'Dead letters discarded',
  'comparison-started': 'Comparison started',
  'import-started': 'Import started',
  'import-cancelled': 'Import cancelled',
  'finding-entered': 'Finding entered',
  'issue-linked': 'Issue linked',
  'issue-unlinked': 'Issue unlinked',
  'resolution-judged': 'Resolution judged',
  'recount-started': 'Cases counted again',
  'columns-switched': 'SLA columns switched',
  'configuration-imported': 'Configuration imported',
  'evidence-exported': 'Evidence exported',
};

/** The action, with dots in place of its object. */
const phrases: Readonly<Record<AuditAction, string>> = {
  'set-up-begun': 'started the setup of …',
  'set-up-discarded': 'discarded the setup of …',
  'connection-added': 'added …',
  'connection-changed': 'changed …',
  'person-taken-off': 'closed their Atlassian account and was removed from …',
  'connection-paused': 'paused …',
  'connection-resumed': 'resumed …',
  'connection-deleted': 'deleted …',
  'secret-added': 'added a signing secret to …',
  'secret-removed': 'removed a signing secret from …',
  'signing-accepted': 'accepted how deliveries of … are signed',
  'signing-declined': 'declined how deliveries of … are signed',
  'signing-listened': 'had refused calls of … examined for an hour',
  'token-set': 'set the API token of …',
  'token-removed': 'removed the API token of …',
  'panel-pinned': 'asked Jira to show the panel on all work items in the project of …',
  'metadata-refreshed': 'refreshed the Jira fields of …',
  'policy-saved': 'saved a version of …',
  'policy-applied': 'applied … to open cases',
  'policy-application-cancelled': 'stopped applying … to open cases',
  'rules-applied': 'applied the rules of … to open cases',
  'rules-application-cancelled': 'stopped applying the rules of … to open cases',
  'dead-letters-replayed': 'replayed dead letters of …',
  'dead-letters-discarded': 'discarded dead letters of …',
  'comparison-started': 'compared all submissions of … with their source',
  'import-started': 'started an import of …',
  'import-cancelled': 'cancelled the import of …',
  'finding-entered': 'entered a finding at …',
  'issue-linked': 'linked an issue to a submission of …',
  'issue-unlinked': 'unlinked an issue from its submission of …',
  'resolution-judged': 'said what a resolution of … counts as',
  'recount-started': 'had all cases of … counted again',
  'columns-switched': 'switched the SLA columns of …',
  'configuration-imported': 'imported … from a configuration file',
  'evidence-exported': 'exported evidence of …',
};

function subjectText({ kind, id }: AdminLogEntry['subject']): string {
  return kind === 'site' ? 'the site' : `${kind} “${id}”`;
}

/** `Ada Admin paused connection “demo”.` */
export function auditSentence(
  { action, subject }: Pick<AdminLogEntry, 'action' | 'subject'>,
  who: string,
): string {
  return `${who} ${phrases[action].replace('…', () => subjectText(subject))}.`;
}
