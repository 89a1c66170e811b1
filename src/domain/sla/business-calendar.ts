import type { BusinessCalendar, Weekday, WorkingInterval } from './policy';
import { MS_PER_DAY } from './zoned-time';

/** Local times of a day in milliseconds after its midnight: from the opening to the close. */
export type LocalInterval = readonly [openMs: number, closeMs: number];

/** A running total over the days since an epoch that starts on a Monday. */
type TotalBefore = (day: number) => number;

/** A business calendar prepared for arithmetic. Days are counted from 1970-01-01, as local dates. */
export interface PreparedCalendar {
  readonly timeZone: string;
  /** The local working intervals of a date: its special ones, none on a holiday, else the week's. */
  readonly intervalsOn: (day: number) => readonly LocalInterval[];
  /** Working milliseconds before a date, plus a constant, ignoring clock changes. */
  readonly workingMsBefore: TotalBefore;
  /** Working days before a date, plus a constant, ignoring clock changes. */
  readonly workingDaysBefore: TotalBefore;
}

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1970-01-01 was a Thursday, three days after a Monday. */
const DAYS_SINCE_MONDAY = 3;

function localMsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** The number of days in a sorted list that come before a day. */
function countBefore(sorted: readonly number[], day: number): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runningTotals(values: readonly number[]): readonly number[] {
  let total = 0;
  return [0, ...values.map((value) => (total += value))];
}

/** Dates that differ from their weekday, in order, with their own intervals. */
interface Exceptions {
  readonly days: readonly number[];
  readonly intervals: ReadonlyMap<number, readonly LocalInterval[]>;
}

type Amount = (intervals: readonly LocalInterval[]) => number;

/** Whole weeks, plus the days of the last one, corrected by the exceptions, without walking over the days. */
function totalBefore(
  week: readonly (readonly LocalInterval[])[],
  { days, intervals }: Exceptions,
  amountOf: Amount,
): TotalBefore {
  const perWeekday = week.map(amountOf);
  const inWeek = runningTotals(perWeekday);
  const gained = runningTotals(
    days.map((day) => amountOf(intervals.get(day) ?? []) - (perWeekday[weekdayOf(day)] ?? 0)),
  );
  const perWeek = inWeek[7] ?? 0;
  return (day) => {
    const weeks = Math.floor((day + DAYS_SINCE_MONDAY) / 7);
    return weeks * perWeek + (inWeek[weekdayOf(day)] ?? 0) + (gained[countBefore(days, day)] ?? 0);
  };
}

/** 0 is Monday. */
function weekdayOf(day: number): number {
  return (((day + DAYS_SINCE_MONDAY) % 7) + 7) % 7;
}

function localIntervals(intervals: readonly WorkingInterval[]): readonly LocalInterval[] {
  return intervals.map(([opens, closes]) => [localMsOf(opens), localMsOf(closes)]);
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

function exceptionsOf({ holidays = [], special = {} }: BusinessCalendar): Exceptions {
  const intervals = new Map<number, readonly LocalInterval[]>([
    ...holidays.map((date) => [dayOf(date), []] as const),
    ...Object.entries(special).map(([date, times]) => [dayOf(date), localIntervals(times)] as const),
  ]);
  return { days: [...intervals.keys()].sort((a, b) => a - b), intervals };
}

const workingMs: Amount = (intervals) =>
  intervals.reduce((sum, [openMs, closeMs]) => sum + closeMs - openMs, 0);
const workingDays: Amount = (intervals) => (intervals.length > 0 ? 1 : 0);

function prepare(calendar: BusinessCalendar): PreparedCalendar {
  const week = weekdays.map((weekday) => localIntervals(calendar.week[weekday] ?? []));
  const exceptions = exceptionsOf(calendar);
  return {
    timeZone: calendar.timeZone,
    intervalsOn: (day) => exceptions.intervals.get(day) ?? week[weekdayOf(day)] ?? [],
    workingMsBefore: totalBefore(week, exceptions, workingMs),
    workingDaysBefore: totalBefore(week, exceptions, workingDays),
  };
}

const prepared = new WeakMap<BusinessCalendar, PreparedCalendar>();

/** Prepares a calendar once, because policies are read many times. */
export function prepareCalendar(calendar: BusinessCalendar): PreparedCalendar {
  const present = prepared.get(calendar);
  if (present !== undefined) return present;
  const fresh = prepare(calendar);
  prepared.set(calendar, fresh);
  return fresh;
}
