import type { ExceptionKind, Standing } from '../../../../src/domain/figures/case-figures';
import { countText } from '../../../../src/wording/figures';
import { monthText } from './month-words';

const standings: Readonly<Record<Standing, string>> = {
  met: 'Met',
  missed: 'Missed',
  overdue: 'Open and overdue',
  pending: 'Open, still on time',
};

const exceptions: Readonly<Record<ExceptionKind, string>> = {
  extension: 'Extensions',
  pause: 'Pauses that ended',
  'set-date': 'Dates set by a decision',
  'closed-without-fix': 'Closed without a fix',
};

/** In the order in which they are shown. */
export const shownStandings = Object.keys(standings) as readonly Standing[];
export const shownExceptions = Object.keys(exceptions) as readonly ExceptionKind[];

const MINUTES_PER_DAY = 1440;

/** Every text of the part Compliance. */
export const complianceWords = {
  title: (first: string, last: string) => `Fixes due from ${monthText(first)} to ${monthText(last)}`,
  note: 'A case is due in the month of its deadline, extensions applied. Open and overdue counts as missed; open and still on time does not count yet. Cases that are paused, closed without a fix or without a target are not due.',
  policy: (name: string | null, id: string, version: number) => `${name ?? id}, version ${String(version)}`,
  columns: ['Severity', standings.met, standings.missed, standings.overdue, standings.pending, 'Kept'],
  total: 'Total',
  notJudged: 'none due',
  nothing: 'No fix was due in this period.',
  exceptions: {
    title: 'Exceptions',
    note: 'In the months of the period. The evidence, on each issue and in the export of a period, says who requested each, who approved it and why.',
    label: 'Exceptions by kind',
    columns: ['Kind', 'Count', 'Total days'],
    names: exceptions,
    days: (minutes: number) => countText(Math.round(minutes / MINUTES_PER_DAY), 'day'),
    noDays: 'does not apply',
  },
} as const;
