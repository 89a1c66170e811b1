import { agoText, countText } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { monthText } from './month-words';

const views = { now: 'Now', trends: 'Trends', compliance: 'Compliance' } as const;

/** Every text of the overview that belongs to none of its parts. */
export const overviewWords = {
  title: 'Bounty Clock overview',
  pageTitle: (view: string) => `${view} - Bounty Clock`,
  parts: 'Parts of this page',
  views,
  loading: 'Loading the figures…',
  notLoaded: 'The figures could not be loaded.',
  stale: (reason: string) =>
    `These figures could not be updated. The server answered: ${reason} Reload the page to try again.`,
  noProjects: 'You cannot see any project that has figures.',
  noProjectsNext:
    'The figures are shown to people who may browse the projects they are about. Ask a project administrator for the permission “Browse projects”.',
  firstCount:
    'The cases are being counted for the first time. Reload the page in a few minutes; with many cases it takes longer.',
  nothingToCount:
    'There is nothing to count: no connection is set up yet, or the one of this filter was deleted. Choose another program, or ask a Jira administrator to set a connection up.',
  asOf: (instant: string, now: string) => `Counted ${agoText(instant, now)}.`,
  hidden: (shown: number, hidden: number) =>
    `Showing ${shown} of ${countText(shown + hidden, 'project')}: you may not browse the others.`,
  /** What only a sheet of paper needs to say. */
  paper: {
    print: 'Print',
    asOf: (instant: string) => `As of ${momentText(instant, 'UTC')}.`,
    about: (view: string, period: string, program: string, project: string) =>
      `${view}, ${period}. Program: ${program}. Project: ${project}.`,
    period: (first: string, last: string) => `${monthText(first)} to ${monthText(last)}`,
    all: 'all',
  },
  levels: 'Counts include issues that a security level hides from you.',
  filters: {
    label: 'Filters',
    words: {
      all: 'All',
      period: 'Period',
      months: (months: number) => `Last ${String(months)} months`,
      connection: 'Program',
      program: (program: string, id: string) => (program === id ? program : `${program} (${id})`),
      project: 'Project',
    },
  },
} as const;
