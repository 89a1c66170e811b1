import type { Duration } from './policy';
import { addLocalDays, MS_PER_HOUR } from './zoned-time';

/** A policy asks for something that this version of the app cannot compute; it refuses rather than guess a date. */
export class UnsupportedRuleError extends Error {
  override readonly name = 'UnsupportedRuleError';
}

/**
 * The moment a duration runs out, in epoch milliseconds. 24x7 days keep the local time of the policy's zone, 24x7
 * hours are elapsed time.
 * @throws UnsupportedRuleError for a business calendar.
 */
export function addDuration(fromMs: number, duration: Duration, timeZone: string): number {
  if (duration.calendar !== undefined && duration.calendar !== '24x7')
    throw new UnsupportedRuleError('Business calendars cannot be computed yet; use the calendar "24x7".');
  return 'days' in duration
    ? addLocalDays(fromMs, duration.days, timeZone)
    : fromMs + duration.hours * MS_PER_HOUR;
}
