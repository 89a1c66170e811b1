import type { PreviewIssue, PreviewResult } from '../../../../../src/contract/preview';

/** Texts of `adf-document.tsx`. */
export const adfDocumentWords = {
  tableInText: 'Table in the text',
} as const;

/** Texts of `preview-part.tsx`. */
export const previewPartWords = {
  preview: 'Preview',
  issueThatMappingAbove:
    'The issue that the mapping above would create, saved or not. Nothing is created, stored or sent.',
  askingJira: 'Asking Jira…',
  previewFailedServerAnswered: (as: string) => `The preview failed. The server answered: ${as} Try again.`,
  connectionNoLongerExists: 'The connection no longer exists.',
  notRated: 'Not rated',
  appDoesNotStore: 'The app does not store reports.',
  appDoesNotStoreIts: (name: string) =>
    `The app does not store its report: it is shown only if the app can read it from ${name}.`,
  fixMappingAboveFirst: 'Fix the mapping above first: a field is incomplete.',
  chooseSubmissionFirst: 'Choose a submission first.',
  pasteBodyOfDelivery: 'Paste the body of a delivery first.',
  theseAreCharactersLimit: (count: number, value: number) =>
    `These are ${count} characters; the limit is ${value}.`,
  recentSubmission: 'A recent submission',
  previewThisSubmission: 'Preview this submission',
  loading: 'Loading…',
  orDeliveryBody: 'Or a delivery body',
  copyItFromS: (name: string) => `Copy it from ${name}’s Recent Deliveries. No signature is needed.`,
  previewThisDelivery: 'Preview this delivery',
  previewResult: 'Preview result',
} as const;

/** Texts of `preview-view.tsx`. */
export const previewViewWords = {
  thisSubmissionHasIssue: (existing: string) =>
    `This submission has the issue ${existing} already. This preview shows a new issue; the mapped fields of ${existing} stay as they are.`,
  leftOut: (value: string) => `Left out: ${value}`,
  fieldIs: 'The field is not on the screen, or the value does not fit.',
  none: 'None',
  reportTextComes:
    'The report text comes with the delivery and is not stored: the description below is a placeholder.',
  noIssueWould: 'No issue would be created.',
  severity: (noIssue: string, severity: string) => `${noIssue} Severity: ${severity}.`,
  fixMappingAboveFirst: (as: string) => `Fix the mapping above first. ${as}`,
  noPreview: (as: string) => `No preview: ${as}`,
  appNoLonger: 'The app no longer has this submission for this connection.',
  notRated: 'Not rated',
  by: (severityName: string, decidedBy: string) => `${severityName}, by ${decidedBy}`,
  severityAndItsSource: 'Severity and its source',
  dueDate: 'Due date',
  status: 'Status',
  initialStatusOfWorkflow: 'Initial status of the workflow',
  movedToIfTransition: (name: string) => `Moved to ${name}, if a transition leads there`,
  whyThisDueDate: 'Why this due date',
} as const;

type NoIssue = Extract<PreviewResult, { type: 'no-issue' }>;

const reasons: Readonly<Record<NoIssue['because'], string>> = {
  'state-too-early': 'The submission has not reached the state at which this connection creates issues.',
  'unknown-state': 'Its state is unknown, so the app cannot tell whether it was accepted. It gets no issue.',
  'rejected-state': 'The submission was closed without being accepted, so it gets no issue.',
  duplicate: 'It is a duplicate, and this connection creates no issues for duplicates.',
  'severity-too-low': 'It is below this connection’s minimum severity, or not rated.',
  'issue-deleted': 'Its issue was deleted in Jira, and this connection does not replace deleted issues.',
  'no-submission': 'It contains nothing to create an issue from.',
};

/** Why a submission would get no issue. */
export function noIssueSentence(because: NoIssue['because']): string {
  return reasons[because];
}

/** Why a body would be refused as a delivery. */
export function refusedSentence({ reason, path }: Extract<PreviewResult, { type: 'refused' }>): string {
  switch (reason) {
    case 'not-json':
      return 'This is not JSON. Paste the whole body of the delivery, from the first brace to the last.';
    case 'not-an-event':
      return `This is not an event of the source: the value at “${path}” is not valid. A delivery like this would be refused.`;
    case 'too-large':
      return 'This is larger than the 1 MB limit. A delivery like this would be refused.';
    case 'ignored':
      return `The app ignores events of kind “${path}”: such a delivery creates no issue.`;
  }
}

/** Which rule matched, and what follows: `Rule 2, payments: policy …, project …`. */
export function routeSentence({
  rule,
  policyName,
  projectKey,
  issueType,
}: Pick<PreviewIssue, 'rule' | 'policyName' | 'projectKey' | 'issueType'>): string {
  const who =
    rule === null ? 'No rule applies, so the connection decides' : `Rule ${rule.number}, ${rule.name}`;
  return `${who}: policy ${policyName}, project ${projectKey}, issue type ${issueType}.`;
}
