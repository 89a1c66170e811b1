import { withinCalendar } from './instant';
import type { BusinessCalendar, Calendar, Duration } from './policy';
import { addWorkingDays, advanceWorkingTime, nextWorkingMoment, workingTimeBetween } from './working-time';
import { addLocalDays, addLocalMonths, MS_PER_HOUR } from './zoned-time';

/** How a target counts time: elapsed or working time. In milliseconds. */
export interface Measure {
  /** Negative if the second moment is earlier. */
  readonly between: (fromMs: number, toMs: number) => number;
  /** The moment after an amount of 0 or more has passed. @throws RangeError after 9999. */
  readonly advance: (fromMs: number, amountMs: number) => number;
}

const elapsedTime: Measure = {
  between: (fromMs, toMs) => toMs - fromMs,
  advance: (fromMs, amountMs) => withinCalendar(fromMs + amountMs),
};

function businessCalendarOf({ calendar }: { readonly calendar?: Calendar }): BusinessCalendar | null {
  return calendar === undefined || calendar === '24x7' ? null : calendar;
}

/** The measure of a target: working time on a business calendar, else elapsed time; elapsed without a target. */
export function measureOf(target: Duration | null): Measure {
  const calendar = target === null ? null : businessCalendarOf(target);
  if (calendar === null) return elapsedTime;
  return {
    between: (fromMs, toMs) => workingTimeBetween(fromMs, toMs, calendar),
    advance: (fromMs, amountMs) => withinCalendar(advanceWorkingTime(fromMs, amountMs, calendar)),
  };
}

function durationEnd(fromMs: number, duration: Duration, timeZone: string): number {
  if ('months' in duration) return addLocalMonths(fromMs, duration.months, timeZone);
  const calendar = businessCalendarOf(duration);
  if ('days' in duration)
    return calendar === null
      ? addLocalDays(fromMs, duration.days, timeZone)
      : addWorkingDays(fromMs, duration.days, calendar);
  const amountMs = duration.hours * MS_PER_HOUR;
  if (calendar === null) return fromMs + amountMs;
  return amountMs === 0
    ? nextWorkingMoment(fromMs, calendar)
    : advanceWorkingTime(fromMs, amountMs, calendar);
}

/**
 * The end of a duration, in epoch milliseconds. Months and 24x7 days keep the local time of the policy's zone, 24x7
 * hours are elapsed time. On a business calendar both count from the next opening, in the calendar's zone.
 * @throws RangeError after the year 9999.
 */
export function addDuration(fromMs: number, duration: Duration, timeZone: string): number {
  return withinCalendar(durationEnd(fromMs, duration, timeZone));
}
