import { numberText, countText } from '../../../../src/wording/figures';
import type { Count } from '../live/count';
import type { OpenCase } from '../live/open-case';
import type { Band } from '../../../../src/domain/sla/clock';
import type { Severity } from '../../../../src/domain/sla/severity';
import { severityName } from '../../../../src/wording/names';
import type { DueDays, OpenStanding } from '../live/now-cells';
import type { NeedsSort } from '../live/needs-query';

const bands: Readonly<Record<Band, string>> = {
  breached: 'Overdue',
  'at-risk': 'Due soon',
  'on-track': 'On track',
};

const standings: Readonly<Record<OpenStanding, string>> = {
  waiting: 'Waiting for an approver',
  paused: 'Paused',
  'not-started': 'Not started',
};

const sorts: Readonly<Record<NeedsSort, string>> = {
  deadline: 'Deadline',
  severity: 'Severity',
  assignee: 'Assignee',
};

/** Every text of the part Now. */
export const nowWords = {
  title: 'Open cases',
  note: 'Jira counts the issues that you can browse. Select a number to see its issues.',
  again: 'Count again',
  counting: 'Counting…',
  about: (count: number) => `about ${numberText(count)}`,
  asking: '…',
  failed: 'not counted',
  failure: (cells: number, reason: string) =>
    `${countText(cells, 'figure')} could not be counted. Jira answered: ${reason}`,
  retry: 'Try again',
  opens: '(opens in a new tab)',
  summary: 'At a glance',
  table: 'Open cases by severity',
  severity: (severity: Severity | null) => (severity === null ? 'No severity' : severityName(severity)),
  bands,
  standings,
  due: (days: DueDays) => `Due in ${String(days)} days`,
  columns: { severity: 'Severity', all: 'All' },
  total: 'All',
  unseenProject: {
    title: (key: string) => `There is no project ${key}, or you may not browse it.`,
    next: 'Choose another project, or ask an administrator of the project for the permission “Browse projects”.',
    all: 'Show all projects',
  },
  empty: {
    title: 'No issue has a clock yet.',
    next: 'Figures appear as soon as a submission has become an issue that you may browse.',
  },
  unmatched: {
    title: 'No issue with a clock matches this filter.',
    clear: 'Clear filter',
  },
  needs: {
    title: 'Needs attention',
    note: 'Overdue, due soon, or waiting for an approver.',
    filters: 'Filters of the list',
    sort: 'Sort by',
    sorts,
    severity: 'Severity',
    assignee: 'Assignee',
    anybody: 'Anyone',
    me: 'Me',
    program: 'Program code',
    all: 'All',
    loading: 'Loading the list…',
    notLoaded: 'The list could not be loaded.',
    nothing: 'Nothing needs attention.',
    nothingFiltered: 'Nothing needs attention with these filters.',
    columns: {
      issue: 'Issue',
      severity: 'Severity',
      clock: 'Clock',
      deadline: 'Deadline',
      assignee: 'Assignee',
      status: 'Status',
      program: 'Program',
    },
    unassigned: 'Unassigned',
    noDeadline: 'none',
    otherState: 'Not running',
    noProgram: 'No program',
    more: 'Show more',
    listed: (listed: number, isAll: boolean) =>
      isAll ? `All ${countText(listed, 'case')}.` : `The first ${countText(listed, 'case')}.`,
  },
  readyMade: {
    label: 'Searches in Jira',
    note: 'Open in Jira’s issue search, where you can save it as a filter:',
  },
  shares: {
    assignee: 'By assignee',
    program: 'By program',
    columns: { assignee: 'Assignee', program: 'Program', waiting: 'Only waiting', all: 'All' },
    note: (shares: number, drawn: number) =>
      shares > drawn
        ? `Each case once. The first ${numberText(drawn)} of ${numberText(shares)} are drawn; the table has all.`
        : 'Each case once.',
    complete: 'Counts of the list above.',
    partly: (listed: number) => `Counts of the first ${countText(listed, 'case')} of the list.`,
    atMost: (most: number) => `Counts of the first ${numberText(most)} cases of the list only.`,
    countMore: (most: number) => `List up to ${numberText(most)}`,
  },
} as const;

const names: Readonly<Record<string, string>> = { ...nowWords.bands, ...nowWords.standings };

/** `Overdue`, `Due soon`, `On track`, or the state of a clock that does not run. */
export function clockText({ band, state }: Pick<OpenCase, 'band' | 'state'>): string {
  return names[band ?? ''] ?? names[state ?? ''] ?? nowWords.needs.otherState;
}

/** `12`, `about 1,234`, or in place of a figure why there is none. */
export function figureText(count: Count): string {
  switch (count.type) {
    case 'asking':
      return nowWords.asking;
    case 'failed':
      return nowWords.failed;
    case 'counted':
      return count.isAbout ? nowWords.about(count.count) : numberText(count.count);
  }
}
