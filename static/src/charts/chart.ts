/** A row of a chart's numbers. */
export interface Series {
  /** Ends the name of its CSS class, which gives color and dash. */
  readonly id: string;
  readonly name: string;
  /** One for each column; `null` where there is none. */
  readonly values: readonly (number | null)[];
  /** In place of the chart's, for values that are known more exactly. */
  readonly valueText?: (value: number) => string;
}

/** The numbers of a chart, which its table shows too. */
export interface ChartData {
  /** What a column is. */
  readonly columnName: string;
  readonly columns: readonly string[];
  readonly series: readonly Series[];
  readonly valueText: (value: number) => string;
  /** In place of a missing value. */
  readonly nothing: string;
}

/** A value of a series in words. */
export function seriesText(
  { values, valueText }: Series,
  index: number,
  { valueText: usual, nothing }: Pick<ChartData, 'valueText' | 'nothing'>,
): string {
  const value = values[index] ?? null;
  return value === null ? nothing : (valueText ?? usual)(value);
}

/** What a column says in words: its name, then each value. */
export function columnText(data: ChartData, index: number): string {
  const values = data.series.map((each) => `${each.name} ${seriesText(each, index, data)}`);
  return `${data.columns[index] ?? ''}: ${values.join(', ')}`;
}
