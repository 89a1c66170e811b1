import { asText } from '../../model/field-value';
import { logWhole, parsed, rejected, type FieldKind } from '../field-kind';

/** A calendar day, `yyyy-MM-dd`, that exists. */
export const dateKind: FieldKind = {
  schema: { type: 'date' },
  operations: ['set'],
  parse(input) {
    if (input === null || input === undefined || input === '') return parsed(undefined);
    if (typeof input !== 'string') return rejected('Operation value must be a string');
    return isCalendarDay(input) ? parsed(input) : rejected(`Error parsing date string: ${input}`);
  },
  render: (value) => value ?? null,
  log: logWhole((value) => {
    if (value === undefined) return { id: null, text: null };
    return { id: asText(value), text: `${asText(value)} 00:00:00.0` };
  }),
};

export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
