import { DAY_MS, dayOf } from './calendar-time';
import type { RecurrenceRule, RuleDay } from './recurrence-rule';

/** The number of steps that one file may still take. */
export interface Effort {
  left: number;
}

const MONDAY = 4;

function weekdayOf(day: number): number {
  return (((day - MONDAY) % 7) + 7) % 7;
}

function monthOf(day: number): number {
  return new Date(day * DAY_MS).getUTCMonth() + 1;
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function monthDayOf(day: number): number {
  return new Date(day * DAY_MS).getUTCDate();
}

function firstOf(year: number, month: number): number {
  return dayOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1) ?? NaN;
}

function range(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
}

/** The days of a month or year, from `from` to before `until`, that match a weekday of a rule. */
function daysOfWeekday({ weekday, order }: RuleDay, from: number, until: number): readonly number[] {
  const first = from + ((weekday - weekdayOf(from) + 7) % 7);
  const all = range(0, Math.ceil((until - first) / 7)).map((week) => first + week * 7);
  if (order === null) return all;
  const one = all.at(order > 0 ? order - 1 : order);
  return one === undefined || Math.abs(order) > all.length ? [] : [one];
}

function isOnMonthDay(day: number, { monthDays }: RecurrenceRule): boolean {
  if (monthDays.length === 0) return true;
  const fromEnd =
    monthDayOf(day) - 1 - (firstOf(yearOf(day), monthOf(day) + 1) - firstOf(yearOf(day), monthOf(day)));
  return monthDays.includes(monthDayOf(day)) || monthDays.includes(fromEnd);
}

function isOnWeekday(day: number, { days }: RecurrenceRule): boolean {
  return days.length === 0 || days.some(({ weekday }) => weekday === weekdayOf(day));
}

function isInMonth(day: number, { months }: RecurrenceRule): boolean {
  return months.length === 0 || months.includes(monthOf(day));
}

function inMonth(rule: RecurrenceRule, year: number, month: number, start: number): readonly number[] {
  const from = firstOf(year, month);
  const until = firstOf(year, month + 1);
  const { monthDays, days } = rule;
  if (monthDays.length > 0)
    return range(from, until).filter((day) => isOnMonthDay(day, rule) && isOnWeekday(day, rule));
  if (days.length > 0) return days.flatMap((day) => daysOfWeekday(day, from, until));
  const same = from + monthDayOf(start) - 1;
  return same < until ? [same] : [];
}

function inYear(rule: RecurrenceRule, year: number, start: number): readonly number[] {
  const { months, monthDays, days } = rule;
  if (months.length === 0 && monthDays.length === 0) {
    if (days.length === 0) return inMonth(rule, year, monthOf(start), start);
    return days.flatMap((day) => daysOfWeekday(day, firstOf(year, 1), firstOf(year, 13)));
  }
  const inMonths = months.length === 0 ? range(1, 13) : months;
  return inMonths.flatMap((month) => inMonth(rule, year, month, start));
}

function inWeek(rule: RecurrenceRule, from: number, start: number): readonly number[] {
  const wanted = rule.days.length === 0 ? [weekdayOf(start)] : rule.days.map(({ weekday }) => weekday);
  return range(from, from + 7).filter((day) => wanted.includes(weekdayOf(day)) && isInMonth(day, rule));
}

/** The days of the `index`th period from the one of the start. */
function inPeriod(rule: RecurrenceRule, start: number, index: number): readonly number[] {
  const step = index * rule.interval;
  switch (rule.every) {
    case 'YEARLY':
      return inYear(rule, yearOf(start) + step, start);
    case 'MONTHLY': {
      const months = yearOf(start) * 12 + monthOf(start) - 1 + step;
      const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
      return isInMonth(firstOf(year, month), rule) ? inMonth(rule, year, month, start) : [];
    }
    case 'WEEKLY': {
      const weekStart = start - ((weekdayOf(start) - rule.weekStart + 7) % 7);
      return inWeek(rule, weekStart + step * 7, start);
    }
    case 'DAILY':
      return [start + step].filter(
        (day) => isInMonth(day, rule) && isOnMonthDay(day, rule) && isOnWeekday(day, rule),
      );
  }
}

function atPositions(days: readonly number[], { positions }: RecurrenceRule): readonly number[] {
  if (positions.length === 0 && days.length < 2) return days;
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  if (positions.length === 0) return sorted;
  return sorted.filter(
    (_, index) => positions.includes(index + 1) || positions.includes(index - sorted.length),
  );
}

/** The longest and the shortest length of a period, in days. */
const longest = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1 } as const;
/** The effort of examining one, compared with a day. */
const costs = { YEARLY: 4, MONTHLY: 2, WEEKLY: 2, DAILY: 1 } as const;
const shortest = { YEARLY: 365, MONTHLY: 28, WEEKLY: 7, DAILY: 1 } as const;

/**
 * The days on which a rule repeats an event that starts on `start`, from `from` at the earliest to `until` at the
 * latest. The first days are always included, so that the caller can tell if the rule misses its start.
 * @returns `null` if the file has used up its effort.
 */
export function expandRule(
  rule: RecurrenceRule,
  start: number,
  { from, until }: { readonly from: number; readonly until: number },
  effort: Effort,
): readonly number[] | null {
  const found: number[] = [];
  const most = rule.count ?? Infinity;
  // A count has to begin at the start.
  const before = Math.floor((from - start) / (longest[rule.every] * rule.interval)) - 1;
  const second = rule.count === null ? Math.max(1, before) : 1;
  for (let index = 0; ; index = index === 0 ? second : index + 1) {
    effort.left -= costs[rule.every];
    if (effort.left < 0) return null;
    const days = atPositions(inPeriod(rule, start, index), rule);
    for (const day of days) {
      if (day < start) continue;
      if (day > until || found.length >= most) return found;
      found.push(day);
    }
    if (start + index * rule.interval * shortest[rule.every] > until + 366) return found;
  }
}
