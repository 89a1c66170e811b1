import type { Finding } from '../../../../../src/contract/mapping';
import type { FieldKind } from '../../../../../src/domain/mapping/field-kind';
import type { SubmissionSource } from '../../../../../src/domain/findings/submission-values';

/** Texts of `component-fields.tsx`. */
export const componentFieldsWords = {
  setWhenIssue: 'Set when the issue is created. People can change them later.',
  vulnerabilityCategory: 'Vulnerability category',
  components: 'Components',
  everyIssueGets: 'Every issue gets',
  everyIssueGetsHint: 'Components of the Jira project.',
  addOneComponent: 'Add one component by',
  target: (number: number) => `Target ${number}`,
  category: (number: number) => `Category ${number}`,
  component: (number: number) => `Component ${number}`,
  forEverythingElse: 'For everything else',
  none: 'None',
  nothing: 'Nothing',
} as const;

/** Texts of `fact-problems.ts`. */
export const factProblemsWords = {
  nameHasToSmall: 'A name has 1 to 31 small letters, digits and hyphens, and begins with a letter.',
  chooseStatusInEach: 'Choose a status in each row, or remove it.',
  statusIsListedTwice: 'A status is listed twice; it can reach one milestone.',
  chooseFieldAndValue: 'Choose a field and a value in each row, or remove it.',
} as const;

/** Texts of `field-row-form.tsx`. */
export const fieldRowFormWords = {
  sameForEveryIssue: 'The same for every issue',
  fromSubmission: 'From the submission',
  jsonForJirasRest: 'JSON for Jira’s REST API',
  hint: (problemId: string, id: string) => `${problemId} ${id}-hint`,
  source: (name: string) => `${name}: source`,
  what: (name: string) => `${name}: what`,
  valueInJson: (name: string) => `${name}: value in JSON`,
  value: (name: string) => `${name}: value`,
  remove: (name: string) => `Remove ${name}`,
} as const;

/** Texts of `flag-fields.tsx`. */
export const flagFieldsWords = {
  whileFieldHasValue:
    'While the field has the value, the flag is set. Taking the value away asks the approvers, if a date would be later.',
  flags: 'Flags',
  field: (number: number) => `Field ${number}`,
  value: (number: number) => `Value ${number}`,
  flag: (number: number) => `Flag ${number}`,
} as const;

/** Texts of `mapping-draft.ts`. */
export const mappingDraftWords = {
  thisIsNotJson: 'This is not JSON.',
  enterValueOrRemove: 'Enter a value, or remove the field.',
  fillInBothSides: 'Fill in both sides of each row, or remove it.',
  thisNameIsListed: 'This name is listed twice.',
} as const;

/** Texts of `mapping-form.tsx`. */
export const mappingFormWords = {
  notReached: (as: string) => `Nothing was saved: Jira could not be reached. ${as} Try again.`,
  nothingWasSavedJira:
    'Nothing was saved: Jira would refuse issues with this mapping, and their deliveries would become dead letters.',
  checkedAgainstJiraNothing: 'Checked against Jira. Nothing was saved.',
  notSaved: (connectionId: string) => `The mapping of connection “${connectionId}” could not be saved.`,
  mappingOf: (connectionId: string) => `Mapping of ${connectionId}`,
  noProblemsFound: 'No problems found.',
  saveAnyway: 'Save anyway',
  saveMapping: 'Save mapping',
  checking: 'Checking…',
  checkOnly: 'Check only',
} as const;

/** Texts of `mapping-rows.tsx`. */
export const mappingRowsWords = {
  remove: (what: string, index: number) => `Remove ${what} ${index}`,
  add: (what: string) => `Add a ${what}`,
} as const;

/** Texts of `mapping-select.tsx`. */
export const mappingSelectWords = {
  choose: 'Choose…',
  noLongerAvailable: (value: string) => `${value} (no longer available)`,
} as const;

/** Texts of `milestone-fields.tsx`. */
export const milestoneFieldsWords = {
  issueThatEntersStatus: 'An issue that enters the status reaches the milestone, from then on and only once.',
  milestones: 'Milestones',
  itselfReportsThese: (name: string, value: string) => ` ${name} itself reports these: ${value}.`,
  status: (number: number) => `Status ${number}`,
  milestone: (number: number) => `Milestone ${number}`,
} as const;

/** Texts of `named-choices.ts`. */
export const namedChoicesWords = {
  noLongerAvailable: (id: string) => `${id} (no longer available)`,
} as const;

/** Texts of `other-fields.tsx`. */
export const otherFieldsWords = {
  setWhenIssue:
    'Set when the issue is created. Later changes of the submission do not update them; people can. A value that does not fit its field is left out, and the delivery shows it.',
  named: (id: string, name: string, value: string) => `${id}, ${name}${value}`,
  otherFields: 'Other fields',
  addField: 'Add a field',
  addFieldHint: 'By name or id.',
} as const;

/** Texts of `people-fields.tsx`. */
export const peopleFieldsWords = {
  labels: 'Labels',
  inAdditionToSeparated: (value: string) => `In addition to ${value}, separated by spaces.`,
  labelsAndPeople: 'Labels and people',
  problemHint: (id: string) => `${id}-problem ${id}-hint`,
  securityLevel: 'Security level',
  noneEveryoneWhoCan: 'None: everyone who can see the project can see the issue',
  assignee: 'Assignee',
  assigneeHint: 'Leave empty for the project’s default.',
} as const;

/** Texts of `priority-fields.tsx`. */
export const priorityFieldsWords = {
  setWhenIssue: 'Set when the issue is created, and again when the severity changes.',
  byName: (usual: string) => `By name: ${usual}`,
  noneThere: (usual: string) => `None: there is no “${usual}”`,
  priority: 'Priority',
} as const;

/** Texts of `status-fields.tsx`. */
export const statusFieldsWords = {
  whenSubmissionEntersState:
    'When a submission enters a state, its issue moves by one workflow transition. An issue that someone moved stays there until the state changes again. If no transition leads to the status, or it requires a field that is not set here, the issue stays where it is and the delivery shows it.',
  status: 'Status',
  statusOf: (name: string) => `${name}: status`,
  doNotMove: 'Do not move',
  resolution: (name: string) => `${name}: resolution`,
  none: 'None',
} as const;

/** What a field takes, and how to enter a fixed value. */
export const kindWords: Readonly<Record<FieldKind, { readonly name: string; readonly hint: string }>> = {
  text: { name: 'one line of text', hint: 'At most 255 characters.' },
  paragraph: {
    name: 'longer text',
    hint: 'Shown as plain text: it never becomes a link or a list.',
  },
  number: { name: 'a number', hint: 'Digits, with a point before decimals, for example 7.5.' },
  date: { name: 'a date', hint: 'Year, month and day.' },
  'date-time': { name: 'a date and time', hint: 'For example 2026-11-03T09:12:00Z.' },
  option: { name: 'one choice', hint: 'One of Jira’s values.' },
  options: { name: 'several choices', hint: 'Any of Jira’s values.' },
  user: { name: 'a person', hint: 'Search by name.' },
  users: { name: 'several people', hint: 'Search by name.' },
  labels: { name: 'labels', hint: 'Separated by spaces.' },
  url: { name: 'a web address', hint: 'It begins with https:// or http://.' },
  other: {
    name: 'a custom value',
    hint: 'JSON for Jira’s REST API, for example {"id": "10001"} for one thing or [{"id": "10001"}] for a list.',
  },
};

/** Names of submission values. */
export const sourceNames: Readonly<Record<SubmissionSource, string>> = {
  title: 'Title',
  state: 'State at that time',
  priority: 'Priority (P1 to P5)',
  cvssScore: 'CVSS score',
  vrtId: 'Vulnerability type (VRT id)',
  vrtCategory: 'Vulnerability category',
  targetName: 'Target',
  researcher: 'Researcher’s user name',
  programCode: 'Program code',
  programName: 'Program name',
  submissionId: 'Submission id',
  submissionUrl: 'Address of the submission',
  submittedAt: 'Time of submission',
};

export const findingTitles: Readonly<Record<Finding['severity'], string>> = {
  stops: 'No issue could be created',
  'leaves-out': 'Would be left out',
  note: 'Good to know',
};
