import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar, Weekday } from '../../src/domain/sla/policy';

const MINUTE = 60_000;
const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

type Span = readonly [fromMs: number, toMs: number];

function momentOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  const isMidnight = time === '24:00';
  const day = isMidnight ? date.add({ days: 1 }) : date;
  return day
    .toPlainDateTime(Temporal.PlainTime.from(isMidnight ? '00:00' : time))
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

function spansOf(
  date: Temporal.PlainDate,
  { timeZone, week, holidays = [], special = {} }: BusinessCalendar,
): readonly Span[] {
  const ordinary = holidays.includes(date.toString()) ? [] : week[weekdays[date.dayOfWeek - 1] ?? 'mon'];
  return (special[date.toString()] ?? ordinary ?? [])
    .map(([opens, closes]): Span => [momentOf(date, opens, timeZone), momentOf(date, closes, timeZone)])
    .filter(([openMs, closeMs]) => openMs < closeMs);
}

function zonedDate(epochMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
}

/**
 * Business time in the simplest and slowest way: a walk over every minute of some weeks. Moments must be whole minutes,
 * and the walk must end within those weeks.
 */
export function walkMinutes(
  calendar: BusinessCalendar,
  startMs: number,
  weeks: number,
): {
  readonly isProcessed: (epochMs: number) => boolean;
  readonly between: (fromMs: number, toMs: number) => number;
  readonly advance: (fromMs: number, minutes: number) => number;
  readonly nextOpen: (fromMs: number) => number;
  readonly addDays: (fromMs: number, count: number) => number;
} {
  const { timeZone } = calendar;
  const first = zonedDate(startMs, timeZone).toPlainDate().subtract({ days: 2 });
  const spans = Array.from({ length: 7 * weeks }, (_, days) => spansOf(first.add({ days }), calendar)).flat();
  const isProcessed = (epochMs: number): boolean =>
    spans.some(([openMs, closeMs]) => openMs <= epochMs && epochMs < closeMs);
  const nextOpen = (fromMs: number): number => {
    let atMs = fromMs;
    while (!isProcessed(atMs)) atMs += MINUTE;
    return atMs;
  };
  return {
    isProcessed,
    nextOpen,
    between(fromMs, toMs) {
      let processed = 0;
      for (let atMs = fromMs; atMs < toMs; atMs += MINUTE) if (isProcessed(atMs)) processed += MINUTE;
      return processed;
    },
    advance(fromMs, minutes) {
      let atMs = fromMs;
      for (let left = minutes; left > 0; atMs += MINUTE) if (isProcessed(atMs)) left -= 1;
      return atMs;
    },
    addDays(fromMs, count) {
      const start = zonedDate(nextOpen(fromMs), timeZone);
      if (count === 0) return start.epochMilliseconds;
      let date = start.toPlainDate();
      for (let left = count; left > 0;) {
        date = date.add({ days: 1 });
        if (spansOf(date, calendar).length > 0) left -= 1;
      }
      const sameMs = date
        .toPlainDateTime(start.toPlainTime())
        .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
      const times = spansOf(date, calendar).flat();
      return Math.min(Math.max(sameMs, Math.min(...times)), Math.max(...times));
    },
  };
}
