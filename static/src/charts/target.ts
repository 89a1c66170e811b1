import type { ChartData } from './chart';

/** A value that the others are held against. */
export interface Target {
  readonly name: string;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
}

/** The numbers of a chart with the target as one more series, for its legend, words and table. */
export function withTarget(data: ChartData, target: Target | null): ChartData {
  if (target === null) return data;
  const { name, value, text } = target;
  const series = { id: 'target', name, values: data.columns.map(() => value), valueText: () => text };
  return { ...data, series: [...data.series, series] };
}
