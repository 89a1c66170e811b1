import { asText } from '../../model/field-value';
import { logWhole, parsed, rejected, type FieldKind } from './field-kind';

/** A calendar day, `yyyy-MM-dd`, that exists. */
export const dateKind: FieldKind = {
  schema: { type: 'date' },
  operations: ['set'],
  parse(input, { site }) {
    if (input === null || input === undefined || input === '') return parsed(undefined);
    if (typeof input !== 'string') return rejected('Operation value must be a string');
    if (!isCalendarDay(input)) return rejected(`Error parsing date string: ${input}`);
    return parsed(storedDay(input, new Date(site.nowMs())));
  },
  render: (value) => value ?? null,
  log: logWhole((value) => {
    if (value === undefined) return { id: null, text: null };
    return { id: asText(value), text: `${asText(value)} 00:00:00.0` };
  }),
};

const YEARS_AHEAD = 20;

/**
 * Jira keeps a date with two digits of its year and reads them as one of the hundred years that end 20 years ahead: a
 * later day comes back a century earlier. Seen on live sites, in no document.
 */
function storedDay(day: string, now: Date): string {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS_AHEAD);
  const lastDay = end.toISOString().slice(0, 10);
  let year = Number(day.slice(0, 4));
  const text = (): string => String(year).padStart(4, '0') + day.slice(4);
  while (text() > lastDay) year -= 100;
  return text();
}

export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
