import type { Duration } from '../domain/sla/policy';
import { shortUtcDay, utcDay, utcMoment } from './utc-text';

/** Words for moments and spans of time, the same in the panel, in comments and in the lozenge. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `Tue, 1 Dec 2026, 09:12 UTC`: a moment with weekday and zone. */
export function momentText(instant: string, timeZone: string): string {
  if (timeZone === 'UTC') return utcMoment(new Date(instant));
  const parts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat('en-GB', {
    ...parts,
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** `Tue, 1 Dec 2026`: the day of a moment in a zone. */
export function dayText(instant: string, timeZone: string): string {
  if (timeZone === 'UTC') return utcDay(new Date(instant));
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone }).format(new Date(instant));
}

/** `1 Dec`: the day of a moment in a zone, if the year is shown elsewhere. */
export function shortDayText(instant: string, timeZone: string): string {
  if (timeZone === 'UTC') return shortUtcDay(new Date(instant));
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone }).format(
    new Date(instant),
  );
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

/** `10 d left`, or `breached 2 d ago` when the deadline has passed. */
export function remainingShort(remainingMs: number): string {
  return remainingMs >= 0 ? `${largestUnit(remainingMs)} left` : `breached ${largestUnit(-remainingMs)} ago`;
}

/** `9 d 04:31:07`: a countdown to the second, without a sign. */
export function countdownText(spanMs: number): string {
  const seconds = Math.floor(Math.abs(spanMs) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':');
  return days > 0 ? `${days} d ${clock}` : clock;
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
