import type { FigureSeverity } from '../../../../src/domain/figures/case-figures';
import type { TargetName } from '../../../../src/domain/sla/policy';
import { numberText } from '../../../../src/wording/figures';
import { severityName } from '../../../../src/wording/names';

const clocks: Readonly<Record<TargetName, string>> = {
  'first-response': 'First response',
  triage: 'Triage',
  fix: 'Fix',
};

const severities: Readonly<Record<FigureSeverity, string>> = {
  critical: severityName('critical'),
  high: severityName('high'),
  medium: severityName('medium'),
  low: severityName('low'),
  informational: severityName('informational'),
  unrated: 'No severity',
};

/** In the order in which they are shown. */
export const shownSeverities = Object.keys(severities) as readonly FigureSeverity[];

/** Every text of the part Trends. */
export const trendsWords = {
  severity: (severity: FigureSeverity) => severities[severity],
  all: 'All severities',
  clocks,
  table: 'Show the numbers',
  month: 'Month',
  none: 'none',
  backlog: {
    title: 'Open at the end of each month',
    note: 'Cases with an issue. The last month is as of now.',
  },
  opened: { title: 'Opened', note: 'Findings received in each month.' },
  closed: { title: 'Closed', note: 'Fixed, or closed without a fix, in each month.' },
  fix: {
    title: 'Time to fix',
    note: 'From receipt to fix in calendar time, of the cases fixed in each month. Accurate to 5%.',
    days: (days: number) => `${numberText(days)} d`,
    median: 'Median',
    p90: '90th percentile',
  },
  times: {
    title: 'How long it took',
    note: 'Of the clocks that ended in the period. Policy time starts with the clock, leaves out pauses, and counts working time where the policy does: in hours, because its days are shorter. Accurate to 5%.',
    label: 'Times by clock and severity',
    columns: [
      'Clock',
      'Severity',
      'Ended',
      'Median',
      '90th percentile',
      'Median, policy time',
      '90th percentile, policy time',
    ],
    nothing: 'Nothing ended in this period.',
    noTarget: 'no target',
  },
  ageing: {
    title: 'Age of open cases',
    note: 'Days since receipt.',
    column: 'Days',
    brackets: ['Up to 6', '7 to 14', '15 to 30', '31 to 60', '61 to 90', 'Over 90'],
  },
  empty: {
    title: 'No case has an issue yet.',
    next: 'Trends appear once a submission has become an issue and has been counted.',
  },
} as const;
