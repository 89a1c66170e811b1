import { toEpochMs, toInstant, type Instant } from '../sla/instant';

/**
 * Jira keeps a due date with two digits of its year: on live sites a date some 20 years ahead came back a century earlier,
 * which no document says.
 */
const YEARS = 20;

function dayOf(now: Instant, years: number, days: number): string {
  const day = new Date(toEpochMs(now));
  day.setUTCFullYear(day.getUTCFullYear() + years);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** True if Jira stores a local date, `YYYY-MM-DD`, as it is. A day is left for time zones. */
export function isStorable(date: string, now: Instant): boolean {
  // The text of a later year is longer.
  return date.length === 10 && date <= dayOf(now, YEARS, -1);
}

/** The moment from which Jira stores a local date, `YYYY-MM-DD`; `null` for a year of more than four digits. */
export function storableFrom(date: string): Instant | null {
  if (date.length !== 10) return null;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  day.setUTCFullYear(day.getUTCFullYear() - YEARS);
  return toInstant(day.getTime());
}

/** True if a date that Jira shows is one from far ahead, a century early: nobody sets a date so long ago. */
export function isCenturyEarly(date: string, now: Instant): boolean {
  return date < dayOf(now, -YEARS, 0);
}
