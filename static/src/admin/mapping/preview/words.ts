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
