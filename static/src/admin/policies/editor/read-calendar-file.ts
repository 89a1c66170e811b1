import ICAL from 'ical.js';

/** A day without working time, and its name in the file. */
export interface FoundHoliday {
  /** Local date `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

export type CalendarFile =
  | {
      readonly type: 'dates';
      /** In order of date, without duplicates. */
      readonly holidays: readonly FoundHoliday[];
      /** Events with recurrence rules that holidays do not use, or without a valid date. */
      readonly leftOut: number;
    }
  | { readonly type: 'invalid'; readonly problem: string };

/** The years to read, both inclusive, and the zone in which a moment falls on a day. */
export interface CalendarSpan {
  readonly fromYear: number;
  readonly toYear: number;
  readonly timeZone: string;
}

export const MAX_FILE_BYTES = 1024 * 1024;
const MAX_DATES = 2000;
const MAX_EVENTS = 20_000;
/** Of one recurring event: one day a week for a hundred years. */
const MAX_OCCURRENCES = 5200;
/** A longer holiday is a typo. */
const MAX_DAYS = 60;
/** A file that takes longer was not made for holidays. */
const MAX_MS = 3000;

/** Parts of a recurrence rule, beside count and end, that the library expands in bounded time. */
const countable: Readonly<Record<string, readonly string[]>> = {
  YEARLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY'],
  MONTHLY: ['BYMONTHDAY', 'BYDAY'],
  WEEKLY: ['BYDAY'],
  DAILY: [],
};

const longestMonths: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True if some month of a rule has one of its days: otherwise the library would look for 30 February forever. */
function hasADay(parts: Readonly<Record<string, readonly (string | number)[]>>): boolean {
  const months = (parts['BYMONTH'] ?? []).map(Number);
  const days = (parts['BYMONTHDAY'] ?? []).map((day) => Math.abs(Number(day)));
  if (days.length === 0) return true;
  const longest =
    months.length === 0 ? 31 : Math.max(...months.map((month) => longestMonths[month - 1] ?? 0));
  return Math.min(...days) <= longest;
}

function isCountable(rule: ICAL.Recur): boolean {
  const allowed = countable[rule.freq];
  const parts = rule.parts as Readonly<Record<string, readonly (string | number)[]>>;
  return (
    allowed !== undefined && Object.keys(parts).every((part) => allowed.includes(part)) && hasADay(parts)
  );
}

function localDate(epochMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(epochMs);
}

/** The day of a date, or of a moment in the calendar's zone. A moment without a zone is local. */
function dayOf(time: ICAL.Time, timeZone: string): string {
  const isLocal = time.isDate || time.zone.tzid === 'floating';
  if (!isLocal) return localDate(time.toUnixTime() * 1000, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
}

/** Every day that an occurrence touches. The end is exclusive; an event without a duration counts. */
function daysOf(start: ICAL.Time, end: ICAL.Time, timeZone: string): readonly string[] {
  const first = dayOf(start, timeZone);
  const before = end.clone();
  before.adjust(end.isDate ? -1 : 0, 0, 0, end.isDate ? 0 : -1);
  const last = dayOf(before, timeZone);
  const days = [first];
  let atMs = Date.parse(`${first}T00:00:00Z`);
  while (days.length < MAX_DAYS && (days.at(-1) ?? last) < last) {
    atMs += 86_400_000;
    days.push(new Date(atMs).toISOString().slice(0, 10));
  }
  return days;
}

interface Occurrence {
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
}

/** The occurrences of an event up to the last requested year; `null` if its recurrence is not supported. */
function occurrencesOf(
  event: ICAL.Event,
  { fromYear, toYear }: CalendarSpan,
  isLate: () => boolean,
): readonly Occurrence[] | null {
  if (!event.isRecurring()) return [{ start: event.startDate, end: event.endDate }];
  const rules = event.component.getAllProperties('rrule').map((rule) => rule.getFirstValue());
  if (!rules.every((rule) => rule instanceof ICAL.Recur && isCountable(rule))) return null;
  const iterator = event.iterator();
  const found: Occurrence[] = [];
  for (let count = 0; count < MAX_OCCURRENCES; count += 1) {
    if (isLate()) return null;
    const start = iterator.next();
    // The types claim that there is always another one.
    if ((start as ICAL.Time | undefined) === undefined || start.year > toYear) return found;
    // An occurrence may begin in the year before.
    if (start.year < fromYear - 1) continue;
    const end = start.clone();
    end.addDuration(event.duration);
    found.push({ start, end });
  }
  return null;
}

function eventsOf(text: string): readonly ICAL.Component[] | string {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const calendars = typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][]);
    const components = calendars.map((calendar) => new ICAL.Component(calendar as never));
    if (components.length === 0 || components.some(({ name }) => name !== 'vcalendar'))
      return 'This is not a calendar file.';
    return components.flatMap((component) => component.getAllSubcomponents('vevent'));
  } catch {
    return 'This is not a calendar file, or it is damaged. Export it again as iCalendar (.ics).';
  }
}

/** The holidays of an iCalendar file. An invalid, damaged or oversized file gives a value, in bounded time. */
export function readCalendarFile(text: string, span: CalendarSpan): CalendarFile {
  if (text.length > MAX_FILE_BYTES) return { type: 'invalid', problem: 'The file is larger than 1 MB.' };
  const startedAt = performance.now();
  const isLate = (): boolean => performance.now() - startedAt > MAX_MS;
  const events = eventsOf(text);
  if (typeof events === 'string') return { type: 'invalid', problem: events };
  if (events.length > MAX_EVENTS) return { type: 'invalid', problem: 'The file has too many events.' };
  const names = new Map<string, string>();
  let leftOut = 0;
  for (const component of events) {
    if (isLate()) return { type: 'invalid', problem: 'Reading the file takes too long. Export fewer years.' };
    if (component.getFirstPropertyValue('status') === 'CANCELLED') continue;
    try {
      const event = new ICAL.Event(component);
      const occurrences = occurrencesOf(event, span, isLate);
      if (occurrences === null) leftOut += 1;
      for (const { start, end } of occurrences ?? [])
        for (const date of daysOf(start, end, span.timeZone)) {
          const year = Number(date.slice(0, 4));
          if (year >= span.fromYear && year <= span.toYear && !names.has(date))
            names.set(date, event.summary);
        }
    } catch {
      leftOut += 1;
    }
    if (names.size > MAX_DATES)
      return { type: 'invalid', problem: `There are more than ${MAX_DATES} dates. Choose fewer years.` };
  }
  const holidays = [...names]
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { type: 'dates', holidays, leftOut };
}
