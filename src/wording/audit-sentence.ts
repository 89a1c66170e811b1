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
  'dead-letters-replayed': 'Dead letters replayed',
  'dead-letters-discarded': 'Dead letters discarded',
  'comparison-started': 'Comparison started',
  'import-started': 'Import started',
  'import-cancelled': 'Import cancelled',
  'finding-entered': 'Finding entered',
  'resolution-judged': 'Resolution judged',
  'configuration-imported': 'Configuration imported',
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
  'dead-letters-replayed': 'replayed dead letters of …',
  'dead-letters-discarded': 'discarded dead letters of …',
  'comparison-started': 'compared all submissions of … with their source',
  'import-started': 'started an import of …',
  'import-cancelled': 'cancelled the import of …',
  'finding-entered': 'entered a finding at …',
  'resolution-judged': 'said what a resolution of … counts as',
  'configuration-imported': 'imported … from a configuration file',
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

/** Paths of connections and policies as the page calls them; a longer path begins with one of these. */
const placeNames: Readonly<Record<string, string>> = {
  program: 'Program',
  'project.key': 'Project',
  'project.id': 'Project id',
  'issueType.name': 'Issue type',
  'issueType.id': 'Issue type id',
  policyId: 'Policy',
  rules: 'Rule',
  ruleOrder: 'Order of the rules',
  createOn: 'Create an issue at state',
  minSeverity: 'Minimum severity',
  wantDuplicates: 'Create issues for duplicates',
  useCvss: 'CVSS score first',
  cvssBands: 'CVSS bands',
  pauseOnBlocker: 'Pause while the researcher is asked',
  commentOnState: 'Comment on state changes',
  resolutions: 'Resolutions',
  priorityMovesSeverity: 'Priority changes the severity',
  recreateDeleted: 'Replace deleted issues',
  approvers: 'Approvers',
  decidesAlone: 'People who decide alone',
  asksToClose: 'Ask approvers before closing without a fix',
  'notices.comment': 'Notices by comment',
  'notices.fallbackPeople': 'People mentioned when unassigned',
  'notices.label': 'Label at first notice',
  'notices.breachPriorityId': 'Priority after the deadline',
  'notices.beforeDays': 'Days of notice before the deadline',
  'notices.afterDays': 'Days of notice after the deadline',
  'mapping.priorities': 'Priority',
  'mapping.statuses': 'Status',
  'mapping.components': 'Components',
  'mapping.labels': 'Labels',
  'mapping.securityLevel': 'Security level',
  'mapping.assignee': 'Assignee',
  'mapping.fields': 'Field',
  'mapping.milestones': 'Milestone at status',
  'mapping.flags': 'Flags by Jira fields',
  name: 'Name',
  timeZone: 'Time zone',
  clockBase: 'Clock starts when',
  triageWindowDays: 'Triage window, in days',
  'targets.fix': 'Fix within',
  'targets.triage': 'Triage within',
  'targets.first-response': 'First response within',
  severityChange: 'When the severity changes',
  reopen: 'When reopened',
  allowPause: 'Pausing allowed',
  sourceUrl: 'Published at',
  inForceFrom: 'In force from',
};

/** The path of a document value in words: `Fix within, high`; the path itself if it has no words. */
export function placeText(place: string): string {
  const parts = place.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = placeNames[parts.slice(0, length).join('.')];
    if (name !== undefined) return [name, ...parts.slice(length)].join(', ');
  }
  return place;
}

/** A list of texts; `null` if it is something else, or was cut. */
function listText(value: string): string | null {
  if (!/^\["[^\\]*"\]$/.test(value)) return null;
  return value.slice(2, -2).split('","').join(', ');
}

/** A document value in readable form. */
export function valueText(value: string | null): string {
  switch (value) {
    case null:
      return 'nothing';
    case 'null':
      return 'none';
    case 'true':
      return 'yes';
    case 'false':
      return 'no';
    case '[]':
    case '{}':
      return 'empty';
    default:
      return /^"[^"\\]*"$/.test(value) ? value.slice(1, -1) : (listText(value) ?? value);
  }
}
