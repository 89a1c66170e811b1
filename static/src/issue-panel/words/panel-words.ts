import type { PanelView, TrackedPanel } from '../../../../src/contract/panel';
import { fieldList } from '../../../../src/wording/field-name';
import { dateText, momentText } from '../../../../src/wording/moments';
import { personName } from '../../../../src/wording/person-name';
import { requestedText } from '../../../../src/wording/request-sentence';

type Deleted = Extract<PanelView, { type: 'connection-deleted' }>;

/** The fixed texts of the panel. Texts of states, headline, next step, bar, forms and notices are beside this file. */
export const panelWords = {
  title: 'Fix deadline',
  tryAgain: 'Try again',
  loading: 'Loading the deadline of this issue…',
  notLoaded: 'The deadline of this issue could not be loaded.',
  noPermission:
    'You do not have permission to see this issue, so its deadline is hidden. Ask a project administrator for permission to browse it.',
  notTracked: 'No submission is linked to this issue.',
  noSeverity: 'Not rated',
  requested: 'Approval requested',
  due: 'Due',
  atTheLatest: 'at the latest',
  inPolicyZone: 'policy:',
  noDueDate: 'No due date',
  unjudged: 'The first severity will say whether it was on time.',
  otherClocks: 'Other clocks',
  actions: 'Actions',
  startActions: 'Start a clock',
  linkActions: 'Link to a submission',
  requestActions: 'Actions on the request',
  why: 'Why this date',
  whyNone: 'Why there is no date',
  noSteps: 'Nothing has started the clock yet.',
  history: 'History',
  evidence: 'Evidence',
  targets: 'Policy targets',
  rules: 'Definition of fixed, and missed deadlines',
  bugClass: 'How to fix it',
  submission: 'Submission',
  agreement: 'Changes sent out',
  details: 'Files, blockers and rewards',
  answers: 'Answers',
  tooFar: {
    title: 'The due date is too far ahead for Jira',
    text: 'Jira would show it a century early, so its due date field stays empty. The date shown here counts. If it is a mistake, correct the targets of the policy.',
  },
} as const;

/** `Left out in Jira: due date`, and what to do about it. */
export function skippedWords(fields: readonly string[]): { readonly title: string; readonly text: string } {
  return {
    title: `Left out in Jira: ${fieldList(fields)}`,
    text: 'The project’s screens lack it, so Jira did not set it. The date shown here counts. Ask a Jira administrator to add it to the create and edit screens, then set it on this issue.',
  };
}

export function deletedText({ connectionId, dueDate }: Deleted): string {
  const kept = dueDate === null ? 'It has no due date' : `It keeps its last due date, ${dateText(dueDate)}`;
  return `An administrator deleted connection “${connectionId}”, which created this issue. ${kept}, and its clock no longer updates: no notices are sent and the date does not move.`;
}

/** Why Jira's own field may show another day than the headline does for this viewer. */
export function jiraDateText(timeZone: string): string {
  return `Jira’s due date is the day of the deadline in the policy’s time zone, ${timeZone}.`;
}

/** The base of a clock started by hand, which nobody triaged. */
export function startedByHandText(at: string, timeZone: string): string {
  return `The clock was started by hand, from ${momentText(at, timeZone)}.`;
}

/** What waits behind the request that is shown. */
export function laterRequestsText(later: TrackedPanel['laterRequests']): string {
  return `Decided after that: ${later.map(({ change }) => requestedText(change)).join('; ')}.`;
}

/** The name and version of a policy, with the number kept beside its word. */
export function policyText({ name, version }: Pick<TrackedPanel['policy'], 'name' | 'version'>): string {
  return `${name}, version\u00A0${version}`;
}

export function requestedByText(
  { askedBy, askedAt }: NonNullable<TrackedPanel['dateRequest']>,
  { people }: Pick<TrackedPanel, 'people'>,
  timeZone: string,
): string {
  const moment = momentText(askedAt, timeZone);
  return askedBy === ''
    ? `Requested by the app on ${moment}.`
    : `Requested by ${personName(askedBy, people)} on ${moment}.`;
}

export function staleText(reason: string): string {
  return `The panel could not be updated, so recent changes may be missing. The server answered: ${reason}`;
}

/** Names the rule of the connection that chose the policy. */
export function chosenByRuleText(rule: string): string {
  return `The connection’s rule “${rule}” chose this policy.`;
}
