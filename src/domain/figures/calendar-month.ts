import { toEpochMs, type Instant } from '../sla/instant';
import type { Day, Month } from './case-figures';

/** The date of an instant in UTC: figures of policies in several zones are counted in one. */
export function dayOf(instant: Instant): Day {
  return new Date(toEpochMs(instant)).toISOString().slice(0, 10);
}

/** The month of an instant in UTC. */
export function monthOf(instant: Instant): Month {
  return dayOf(instant).slice(0, 7);
}

/** The month before. */
export function monthBefore(month: Month): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

/** The last months up to one, in order. */
export function monthsUpTo(last: Month, count: number): readonly Month[] {
  const months: Month[] = [];
  for (let month = last; months.length < count; month = monthBefore(month)) months.unshift(month);
  return months;
}

/** Number of whole days from one date to another; negative if the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
