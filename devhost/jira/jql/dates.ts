import { isCalendarDay } from '../fields/kinds/date';

const MS: Readonly<Record<string, number>> = {
  w: 7 * 86_400_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
};

const PERIOD = /^([+-])?((?:\d+[wdhm]\s*)+)$/;
const DAY_AND_TIME = /^(\d{4})[-/](\d{2})[-/](\d{2})(?: (\d{1,2}):(\d{2}))?$/;

/**
 * The moment that a JQL date means: `yyyy-MM-dd`, `yyyy/MM/dd`, either with `HH:mm`, or a period from now such as
 * `-3d` or `4w 2d`. Everyone here lives in UTC. Undefined when it is none of these.
 */
export function readJqlDate(text: string, now: Date): number | undefined {
  const offset = readPeriod(text);
  if (offset !== undefined) return now.getTime() + offset;
  const match = DAY_AND_TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '0'] = match;
  const date = `${year}-${month}-${day}`;
  if (!isCalendarDay(date) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Date.parse(`${date}T00:00:00Z`) + Number(hour) * 3_600_000 + Number(minute) * 60_000;
}

/** Milliseconds of a period such as `-3d` or `1w 2d`; the sign counts for all of it. */
export function readPeriod(text: string): number | undefined {
  const match = PERIOD.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = '+', parts = ''] = match;
  let total = 0;
  for (const [, count = '0', unit = ''] of parts.matchAll(/(\d+)([wdhm])/g)) {
    total += Number(count) * (MS[unit] ?? 0);
  }
  return sign === '-' ? -total : total;
}

export function invalidDate(text: string, fieldName: string): string {
  return (
    `Date value '${text}' for field '${fieldName}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
    `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`
  );
}

export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
