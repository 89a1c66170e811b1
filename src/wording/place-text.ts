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
  linksToSource: 'Web link to the submission',
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
  'evidence.manifest': 'Digest of the manifest',
  'evidence.cases': 'Cases',
  'evidence.from': 'From',
  'evidence.to': 'To',
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
