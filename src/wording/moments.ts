import type { Duration } from '../domain/sla/policy';
import { dateLocale } from './date-locale';
import { shortUtcDay, utcDay, utcMoment, type QuickLocale } from './utc-text';

/** Words for moments and spans of time, the same in the panel, in comments and in the lozenge. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function quickLocale(locale: string, timeZone: string): QuickLocale | null {
  return timeZone === 'UTC' && (locale === 'en-GB' || locale === 'en-US') ? locale : null;
}

const dayParts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** `Tue, 1 Dec 2026, 09:12 UTC`: a moment with weekday and zone. @param locale the one of the page, unless given. */
export function momentText(instant: string, timeZone: string, locale = dateLocale()): string {
  const quick = quickLocale(locale, timeZone);
  if (quick !== null) return utcMoment(new Date(instant), quick);
  const hour =
    locale === 'en-GB' ? ({ hour: '2-digit', hourCycle: 'h23' } as const) : { hour: 'numeric' as const };
  const parts = { ...dayParts, ...hour, minute: '2-digit', timeZone, timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(locale, parts).format(new Date(instant));
}

/** `Tue, 1 Dec 2026`: the day of a moment in a zone. */
export function dayText(instant: string, timeZone: string): string {
  const quick = quickLocale(dateLocale(), timeZone);
  if (quick !== null) return utcDay(new Date(instant), quick);
  return new Intl.DateTimeFormat(dateLocale(), { ...dayParts, timeZone }).format(new Date(instant));
}

/** `1 Dec`: the day of a moment in a zone, if the year is shown elsewhere. */
export function shortDayText(instant: string, timeZone: string): string {
  const quick = quickLocale(dateLocale(), timeZone);
  if (quick !== null) return shortUtcDay(new Date(instant), quick);
  const parts = { day: 'numeric', month: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(dateLocale(), parts).format(new Date(instant));
}

/** `Tue, 1 Dec 2026` of a local date `YYYY-MM-DD`. */
export function dateText(date: string): string {
  return dayText(`${date}T00:00:00Z`, 'UTC');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `28 days`, `8 business hours`. */
export function durationText(duration: Duration): string {
  const business = duration.calendar === undefined || duration.calendar === '24x7' ? '' : 'business ';
  if ('months' in duration) return counted(duration.months, 'month');
  return 'days' in duration
    ? counted(duration.days, `${business}day`)
    : counted(duration.hours, `${business}hour`);
}

/** A span in its largest unit, rounded down: `10 d`, `3 h`, `12 min`, `0 min`. */
export function largestUnit(spanMs: number): string {
  if (spanMs >= DAY) return `${Math.floor(spanMs / DAY)} d`;
  if (spanMs >= HOUR) return `${Math.floor(spanMs / HOUR)} h`;
  return `${Math.floor(spanMs / MINUTE)} min`;
}

/** `10 d left`, or `Overdue 2 d` when the deadline has passed. */
export function remainingShort(remainingMs: number): string {
  return remainingMs >= 0 ? `${largestUnit(remainingMs)} left` : `Overdue ${largestUnit(-remainingMs)}`;
}

/**
 * A span in its two largest units, rounded down and without a sign: `24 d 23 h`, `7 h 9 min`, `12 min`, `less than 1 min`.
 * A second unit of zero is left out.
 * @param withSeconds under an hour: `12 min 7 s`, `42 s`.
 */
export function spanText(spanMs: number, withSeconds = false): string {
  const seconds = Math.floor(Math.abs(spanMs) / 1000);
  const isShort = seconds < 3600;
  if (isShort && !withSeconds && seconds < 60) return 'less than 1 min';
  const units: readonly (readonly [amount: number, unit: string])[] =
    seconds >= 86_400
      ? [
          [Math.floor(seconds / 86_400), 'd'],
          [Math.floor(seconds / 3600) % 24, 'h'],
        ]
      : [
          [Math.floor(seconds / 3600), 'h'],
          [Math.floor(seconds / 60) % 60, 'min'],
          [isShort && withSeconds ? seconds % 60 : 0, 's'],
        ];
  const texts = units.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount} ${unit}`]));
  return texts.length === 0 ? '0 s' : texts.join(' ');
}

/** `9 days, 4 hours and 31 minutes`: a span in spoken form, to the minute and without a sign. */
export function spokenSpan(spanMs: number): string {
  const minutes = Math.floor(Math.abs(spanMs) / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts = [
    ...(days > 0 ? [counted(days, 'day')] : []),
    ...(days > 0 || hours > 0 ? [counted(hours, 'hour')] : []),
  ];
  const last = counted(minutes % 60, 'minute');
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
