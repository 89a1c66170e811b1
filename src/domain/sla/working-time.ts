import { prepareCalendar, type PreparedCalendar } from './business-calendar';
import { withinCalendar } from './instant';
import type { BusinessCalendar } from './policy';
import { daysAround, localDay, spansOf, type RegularDays, type WorkingSpan } from './working-stretch';
import { fromLocalMs, MS_PER_DAY, toLocalMs } from './zoned-time';

/** Working time of the calendar up to a moment, plus a constant, among days without a clock change. */
function workedBefore(epochMs: number, { offsetMs }: RegularDays, calendar: PreparedCalendar): number {
  const day = Math.floor((epochMs + offsetMs) / MS_PER_DAY);
  const timeOfDayMs = epochMs + offsetMs - day * MS_PER_DAY;
  return calendar
    .intervalsOn(day)
    .reduce(
      (sum, [openMs, closeMs]) => sum + Math.max(0, Math.min(closeMs, timeOfDayMs) - openMs),
      calendar.workingMsBefore(day),
    );
}

/** The smallest day from `low` on for which a monotonic condition is true; `high` is the last candidate. */
function firstDayWhere(low: number, high: number, holds: (day: number) => boolean): number | null {
  // Doubling steps first: the end may be infinitely far, and the day looked for is near.
  let [from, step] = [low, 1];
  while (from + step < high && !holds(from + step)) {
    from += step;
    step *= 2;
  }
  let to = Math.min(from + step, high);
  if (!holds(to)) return null;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

/** Where an amount of working time runs out within spans, or what is left of it after them. */
function spend(amountMs: number, fromMs: number, spans: readonly WorkingSpan[]): { endMs: number } | number {
  let leftMs = amountMs;
  for (const [openMs, closeMs] of spans) {
    const startMs = Math.max(openMs, fromMs);
    if (startMs >= closeMs) continue;
    if (startMs + leftMs <= closeMs) return { endMs: startMs + leftMs };
    leftMs -= closeMs - startMs;
  }
  return leftMs;
}

/**
 * The end of an amount of working time, counted from a moment; an amount that runs out exactly at a close ends there.
 * Takes a few steps for each clock change on the way, whatever the distance.
 * @param amountMs above 0.
 * @throws RangeError after the year 9999.
 */
function advancePrepared(fromMs: number, amountMs: number, calendar: PreparedCalendar): number {
  withinCalendar(fromMs + amountMs);
  let leftMs = amountMs;
  let cursorMs = fromMs;
  let day = localDay(fromMs, calendar.timeZone);
  for (;;) {
    withinCalendar(cursorMs);
    const days = daysAround(day, calendar);
    if (days.kind === 'irregular') {
      const spent = spend(leftMs, cursorMs, days.spans);
      if (typeof spent !== 'number') return spent.endMs;
      leftMs = spent;
    } else {
      const goalMs = workedBefore(cursorMs, days, calendar) + leftMs;
      const lastDay = firstDayWhere(
        day,
        days.lastDay,
        (each) => calendar.workingMsBefore(each + 1) >= goalMs,
      );
      if (lastDay !== null) {
        const spent = spend(
          goalMs - calendar.workingMsBefore(lastDay),
          -Infinity,
          spansOf(lastDay, calendar),
        );
        if (typeof spent !== 'number') return spent.endMs;
      }
      leftMs = goalMs - calendar.workingMsBefore(days.lastDay + 1);
    }
    day = days.lastDay + 1;
    cursorMs = Math.max(cursorMs, fromLocalMs(day * MS_PER_DAY, calendar.timeZone));
  }
}

function workedBetween(fromMs: number, toMs: number, calendar: PreparedCalendar): number {
  let sumMs = 0;
  let cursorMs = fromMs;
  let day = localDay(fromMs, calendar.timeZone);
  // If the clocks go back over midnight, the later moment may have the earlier date.
  const lastDay = Math.max(day, localDay(toMs, calendar.timeZone));
  while (day <= lastDay) {
    const days = daysAround(day, calendar);
    if (days.kind === 'irregular') {
      for (const [openMs, closeMs] of days.spans)
        sumMs += Math.max(0, Math.min(closeMs, toMs) - Math.max(openMs, fromMs));
    } else {
      const endMs = Math.min(toMs, (days.lastDay + 1) * MS_PER_DAY - days.offsetMs);
      sumMs += workedBefore(endMs, days, calendar) - workedBefore(cursorMs, days, calendar);
    }
    day = days.lastDay + 1;
    if (day <= lastDay) cursorMs = fromLocalMs(day * MS_PER_DAY, calendar.timeZone);
  }
  return sumMs;
}

/** Working milliseconds from one moment to another, negative if the second is earlier. */
export function workingTimeBetween(fromMs: number, toMs: number, calendar: BusinessCalendar): number {
  const prepared = prepareCalendar(calendar);
  // Subtracted from 0, so that no working time is 0 and not -0.
  return fromMs <= toMs ? workedBetween(fromMs, toMs, prepared) : 0 - workedBetween(toMs, fromMs, prepared);
}

/** The moment after an amount of working time; the moment itself for 0. */
export function advanceWorkingTime(fromMs: number, amountMs: number, calendar: BusinessCalendar): number {
  return amountMs === 0 ? fromMs : advancePrepared(fromMs, amountMs, prepareCalendar(calendar));
}

/** The moment itself within working time, which includes openings and excludes closes; else the next opening. */
export function nextWorkingMoment(fromMs: number, calendar: BusinessCalendar): number {
  // Time is in whole milliseconds: the first one worked ends one after it begins.
  return advancePrepared(fromMs, 1, prepareCalendar(calendar)) - 1;
}

/** The local date on which the n-th working day after a date falls. */
function workingDayAfter(day: number, count: number, calendar: PreparedCalendar): number {
  let left = count;
  let from = day + 1;
  for (;;) {
    withinCalendar(from * MS_PER_DAY);
    const days = daysAround(from, calendar);
    if (days.kind === 'irregular') {
      for (let each = from; each <= days.lastDay; each += 1) {
        if ((days.spansOn.get(each) ?? []).length > 0) left -= 1;
        if (left === 0) return each;
      }
    } else {
      const goal = calendar.workingDaysBefore(from) + left;
      const found = firstDayWhere(from, days.lastDay, (each) => calendar.workingDaysBefore(each + 1) >= goal);
      if (found !== null) return found;
      left = goal - calendar.workingDaysBefore(days.lastDay + 1);
    }
    from = days.lastDay + 1;
  }
}

/**
 * The same local time on the n-th following working day, counted from the next opening if the start lies outside
 * working time; kept between that day's first opening and last close. 0 days: the start, or the next opening.
 * @throws RangeError after the year 9999.
 */
export function addWorkingDays(fromMs: number, count: number, calendar: BusinessCalendar): number {
  const prepared = prepareCalendar(calendar);
  withinCalendar(fromMs + count * MS_PER_DAY);
  const startMs = nextWorkingMoment(fromMs, calendar);
  if (count === 0) return startMs;
  const startLocalMs = toLocalMs(startMs, calendar.timeZone);
  const startDay = Math.floor(startLocalMs / MS_PER_DAY);
  const day = workingDayAfter(startDay, count, prepared);
  const spans = spansOf(day, prepared);
  const sameTimeMs = fromLocalMs(startLocalMs + (day - startDay) * MS_PER_DAY, calendar.timeZone);
  const firstOpeningMs = spans[0]?.[0] ?? sameTimeMs;
  const lastCloseMs = spans.at(-1)?.[1] ?? sameTimeMs;
  return Math.min(Math.max(sameTimeMs, firstOpeningMs), lastCloseMs);
}
