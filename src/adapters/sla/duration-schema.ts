import * as v from 'valibot';
import { severities } from '../../domain/sla/severity';
import { Count, LocalDate, objectByKey, plain, TimeZone } from './primitives';

/** Longer than any real target: a policy that reaches the year 9999 contains a typo. */
export const MAX_DAYS = 2_900_000;
const MAX_HOURS = 24 * MAX_DAYS;
const MAX_MONTHS = 95_000;

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

/** A date for each of the keys, in the form of a calendar's week. */
const Special = objectByKey(LocalDate, Intervals, MAX_HOLIDAYS);

const BusinessCalendar = v.strictObject({
  timeZone: TimeZone,
  week: plain(Week),
  holidays: v.optional(
    v.pipe(v.array(LocalDate), v.maxLength(MAX_HOLIDAYS, `at most ${MAX_HOLIDAYS} holidays`)),
  ),
  special: v.optional(Special),
});

/** Chosen by the present keys, so that an error names the place inside the calendar. */
const Calendar = v.lazy((input) =>
  typeof input === 'string'
    ? v.literal('24x7', 'a calendar is "24x7" or an object with a week')
    : plain(BusinessCalendar),
);

/** A whole number of 0 to `max`. */
export function limited(max: number): v.GenericSchema<number> {
  return v.pipe(Count, v.maxValue(max, 'this ends after the year 9999'));
}

const ONE_UNIT = 'days, hours or months, only one of them';

const Days = v.strictObject({
  days: limited(MAX_DAYS),
  hours: v.optional(v.never(ONE_UNIT)),
  months: v.optional(v.never(ONE_UNIT)),
  calendar: v.optional(Calendar),
});
const Hours = v.strictObject({
  hours: limited(MAX_HOURS),
  months: v.optional(v.never(ONE_UNIT)),
  calendar: v.optional(Calendar),
});
const Months = v.strictObject({
  months: limited(MAX_MONTHS),
  calendar: v.optional(v.literal('24x7', 'months are counted on the calendar "24x7" only')),
});

/** A misspelled unit is named, before the one that is missing for it. */
const WithoutUnit = v.strictObject(
  { calendar: v.optional(Calendar) },
  'no such name is known here; a duration has days, hours or months, and may have a calendar',
);

const Duration = v.lazy((input): v.GenericSchema => {
  if (typeof input !== 'object' || input === null || 'days' in input) return Days;
  if ('hours' in input) return Hours;
  if ('months' in input) return Months;
  return Object.keys(input).some((name) => name !== 'calendar') ? WithoutUnit : Days;
});

const MaybeDuration = v.nullish(plain(Duration));

/** The durations of a clock, by severity and while there is none. */
export const TargetSchema = v.strictObject(
  v.entriesFromList([...severities, 'unrated'] as const, MaybeDuration),
);
