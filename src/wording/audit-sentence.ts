import type { AuditAction, AdminLogEntry } from '../domain/audit/admin-log';

/** What an administrator did, in two or three words. */
export const actionNames: Readonly<Record<AuditAction, string>> = {
  'set-up-begun': 'Set-up begun',
  'set-up-discarded': 'Set-up thrown away',
  'connection-added': 'Connection added',
  'connection-changed': 'Connection changed',
  'connection-paused': 'Connection paused',
  'connection-resumed': 'Connection resumed',
  'connection-deleted': 'Connection deleted',
  'secret-added': 'Secret added',
  'secret-removed': 'Secret removed',
  'token-set': 'API token set',
  'token-removed': 'API token removed',
  'panel-pinned': 'Panel pinned',
  'metadata-refreshed': 'Jira’s fields read anew',
  'policy-saved': 'Policy saved',
  'policy-applied': 'Policy applied',
  'policy-application-cancelled': 'Applying a policy cancelled',
  'dead-letters-replayed': 'Dead letters replayed',
  'dead-letters-discarded': 'Dead letters discarded',
  'comparison-started': 'Comparison started',
  'import-started': 'Import started',
  'import-cancelled': 'Import cancelled',
  'configuration-imported': 'Taken from a file',
};

/** What was done, with the thing that it was done to in the place of the dots. */
const phrases: Readonly<Record<AuditAction, string>> = {
  'set-up-begun': 'began to set up …',
  'set-up-discarded': 'threw away the set-up of …',
  'connection-added': 'added …',
  'connection-changed': 'changed …',
  'connection-paused': 'paused …',
  'connection-resumed': 'resumed …',
  'connection-deleted': 'deleted …',
  'secret-added': 'added a signing secret to …',
  'secret-removed': 'removed a signing secret from …',
  'token-set': 'set the API token of …',
  'token-removed': 'removed the API token of …',
  'panel-pinned': 'asked Jira to show the panel on all work items of the project of …',
  'metadata-refreshed': 'had Jira’s fields read anew for …',
  'policy-saved': 'saved a version of …',
  'policy-applied': 'applied … to open cases',
  'policy-application-cancelled': 'stopped … from being applied to further cases',
  'dead-letters-replayed': 'had dead letters of … tried again',
  'dead-letters-discarded': 'discarded dead letters of …',
  'comparison-started': 'had everything of … compared with Bugcrowd',
  'import-started': 'started an import for …',
  'import-cancelled': 'cancelled the import for …',
  'configuration-imported': 'took … over from a configuration file',
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

/** Places of connections and policies as the page calls them; a longer place begins with one of these. */
const placeNames: Readonly<Record<string, string>> = {
  program: 'Program',
  'project.key': 'Project',
  'project.id': 'Project id',
  'issueType.name': 'Issue type',
  'issueType.id': 'Issue type id',
  policyId: 'Policy',
  createOn: 'Create an issue from',
  minSeverity: 'From this severity on',
  wantDuplicates: 'Issues for duplicates',
  useCvss: 'CVSS decides first',
  commentOnState: 'Comment on state changes',
  resolutions: 'Resolutions',
  priorityMovesSeverity: 'Priority changes the severity',
  recreateDeleted: 'New issue for a deleted one',
  approvers: 'Approvers',
  'notices.comment': 'Notices by comment',
  'notices.fallbackPeople': 'Told while nobody is assigned',
  'notices.label': 'Label at the first notice',
  'notices.breachPriorityId': 'Priority after the deadline',
  'notices.beforeDays': 'Notices before, in days',
  'notices.afterDays': 'Notices after, in days',
  'mapping.priorities': 'Priority',
  'mapping.statuses': 'Status',
  'mapping.components': 'Components',
  'mapping.labels': 'Labels',
  'mapping.securityLevel': 'Security level',
  'mapping.assignee': 'Assignee',
  'mapping.fields': 'Field',
  name: 'Name',
  timeZone: 'Time zone',
  clockBase: 'Clock starts when',
  triageWindowDays: 'Triage window, in days',
  'targets.fix': 'Fix within',
  'targets.triage': 'Triage within',
  'targets.first-response': 'First response within',
  severityChange: 'When the severity changes',
  reopen: 'When reopened',
  allowPause: 'May be paused',
  sourceUrl: 'Published at',
  inForceFrom: 'In force from',
};

/** A place of a document in words: `Fix within, high`; its own name where there are none for it. */
export function placeText(place: string): string {
  const parts = place.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = placeNames[parts.slice(0, length).join('.')];
    if (name !== undefined) return [name, ...parts.slice(length)].join(', ');
  }
  return place;
}

/** A list of texts; `null` where it is something else, or was cut. */
function listText(value: string): string | null {
  if (!/^\["[^\\]*"\]$/.test(value)) return null;
  return value.slice(2, -2).split('","').join(', ');
}

/** A value of a document as a person reads it. */
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
