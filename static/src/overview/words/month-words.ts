import { dateLocale } from '../../../../src/wording/date-locale';
import { roughSpan } from '../../../../src/wording/figures';

/** `Nov 2026`: a month `YYYY-MM`. */
export function monthText(month: string): string {
  const options = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(dateLocale(), options);
}

/** `Nov`, or `Jan 26` where a year begins: for the axis of a chart. */
export function shortMonthText(month: string): string {
  const isFirst = month.endsWith('-01');
  const options = { month: 'short', timeZone: 'UTC', ...(isFirst && { year: '2-digit' as const }) } as const;
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(dateLocale(), options);
}

/** `12 d`: a span in milliseconds, to two figures, as exact as the figures are. */
export function spanText(ms: number): string {
  return roughSpan(ms / 1000);
}
