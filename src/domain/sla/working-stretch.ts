import type { LocalInterval, PreparedCalendar } from './business-calendar';
import { fromLocalMs, MS_PER_DAY, stretchAt, toLocalMs } from './zoned-time';

/** Epoch milliseconds: from an opening to a close. */
export type WorkingSpan = readonly [openMs: number, closeMs: number];

/** Local dates far enough from every clock change: local time is UTC with one offset, and totals can be computed. */
export interface RegularDays {
  readonly kind: 'regular';
  readonly firstDay: number;
  /** Infinite if the clocks never change again. */
  readonly lastDay: number;
  readonly offsetMs: number;
}

/** The few local dates around a clock change, with their actual working time. */
export interface IrregularDays {
  readonly kind: 'irregular';
  readonly firstDay: number;
  readonly lastDay: number;
  /** In order and without overlap. */
  readonly spans: readonly WorkingSpan[];
  readonly spansOn: ReadonlyMap<number, readonly WorkingSpan[]>;
}

/** The local date of a moment, counted in days from 1970-01-01. */
export function localDay(epochMs: number, timeZone: string): number {
  return Math.floor(toLocalMs(epochMs, timeZone) / MS_PER_DAY);
}

/** A clock change moves local times of the dates around it, up to a day if a zone crosses the date line. */
const DAYS_AROUND_CHANGE = 2;

function regularAt(day: number, timeZone: string): RegularDays | null {
  const { fromMs, toMs, offsetMs } = stretchAt(day * MS_PER_DAY + MS_PER_DAY / 2, timeZone);
  const firstDay = Math.floor((fromMs + offsetMs) / MS_PER_DAY) + DAYS_AROUND_CHANGE;
  const lastDay = Math.floor((toMs + offsetMs) / MS_PER_DAY) - DAYS_AROUND_CHANGE;
  return firstDay <= day && day <= lastDay ? { kind: 'regular', firstDay, lastDay, offsetMs } : null;
}

/** Resolves openings and closes like other local times, without intervals that a clock change leaves empty. */
function resolveSpans(day: number, intervals: readonly LocalInterval[], timeZone: string): WorkingSpan[] {
  return intervals
    .map(([openMs, closeMs]): WorkingSpan => [
      fromLocalMs(day * MS_PER_DAY + openMs, timeZone),
      fromLocalMs(day * MS_PER_DAY + closeMs, timeZone),
    ])
    .filter(([openMs, closeMs]) => openMs < closeMs);
}

/** A gap may move one interval onto another: their common time counts once. */
function withoutOverlap(spans: readonly WorkingSpan[]): readonly WorkingSpan[] {
  const inOrder = [...spans].sort(([a], [b]) => a - b);
  return inOrder.reduce<readonly WorkingSpan[]>((merged, span) => {
    const last = merged.at(-1);
    if (last === undefined || span[0] > last[1]) return [...merged, span];
    return [...merged.slice(0, -1), [last[0], Math.max(last[1], span[1])]];
  }, []);
}

function irregularAt(day: number, calendar: PreparedCalendar): IrregularDays {
  const { timeZone, intervalsOn } = calendar;
  let [firstDay, lastDay] = [day, day];
  while (regularAt(firstDay - 1, timeZone) === null) firstDay -= 1;
  while (regularAt(lastDay + 1, timeZone) === null) lastDay += 1;
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  const spansOn = new Map(days.map((each) => [each, resolveSpans(each, intervalsOn(each), timeZone)]));
  return {
    kind: 'irregular',
    firstDay,
    lastDay,
    spans: withoutOverlap([...spansOn.values()].flat()),
    spansOn,
  };
}

/** Local times around a clock change need the library; each calendar asks it once per change. */
const resolved = new WeakMap<PreparedCalendar, Map<number, IrregularDays>>();

/** The days around a day that can be computed alike. */
export function daysAround(day: number, calendar: PreparedCalendar): RegularDays | IrregularDays {
  const regular = regularAt(day, calendar.timeZone);
  if (regular !== null) return regular;
  const byDay = resolved.get(calendar) ?? new Map<number, IrregularDays>();
  resolved.set(calendar, byDay);
  const present = byDay.get(day);
  if (present !== undefined) return present;
  const fresh = irregularAt(day, calendar);
  for (const each of fresh.spansOn.keys()) byDay.set(each, fresh);
  return fresh;
}

/** The working spans of one local date. */
export function spansOf(day: number, calendar: PreparedCalendar): readonly WorkingSpan[] {
  const days = daysAround(day, calendar);
  if (days.kind === 'irregular') return days.spansOn.get(day) ?? [];
  const midnightMs = day * MS_PER_DAY - days.offsetMs;
  return calendar
    .intervalsOn(day)
    .map(([openMs, closeMs]) => [midnightMs + openMs, midnightMs + closeMs] as const);
}
