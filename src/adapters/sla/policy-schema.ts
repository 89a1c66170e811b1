import * as v from 'valibot';
import { targetNames } from '../../domain/sla/policy';
import { Count, LocalDate, plain, TimeZone } from './primitives';

/** Longer than any real target: a policy that reaches the year 9999 contains a typo. */
const MAX_DAYS = 2_900_000;
const MAX_HOURS = 24 * MAX_DAYS;

const OpeningTime = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an opening is a time from "00:00" to "23:59"'),
);
const ClosingTime = v.pipe(
  v.string(),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a close is a time from "00:01" to "24:00"'),
);

/** Times of the same format sort like their texts. */
const Intervals = v.pipe(
  v.array(v.strictTuple([OpeningTime, ClosingTime])),
  v.check(
    (intervals) => intervals.every(([opens, closes]) => opens < closes),
    'an interval has to close after it opens',
  ),
  v.check(
    (intervals) =>
      intervals.every(([opens], index) => index === 0 || (intervals[index - 1]?.[1] ?? '') <= opens),
    'intervals have to be in order and must not overlap',
  ),
);

const Week = v.pipe(
  v.strictObject({
    mon: v.optional(Intervals),
    tue: v.optional(Intervals),
    wed: v.optional(Intervals),
    thu: v.optional(Intervals),
    fri: v.optional(Intervals),
    sat: v.optional(Intervals),
    sun: v.optional(Intervals),
  }),
  v.check(
    (week) => Object.values(week).some((intervals) => (intervals ?? []).length > 0),
    'a calendar needs some working time',
  ),
);

/** Two centuries of a country with ten a year. */
const MAX_HOLIDAYS = 2000;

const BusinessCalendar = v.object({
  timeZone: TimeZone,
  week: plain(Week),
  holidays: v.optional(
    v.pipe(v.array(LocalDate), v.maxLength(MAX_HOLIDAYS, `at most ${MAX_HOLIDAYS} holidays`)),
  ),
});

/** Chosen by the present keys, so that an error names the place inside the calendar. */
const Calendar = v.lazy((input) =>
  typeof input === 'string'
    ? v.literal('24x7', 'a calendar is "24x7" or an object with a week')
    : plain(BusinessCalendar),
);

const Limited = (max: number): v.GenericSchema<number> =>
  v.pipe(Count, v.maxValue(max, 'this ends after the year 9999'));

const Days = v.object({
  days: Limited(MAX_DAYS),
  hours: v.optional(v.never('days or hours, not both')),
  calendar: v.optional(Calendar),
});
const Hours = v.object({ hours: Limited(MAX_HOURS), calendar: v.optional(Calendar) });

const Duration = v.lazy((input): v.GenericSchema =>
  typeof input === 'object' && input !== null && 'hours' in input && !('days' in input) ? Hours : Days,
);

const Target = v.strictObject({
  critical: v.nullish(plain(Duration)),
  high: v.nullish(plain(Duration)),
  medium: v.nullish(plain(Duration)),
  low: v.nullish(plain(Duration)),
  informational: v.nullish(plain(Duration)),
});

const entries = {
  id: v.string(),
  version: v.pipe(v.number('a whole number is needed'), v.integer('a whole number is needed')),
  name: v.string(),
  sourceUrl: v.optional(v.string()),
  inForceFrom: v.optional(LocalDate),
  timeZone: TimeZone,
  clockBase: v.picklist(['submitted', 'triaged']),
  triageWindowDays: v.optional(Limited(MAX_DAYS)),
  targets: plain(v.strictObject(v.entriesFromList(targetNames, v.optional(plain(Target))))),
  severityChange: v.picklist(['earlier-of', 'from-start', 'restart']),
  reopen: v.picklist(['original', 'resume', 'restart']),
  allowPause: v.boolean(),
  notices: v.optional(
    plain(
      v.object({ beforeDays: v.optional(v.array(Count), []), afterDays: v.optional(v.array(Count), []) }),
    ),
  ),
};

/** A policy document on the command line: unknown keys are ignored. */
export const PolicySchema = v.object(entries);

const MAX_NAME = 200;

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/**
 * A policy document that an administrator saves: unknown keys are refused, so that a misspelled rule is noticed, and a
 * source URL must be a valid link.
 */
export const StrictPolicySchema = v.strictObject({
  ...entries,
  id: v.pipe(entries.id, v.regex(/^[a-z0-9-]{1,64}$/, 'use 1 to 64 small letters, digits and hyphens')),
  name: v.pipe(
    entries.name,
    v.check((name) => name.trim() !== '', 'a name is needed'),
    v.maxLength(MAX_NAME, `a name has at most ${MAX_NAME} characters`),
  ),
  sourceUrl: v.optional(
    v.pipe(v.string(), v.check(isWebAddress, 'a web address begins with https:// or http://')),
  ),
});
