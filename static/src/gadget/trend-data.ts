import type { FiguresView } from '../../../src/contract/figures';
import type { FigureSeverity, Standing } from '../../../src/domain/figures/case-figures';
import type { BySeverity, ComplianceMonth } from '../../../src/domain/figures/trends';
import { percentText } from '../../../src/wording/figures';
import type { ChartData } from '../charts/chart';
import { countsOf } from '../overview/severity-counts';
import { shortMonthText } from '../overview/words/month-words';
import { isAtLeast } from './least-severity';
import type { GadgetSettings } from './settings';
import { gadgetWords } from './words/gadget-words';

type Wanted = Pick<GadgetSettings, 'leastSeverity' | 'months'>;

/** Fixes that were due, and how many of them were in time. */
export interface Kept {
  readonly met: number;
  readonly due: number;
}

function without(counts: BySeverity, { leastSeverity }: Wanted): BySeverity {
  return Object.fromEntries(
    Object.entries(counts).filter(([severity]) => isAtLeast(severity as FigureSeverity, leastSeverity)),
  );
}

/** The fixes due in some months. What is open and overdue counts as missed; what is open and on time is not due yet. */
export function keptIn(
  months: readonly ComplianceMonth[],
  { leastSeverity }: Pick<Wanted, 'leastSeverity'>,
): Kept {
  const rows = months
    .flatMap((month) => month.rows)
    .filter(({ severity }) => isAtLeast(severity, leastSeverity));
  const sum = (standing: Standing): number => rows.reduce((total, row) => total + row.standings[standing], 0);
  return { met: sum('met'), due: sum('met') + sum('missed') + sum('overdue') };
}

/** Cases open at the end of each of the last months, by severity. */
export function backlogData({ backlog }: FiguresView, wanted: Wanted): ChartData {
  const last = backlog.slice(-wanted.months);
  return countsOf(
    last.map(({ month }) => shortMonthText(month)),
    last.map(({ openAtEnd }) => without(openAtEnd, wanted)),
  );
}

/** The share of fixes in time among those due in each of the last months. */
export function keptData({ complianceByMonth }: FiguresView, wanted: Wanted): ChartData {
  const last = complianceByMonth.slice(-wanted.months);
  const shareOf = (month: ComplianceMonth): number | null => {
    const { met, due } = keptIn([month], wanted);
    return due === 0 ? null : met / due;
  };
  return {
    columnName: gadgetWords.month,
    columns: last.map(({ month }) => shortMonthText(month)),
    series: [{ id: 'met', name: gadgetWords.charts.kept.series, values: last.map(shareOf) }],
    valueText: percentText,
    nothing: gadgetWords.charts.kept.noneDue,
  };
}
