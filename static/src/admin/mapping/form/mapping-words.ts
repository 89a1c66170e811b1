import type { Finding } from '../../../../../src/contract/mapping';
import type { FieldKind } from '../../../../../src/domain/mapping/field-kind';
import type { SubmissionSource } from '../../../../../src/domain/findings/submission-values';

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
