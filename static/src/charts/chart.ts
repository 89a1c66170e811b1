/** A row of a chart's numbers. */
export interface Series {
  /** Ends the name of its CSS class, which gives color and dash. */
  readonly id: string;
  readonly name: string;
  /** One for each column; `null` where there is none. */
  readonly values: readonly (number | null)[];
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

/** What a column says in words: its name, then each value. */
export function columnText({ columns, series, valueText, nothing }: ChartData, index: number): string {
  const values = series.map(({ name, values: each }) => {
    const value = each[index] ?? null;
    return `${name} ${value === null ? nothing : valueText(value)}`;
  });
  return `${columns[index] ?? ''}: ${values.join(', ')}`;
}
