import type { ChartData } from './chart';

/** One part of a column: the sum below it, and the sum with it. */
export interface StackPart {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The parts of each column, the first series at the bottom; what is nothing has no part. */
export function stacksOf({
  columns,
  series,
}: Pick<ChartData, 'columns' | 'series'>): readonly (readonly StackPart[])[] {
  return columns.map((_, index) => {
    let from = 0;
    return series.flatMap(({ id, values }) => {
      const value = values[index] ?? 0;
      if (value <= 0) return [];
      const part = { id, from, to: from + value };
      from = part.to;
      return [part];
    });
  });
}
