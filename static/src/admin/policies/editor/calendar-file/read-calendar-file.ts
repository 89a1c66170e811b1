import { visibleLine } from '../../../../../../src/wording/visible-line';
import { DAY_MS, dateOf, dayOf, epochOf, periodOf, type CalendarTime } from './calendar-time';
import { eventsOf, type Property } from './content-lines';
import {
  daysFrom,
  instanceOf,
  startOf,
  timesOf,
  timesOfEvent,
  type LeftOutReason,
  type Wanted,
} from './event-times';
import type { Effort } from './expand-rule';
import { calendarFileWords as words } from './words';

/** A day without working time, and its name in the file. */
export interface FoundHoliday {
  /** Local date `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** An event that gives no dates, or not all of them. */
export interface LeftOutEvent {
  readonly name: string;
  /** Local date on which it starts; `null` if it has no valid one. */
  readonly date: string | null;
  readonly because: LeftOutReason;
}

export type CalendarFile =
  | {
      readonly type: 'dates';
      /** In the order of their dates, each once. */
      readonly holidays: readonly FoundHoliday[];
      readonly leftOut: readonly LeftOutEvent[];
    }
  | { readonly type: 'invalid'; readonly problem: string };

/** The wanted years, both inclusive, and the zone that decides on which day a moment falls. */
export interface CalendarSpan {
  readonly fromYear: number;
  readonly toYear: number;
  readonly timeZone: string;
}

type Event = readonly Property[];

export const MAX_FILE_BYTES = 1024 * 1024;
const MAX_DATES = 2000;
const MAX_EVENTS = 20_000;
/** A holiday that lasts longer is a typo. */
const MAX_DAYS = 60;
/** Number of days that all rules of a file may examine, enough for 20,000 yearly holidays for five years. */
const MAX_EFFORT = 400_000;
const MAX_NAME = 200;

function textOf(event: Event, name: string): string {
  return event.find((property) => property.name === name)?.value ?? '';
}

function nameOf(event: Event): string {
  const text = textOf(event, 'SUMMARY')
    .slice(0, MAX_NAME * 2)
    .replace(/\\n/gi, ' ')
    .replace(/\\(.)/g, '$1');
  return visibleLine(text).slice(0, MAX_NAME).toWellFormed() || words.noName;
}

function isCancelled(event: Event): boolean {
  return textOf(event, 'STATUS').trim().toUpperCase() === 'CANCELLED';
}

/** The duration of an event in milliseconds; `null` if it is invalid. */
function lengthOf(event: Event, start: CalendarTime, zone: string): number | null {
  if (event.some(({ name }) => name === 'DURATION')) return periodOf(textOf(event, 'DURATION'));
  if (event.every(({ name }) => name !== 'DTEND')) return 0;
  const [end] = timesOf(event, 'DTEND') ?? [];
  if (end === undefined || (end.ms === null) !== (start.ms === null)) return null;
  return end.ms === null ? (end.day - start.day) * DAY_MS : epochOf(end, zone) - epochOf(start, zone);
}

/** The replaced occurrences of the events with one id, and their replacements. */
interface Overrides {
  /** The occurrences that are replaced. */
  readonly instances: Set<string>;
  /** The last revision of each replacement. */
  readonly events: Map<string, Event>;
}

function isOverride(event: Event): boolean {
  return event.some(({ name }) => name === 'RECURRENCE-ID');
}

function revisionOf(event: Event | undefined): number {
  return event === undefined ? -1 : Number(textOf(event, 'SEQUENCE')) || 0;
}

function overridesByUid(events: readonly Event[], zone: string): ReadonlyMap<string, Overrides> {
  const found = new Map<string, Overrides>();
  for (const event of events.filter(isOverride)) {
    const uid = textOf(event, 'UID');
    const known = found.get(uid) ?? { instances: new Set(), events: new Map<string, Event>() };
    found.set(uid, known);
    for (const time of timesOf(event, 'RECURRENCE-ID') ?? []) known.instances.add(instanceOf(time, zone));
    const of = textOf(event, 'RECURRENCE-ID');
    if (revisionOf(event) >= revisionOf(known.events.get(of))) known.events.set(of, event);
  }
  return found;
}

/** Collects the dates of events, and the events that give none. */
class Collector {
  readonly names = new Map<string, string>();
  readonly leftOut: LeftOutEvent[] = [];
  readonly #wanted: Wanted;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  leaveOut(event: Event, because: LeftOutReason): void {
    const start = startOf(event);
    this.leftOut.push({ name: nameOf(event), date: start === null ? null : dateOf(start.day), because });
  }

  add(event: Event, times: readonly CalendarTime[]): void {
    const { from, until, zone } = this.#wanted;
    const start = startOf(event);
    const length = start === null ? null : lengthOf(event, start, zone);
    if (length === null || length < 0) {
      this.leaveOut(event, 'wrong-period');
      return;
    }
    let isCut = false;
    for (const time of times) {
      const { first, last } = daysFrom(time, length, zone);
      isCut ||= last - first >= MAX_DAYS && last >= from && first <= until;
      for (let day = first; day <= Math.min(last, first + MAX_DAYS - 1); day += 1)
        if (day >= from && day <= until && !this.names.has(dateOf(day)))
          this.names.set(dateOf(day), nameOf(event));
    }
    if (isCut) this.leaveOut(event, 'long');
  }
}

function collect(events: readonly Event[], wanted: Wanted): Collector {
  const collector = new Collector(wanted);
  const overrides = overridesByUid(events, wanted.zone);
  const effort: Effort = { left: MAX_EFFORT };
  // An occurrence that begins before the wanted days may reach into them.
  const reaching = { ...wanted, from: wanted.from - MAX_DAYS };
  const nothing: ReadonlySet<string> = new Set();
  for (const event of events) {
    const own = overrides.get(textOf(event, 'UID'));
    const isReplaced = isOverride(event) && own?.events.get(textOf(event, 'RECURRENCE-ID')) !== event;
    if (isCancelled(event) || isReplaced) continue;
    if (event.some(({ parameters }) => parameters['RANGE'] !== undefined)) {
      collector.leaveOut(event, 'unsupported-rule');
      continue;
    }
    const overridden = isOverride(event) ? nothing : (own?.instances ?? nothing);
    const times = timesOfEvent(event, overridden, reaching, effort);
    if (typeof times === 'string') collector.leaveOut(event, times);
    else collector.add(event, times);
    if (collector.names.size > MAX_DATES) break;
  }
  return collector;
}

/** The holidays of an iCalendar file (RFC 5545). Reading a file that is invalid, damaged or too large fails quickly. */
export function readCalendarFile(text: string, { fromYear, toYear, timeZone }: CalendarSpan): CalendarFile {
  if (text.length > MAX_FILE_BYTES) return { type: 'invalid', problem: words.tooLarge };
  const events = eventsOf(text);
  if (events === null)
    return {
      type: 'invalid',
      problem: words.notCalendar,
    };
  if (events.length > MAX_EVENTS) return { type: 'invalid', problem: words.tooManyEvents };
  const from = dayOf(fromYear, 1, 1) ?? 0;
  const until = dayOf(toYear, 12, 31) ?? 0;
  const { names, leftOut } = collect(events, { from, until, zone: timeZone });
  if (names.size > MAX_DATES) return { type: 'invalid', problem: words.tooManyDates(MAX_DATES) };
  const holidays = [...names]
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { type: 'dates', holidays, leftOut };
}
