import { Temporal } from 'temporal-polyfill';

export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

function zoned(epochMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
}

/**
 * The same local time `days` days later in a zone, in epoch milliseconds. A local time that does not exist moves
 * forward by the gap; one that comes twice is the earlier (the "compatible" rule of RFC 5545 and Temporal).
 */
export function addLocalDays(epochMs: number, days: number, timeZone: string): number {
  if (timeZone === 'UTC') return epochMs + days * MS_PER_DAY;
  return zoned(epochMs, timeZone).add({ days }).epochMilliseconds;
}

/** The local date `YYYY-MM-DD` of a moment in a zone. */
export function localDate(epochMs: number, timeZone: string): string {
  return zoned(epochMs, timeZone).toPlainDate().toString();
}
