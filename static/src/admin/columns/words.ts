import type { ColumnsView, SwitchColumnsResult } from '../../../../src/contract/columns';
import { momentText } from '../../../../src/wording/moments';
import { asSentence } from '../../ui/as-sentence';
import { noPermission, type Notice } from '../page/notice';

/** Texts of `load-columns.ts`. */
export const loadColumnsWords = {
  noPermission: 'You are no longer a Jira administrator.',
} as const;

/** Texts of `site-columns.tsx`. */
export const siteColumnsWords = {
  notSwitched: 'The columns could not be switched.',
  state: 'State',
  fields: 'Fields',
  switchColumnsOff: 'Switch columns off and empty the fields',
  switchColumns: 'Switch columns on',
  switching: 'Switching…',
  tryAgain: 'Try again',
  trying: 'Trying…',
} as const;

/** What columns are, and what they cost. */
export const COLUMNS_INTRODUCTION =
  'Two fields show the clock of each issue wherever Jira lists issues: “SLA due”, the deadline of the fix, and “SLA status”, such as Overdue or On track. People can sort and filter by them, but not change them. While they are on, the app writes what has changed about a minute later, all changes in one call of Jira and without entries in the history.';

/** How to show the fields; Jira lets no app do it. */
export const COLUMN_STEPS = [
  'In a list of issues, open the choice of columns and add “SLA due” and “SLA status”. Each person chooses their own; a filter can have columns for everybody who uses it.',
  'To show them on issues and boards too, a Jira administrator adds both fields to the screens of the project: Jira settings, Work items, Fields.',
  'Search and filter by them in JQL, for example as below.',
] as const;

/** Searches to start from. */
export const COLUMN_SEARCHES = [
  { jql: '"SLA status" = "Overdue" ORDER BY "SLA due" ASC', label: 'What is overdue' },
  { jql: '"SLA due" >= now() AND "SLA due" <= 7d ORDER BY "SLA due" ASC', label: 'What is due in 7 days' },
] as const;

/** Whether Jira has the fields. */
export function fieldsWords(fields: ColumnsView['fields']): string {
  switch (fields.type) {
    case 'found':
      return 'Jira has both fields.';
    case 'missing':
      return 'Jira does not list the fields. Ask a site administrator to approve the latest version of the app in Atlassian Administration, under Connected apps, Bounty Clock.';
    case 'failed':
      return `It could not be checked: ${asSentence(fields.reason)} Open this part again to try once more.`;
  }
}

/** Whether columns are on, and what was written last. */
export function stateWords({ isOn, writtenAt, refusal }: ColumnsView): string {
  if (refusal !== null)
    return `${isOn ? 'On' : 'Off'}, but Jira took no values on ${momentText(refusal.at, 'UTC')}: ${asSentence(refusal.message)}`;
  if (writtenAt === null) return isOn ? 'On; no values were written yet.' : 'Off.';
  const when = momentText(writtenAt, 'UTC');
  return isOn ? `On; values were last written on ${when}.` : `Off; the fields were emptied on ${when}.`;
}

/** The result of switching columns. */
export function switchedNotice(isOn: boolean, { type }: SwitchColumnsResult): Notice {
  if (type === 'no-permission') return noPermission;
  return {
    tone: 'success',
    text: isOn
      ? 'SLA columns are on. The fields of all issues are being written; with thousands of issues that takes some minutes.'
      : 'SLA columns are off. The fields of all issues are being emptied.',
  };
}
