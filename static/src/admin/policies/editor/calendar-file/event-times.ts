import { DAY_MS, dateOf, epochOf, localDay, timeOf, type CalendarTime } from './calendar-time';
import type { Property } from './content-lines';
import { expandRule, type Effort } from './expand-rule';
import { ruleOf } from './recurrence-rule';

/** Why an event, or a part of it, gives no dates. */
export type LeftOutReason =
  | 'no-date'
  | 'wrong-period'
  | 'unsupported-rule'
  | 'rule-without-start'
  | 'wrong-exception'
  | 'many-occurrences'
  | 'long';

/** The wanted days, and the zone that decides on which day a moment falls. */
export interface Wanted {
  readonly from: number;
  readonly until: number;
  readonly zone: string;
}

/** Identifies an occurrence of an event: its day as written for a date, its moment for anything else. */
export function instanceOf(time: CalendarTime, zone: string): string {
  return time.ms === null ? dateOf(time.day) : String(epochOf(time, zone));
}

/** All times of the properties with a name, including lists; `null` if one of them is invalid. */
export function timesOf(event: readonly Property[], name: string): readonly CalendarTime[] | null {
  const times = event
    .filter((property) => property.name === name)
    .flatMap((property) =>
      property.value.split(',').map((text) => timeOf(text.split('/')[0] ?? '', property)),
    );
  return times.every((time) => time !== null) ? times : null;
}

export function startOf(event: readonly Property[]): CalendarTime | null {
  const starts = timesOf(event, 'DTSTART');
  return starts?.length === 1 ? (starts[0] ?? null) : null;
}

/** True if a time is one that a list names; a date in the list names all moments of that day. */
function isNamed(time: CalendarTime, names: ReadonlySet<string>, zone: string): boolean {
  return names.size > 0 && (names.has(instanceOf(time, zone)) || names.has(dateOf(time.day)));
}

/** Converting a time of a zone takes as long as examining this many days. */
const COST_OF_MOMENT = 25;

/** If a rule ends on a date, the whole day is part of it. */
function isNotAfter(time: CalendarTime, last: CalendarTime | null, zone: string): boolean {
  if (last === null) return true;
  if (last.ms === null) return time.day <= last.day;
  if (time.ms === null) return time.day <= localDay(epochOf(last, zone), zone);
  return epochOf(time, zone) <= epochOf(last, zone);
}

function repeated(
  event: readonly Property[],
  start: CalendarTime,
  { from, until, zone }: Wanted,
  effort: Effort,
): readonly CalendarTime[] | LeftOutReason {
  const rules = event.filter(({ name }) => name === 'RRULE');
  const additions = timesOf(event, 'RDATE');
  if (additions === null) return 'wrong-exception';
  const [first] = rules;
  if (first === undefined) return [start, ...additions];
  const rule =
    rules.length === 1 && event.every(({ name }) => name !== 'EXRULE') ? ruleOf(first.value) : null;
  if (rule === null) return 'unsupported-rule';
  const days = expandRule(rule, start.day, { from, until }, effort);
  if (days === null) return 'many-occurrences';
  // A rule that misses its own start has no defined meaning: calendars disagree.
  if (days[0] !== start.day) return 'rule-without-start';
  const times = days.filter((day) => day >= from).map((day) => ({ ...start, day }));
  effort.left -= start.ms === null ? 0 : times.length * COST_OF_MOMENT;
  if (effort.left < 0) return 'many-occurrences';
  return [...times.filter((time) => isNotAfter(time, rule.until, zone)), ...additions];
}

/** The times of an event by its own rule, without those that are excluded or replaced by other events. */
export function timesOfEvent(
  event: readonly Property[],
  overridden: ReadonlySet<string>,
  wanted: Wanted,
  effort: Effort,
): readonly CalendarTime[] | LeftOutReason {
  const start = startOf(event);
  if (start === null) return 'no-date';
  const exceptions = timesOf(event, 'EXDATE');
  if (exceptions === null) return 'wrong-exception';
  const times = repeated(event, start, wanted, effort);
  if (typeof times === 'string') return times;
  const { zone } = wanted;
  const excluded = new Set(exceptions.map((time) => instanceOf(time, zone)));
  return times.filter((time) => !isNamed(time, excluded, zone) && !isNamed(time, overridden, zone));
}

/** The days of an event that begins at a time. Its end is exclusive, except for an event of no duration. */
export function daysFrom(
  time: CalendarTime,
  lengthMs: number,
  zone: string,
): { readonly first: number; readonly last: number } {
  if (time.ms === null)
    return { first: time.day, last: time.day + Math.max(1, Math.ceil(lengthMs / DAY_MS)) - 1 };
  const beginMs = epochOf(time, zone);
  const endMs = Math.min(beginMs + Math.max(1000, lengthMs) - 1000, beginMs + 1000 * DAY_MS);
  return { first: localDay(beginMs, zone), last: localDay(endMs, zone) };
}
