import type { ChartData } from './chart';
import type { Place } from './place';

/** In pixels: a line of text, the bar below it, and room to the next. */
export const bar = { name: 16, top: 20, height: 12, row: 40 } as const;

/** Room for the number at the end of the longest bar, in pixels. */
const NUMBER_PX = 48;

/** What a letter of small text takes at most on average, in pixels. */
const LETTER_PX = 7;

/** The first rows of a chart's numbers. */
export function firstRows(data: ChartData, most: number): ChartData {
  return {
    ...data,
    columns: data.columns.slice(0, most),
    series: data.series.map((each) => ({ ...each, values: each.values.slice(0, most) })),
  };
}

/** Where a row is, its name included. */
export function rowAt(width: number, index: number): Place {
  return { x: 0, y: index * bar.row, width, height: bar.row };
}

/** How far a value reaches, in pixels; the greatest leaves room for its number. */
export function lengthOf(value: number, greatest: number, width: number): number {
  return greatest > 0 ? (Math.max(0, width - NUMBER_PX) * value) / greatest : 0;
}

/** A name as far as it fits into a line; the whole of it is in the table. */
export function fitted(name: string, width: number): string {
  const most = Math.max(1, Math.floor(width / LETTER_PX));
  const letters = Array.from(name);
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`;
}
