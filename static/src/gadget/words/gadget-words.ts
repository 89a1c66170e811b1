import type { Severity } from '../../../../src/domain/sla/severity';
import { countText, percentText } from '../../../../src/wording/figures';
import { severityName } from '../../../../src/wording/names';

/** `High and above`; `null` for all. */
function severityText(least: Severity | null): string {
  if (least === null) return 'All severities';
  return least === 'critical' ? severityName(least) : `${severityName(least)} and above`;
}

/** Every text of the gadgets. */
export const gadgetWords = {
  names: { now: 'Bounty Clock: SLA now', trend: 'Bounty Clock: SLA trend' },
  month: 'Month',
  table: 'Show the numbers',
  severity: severityText,
  /** What the figures are about. */
  scope: (least: Severity | null, program: string) => `${severityText(least)}, ${program}.`,
  allPrograms: 'all programs',
  charts: {
    backlog: {
      name: 'Open at the end of each month',
      nothing: 'No case was open in these months.',
    },
    kept: {
      name: 'Fixes on time, by month due',
      series: 'On time',
      noneDue: 'none due',
      nothing: 'No fix was due in these months.',
    },
  },
  kept: (met: number, due: number, months: number) =>
    due === 0
      ? `No fix was due in the last ${String(months)} months.`
      : `In the last ${String(months)} months ${percentText(met / due)} of ${countText(due, 'fix', 'fixes')} due were on time.`,
  now: { title: 'Open cases', note: 'As Jira shows them to you.' },
  openOverview: 'Open the overview',
  opens: '(opens in a new tab)',
  settings: {
    program: { label: 'Program', hint: 'Programs whose issues you may browse.', all: 'All programs' },
    severity: { label: 'Severity', hint: 'The least severity that counts.' },
    chart: { label: 'Chart', hint: 'On time: met, among all fixes due in the month.' },
    period: { label: 'Period', hint: 'The current month is part of it.' },
    refresh: {
      label: 'Refresh',
      hint: 'Trends are counted at most once an hour.',
      never: 'Never',
      every: (minutes: number) => `Every ${String(minutes)} minutes`,
    },
    programsFailed: (reason: string) =>
      `The other programs could not be listed. The server answered: ${reason}`,
    save: 'Save',
    saving: 'Saving…',
    notSaved: (reason: string) => `The settings could not be saved. Jira answered: ${reason} Try again.`,
  },
} as const;
