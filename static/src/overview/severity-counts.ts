import type { FigureSeverity } from '../../../src/domain/figures/case-figures';
import type { BySeverity } from '../../../src/domain/figures/trends';
import { numberText } from '../../../src/wording/figures';
import type { ChartData } from '../charts/chart';
import { shownSeverities, trendsWords as words } from './words/trends-words';

/** Only severities that occur: a legend of what is not there would hide what is. */
export function occurring(all: readonly BySeverity[]): readonly FigureSeverity[] {
  return shownSeverities.filter((severity) => all.some((each) => (each[severity] ?? 0) > 0));
}

/** Counts by severity as the numbers of a chart, one series for each severity that occurs. */
export function countsOf(
  columns: readonly string[],
  all: readonly BySeverity[],
  columnName: string = words.month,
): ChartData {
  return {
    columnName,
    columns,
    series: occurring(all).map((severity) => ({
      id: severity,
      name: words.severity(severity),
      values: all.map((each) => each[severity] ?? 0),
    })),
    valueText: numberText,
    nothing: words.none,
  };
}
