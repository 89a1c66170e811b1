import type { Property } from './content-lines';

export const DAY_MS = 86_400_000;

/** A date, or a moment as a calendar file writes it. */
export interface CalendarTime {
  /** Days since 1 January 1970, as written. */
  readonly day: number;
  /** Milliseconds since midnight; `null` for a date. */
  readonly ms: number | null;
  /** The zone in which it is written; `null` for one without a zone, or with an unknown one. */
  readonly zone: string | null;
}

const DATE = /^(\d{4})(\d\d)(\d\d)$/;
const MOMENT = /^(\d{8})T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?)$/;

/** Days of a date since 1970; `null` if there is no such date, e.g. 30 February. */
export function dayOf(year: number, month: number, date: number): number | null {
  const ms = Date.UTC(2000, month - 1, date);
  const at = new Date(ms);
  at.setUTCFullYear(year, month - 1, date);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.getTime() / DAY_MS : null;
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function dayOfText(text: string): number | null {
  const [, year, month, date] = DATE.exec(text) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(date));
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

/** The local time of a zone at a moment, as the epoch milliseconds of the same time in UTC. */
function localMs(epochMs: number, zone: string): number {
  const [date = '', time = ''] = formatOf(zone)?.format(epochMs).split(', ') ?? [];
  // The year 1 is written without zeros.
  return Date.parse(`${date.padStart('YYYY-MM-DD'.length, '0')}T${time}Z`);
}

/** The day on which a moment falls in a zone. */
export function localDay(epochMs: number, zone: string): number {
  return Math.floor(localMs(epochMs, zone) / DAY_MS);
}

/** The moment of a time; one without a zone is in the calendar's. A time that a zone skips moves by the gap. */
export function epochOf({ day, ms, zone }: CalendarTime, calendarZone: string): number {
  const wanted = day * DAY_MS + (ms ?? 0);
  const inZone = zone ?? calendarZone;
  const first = wanted - (localMs(wanted, inZone) - wanted);
  return first - (localMs(first, inZone) - wanted);
}

/**
 * Parses the time of a property; `null` if it is invalid. A bare `20261225` is a date, whatever the property declares.
 */
export function timeOf(text: string, { parameters }: Pick<Property, 'parameters'>): CalendarTime | null {
  const date = dayOfText(text);
  if (date !== null) return { day: date, ms: null, zone: null };
  const [, days = '', hours, minutes, seconds, utc] = MOMENT.exec(text) ?? [];
  const day = dayOfText(days);
  if (day === null || parameters['VALUE'] === 'DATE') return null;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Math.min(Number(seconds), 59)) * 1000;
  const named = utc === 'Z' ? 'UTC' : (parameters['TZID'] ?? '');
  return { day, ms, zone: named !== '' && formatOf(named) !== null ? named : null };
}

/** Parses a period into milliseconds; `null` if it is invalid. Sizes beyond any calendar count as endless. */
export function periodOf(text: string): number | null {
  const match = /^\+?P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (match === null) return null;
  const [weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const all =
    (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return all * 1000;
}
