import { timeOf, type CalendarTime } from './calendar-time';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A weekday, counted from Monday. An order selects one of a month or year, counted from the end if negative. */
export interface RuleDay {
  readonly weekday: number;
  readonly order: number | null;
}

/** A rule by which holidays repeat. Empty lists do not restrict. */
export interface RecurrenceRule {
  readonly every: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
  readonly interval: number;
  readonly count: number | null;
  readonly until: CalendarTime | null;
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly positions: readonly number[];
}

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'];

/** No holiday needs a longer list. */
const MAX_LIST = 62;

/** The whole numbers of a list, each within a range and not zero; `null` if one is invalid. */
function numbersOf(text: string | undefined, from: number, to: number): readonly number[] | null {
  if (text === undefined) return [];
  const parts = text.split(',');
  const numbers = parts.map(Number);
  if (parts.length > MAX_LIST) return null;
  const isRight = parts.every((part) => /^[+-]?\d{1,4}$/.test(part));
  return isRight && numbers.every((each) => each !== 0 && each >= from && each <= to) ? numbers : null;
}

function dayOfRule(text: string): RuleDay | null {
  const [, order, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = weekdays.findIndex((each) => each === name);
  if (weekday === -1 || (order !== undefined && (Number(order) === 0 || Math.abs(Number(order)) > 53)))
    return null;
  return { weekday, order: order === undefined ? null : Number(order) };
}

function untilOf(text: string | undefined): CalendarTime | null | 'wrong' {
  return text === undefined ? null : (timeOf(text, { parameters: {} }) ?? 'wrong');
}

/** Parses a rule; `null` if it is invalid or one that no holiday follows, such as every hour. */
export function ruleOf(value: string): RecurrenceRule | null {
  const parts = new Map<string, string>();
  for (const part of value.toUpperCase().split(';').filter(Boolean)) {
    const [name = '', text, ...others] = part.split('=');
    if (!known.includes(name) || parts.has(name) || text === undefined || others.length > 0) return null;
    parts.set(name, text);
  }
  const every = frequencies.find((each) => each === parts.get('FREQ'));
  const interval = numbersOf(parts.get('INTERVAL'), 1, 1000);
  const count = numbersOf(parts.get('COUNT'), 1, 9999);
  const until = untilOf(parts.get('UNTIL'));
  const weekStart = weekdays.findIndex((each) => each === (parts.get('WKST') ?? 'MO'));
  const months = numbersOf(parts.get('BYMONTH'), 1, 12);
  const monthDays = numbersOf(parts.get('BYMONTHDAY'), -31, 31);
  const positions = numbersOf(parts.get('BYSETPOS'), -366, 366);
  const days = (parts.get('BYDAY')?.split(',') ?? []).map(dayOfRule).filter((day) => day !== null);
  if (every === undefined || interval === null || count === null || until === 'wrong') return null;
  if (weekStart === -1 || months === null || monthDays === null || positions === null) return null;
  if (days.length > MAX_LIST || days.length !== (parts.get('BYDAY')?.split(',').length ?? 0)) return null;
  const hasOrder = days.some(({ order }) => order !== null);
  if (hasOrder && (every === 'WEEKLY' || every === 'DAILY' || monthDays.length > 0)) return null;
  if (every === 'WEEKLY' && monthDays.length > 0) return null;
  const [first = 1] = interval;
  return {
    every,
    interval: first,
    count: count[0] ?? null,
    until,
    weekStart,
    months,
    monthDays,
    days,
    positions,
  };
}
