import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { addDuration } from '../../../src/domain/sla/measure';
import type { BusinessCalendar, Weekday, WorkingInterval } from '../../../src/domain/sla/policy';
import {
  advanceWorkingTime,
  nextWorkingMoment,
  workingTimeBetween,
} from '../../../src/domain/sla/working-time';
import { office } from '../../support/clock-builders';

const HOUR = 3_600_000;

/** `09:00-12:30 13:30-17:00` */
function intervalsOf(hours: string): readonly WorkingInterval[] {
  return hours.split(' ').map((interval): WorkingInterval => {
    const [opens = '', closes = ''] = interval.split('-');
    return [opens, closes];
  });
}

/** The working time of one day, from a calendar with that weekday only, starting shortly before it. */
function workedOn(
  weekday: Weekday,
  timeZone: string,
  shortlyBefore: string,
  hours: string,
): readonly [hours: number, opens: string, closes: string] {
  const calendar: BusinessCalendar = { timeZone, week: { [weekday]: intervalsOf(hours) } };
  const fromMs = toEpochMs(shortlyBefore);
  const processedMs = workingTimeBetween(fromMs, fromMs + 72 * HOUR, calendar);
  return [
    processedMs / HOUR,
    toInstant(nextWorkingMoment(fromMs, calendar)),
    toInstant(advanceWorkingTime(fromMs, processedMs, calendar)),
  ];
}

describe('clocks go forward: a time in the gap moves forward by it', () => {
  it.each([
    ['over it', '00:00-03:00', 2, '2027-03-28T00:00:00Z', '2027-03-28T02:00:00Z'],
    ['opens in it', '01:30-04:00', 1.5, '2027-03-28T01:30:00Z', '2027-03-28T03:00:00Z'],
    ['closes in it', '00:00-01:30', 1.5, '2027-03-28T00:00:00Z', '2027-03-28T01:30:00Z'],
    ['all of it in it', '01:15-01:45', 0.5, '2027-03-28T01:15:00Z', '2027-03-28T01:45:00Z'],
    ['moved onto the next', '01:30-01:50 02:00-03:00', 1, '2027-03-28T01:00:00Z', '2027-03-28T02:00:00Z'],
    ['the whole day', '00:00-24:00', 23, '2027-03-28T00:00:00Z', '2027-03-28T23:00:00Z'],
  ])('London, %s: %s is %d hours', (_name, hours, ...expected) => {
    expect(workedOn('sun', 'Europe/London', '2027-03-27T20:00:00Z', hours)).toEqual(expected);
  });

  it.each([
    ['over it', '01:00-04:00', 2, '2026-03-08T06:00:00Z', '2026-03-08T08:00:00Z'],
    ['opens in it', '02:30-05:00', 1.5, '2026-03-08T07:30:00Z', '2026-03-08T09:00:00Z'],
    ['closes in it', '01:00-02:30', 1.5, '2026-03-08T06:00:00Z', '2026-03-08T07:30:00Z'],
  ])('New York, %s: %s is %d hours', (_name, hours, ...expected) => {
    expect(workedOn('sun', 'America/New_York', '2026-03-08T00:00:00Z', hours)).toEqual(expected);
  });

  it.each([
    ['over it', '01:00-03:00', 1.5, '2026-10-03T14:30:00Z', '2026-10-03T16:00:00Z'],
    ['opens in it', '02:15-03:00', 0.25, '2026-10-03T15:45:00Z', '2026-10-03T16:00:00Z'],
    ['closes in it', '01:00-02:15', 1.25, '2026-10-03T14:30:00Z', '2026-10-03T15:45:00Z'],
  ])('Lord Howe, by half an hour, %s: %s is %d hours', (_name, hours, ...expected) => {
    expect(workedOn('sun', 'Australia/Lord_Howe', '2026-10-03T00:00:00Z', hours)).toEqual(expected);
  });

  it.each([
    ['opens at it', 'sun', '00:00-09:00', 8, '2026-09-06T04:00:00Z', '2026-09-06T12:00:00Z'],
    ['closes at it', 'sat', '20:00-24:00', 4, '2026-09-06T00:00:00Z', '2026-09-06T04:00:00Z'],
    ['opens after it', 'sun', '00:30-02:00', 0.5, '2026-09-06T04:30:00Z', '2026-09-06T05:00:00Z'],
  ] as const)('Santiago, at midnight, %s: %s %s is %d hours', (_name, weekday, hours, ...expected) => {
    expect(workedOn(weekday, 'America/Santiago', '2026-09-05T12:00:00Z', hours)).toEqual(expected);
  });

  it.each([
    ['London', 'Europe/London', '2027-03-27T20:00:00Z', '01:30-02:10'],
    ['London, from the gap to its end', 'Europe/London', '2027-03-27T20:00:00Z', '01:00-02:00'],
    ['New York', 'America/New_York', '2026-03-08T00:00:00Z', '02:30-03:30'],
    ['Lord Howe', 'Australia/Lord_Howe', '2026-10-03T00:00:00Z', '02:10-02:35'],
    ['Santiago', 'America/Santiago', '2026-09-05T12:00:00Z', '00:30-01:30'],
  ])('an interval that becomes empty is left out: %s', (_name, timeZone, before, hours) => {
    const calendar: BusinessCalendar = { ...office, timeZone, week: { sun: intervalsOf(hours) } };
    const fromMs = toEpochMs(before);
    expect(workingTimeBetween(fromMs, fromMs + 72 * HOUR, calendar)).toBe(0);
    // The next opening is a week later.
    expect(nextWorkingMoment(fromMs, calendar)).toBeGreaterThan(fromMs + 144 * HOUR);
  });
});

describe('clocks go back: a time that comes twice is the earlier', () => {
  it.each([
    ['over them', '00:00-03:00', 4, '2026-10-24T23:00:00Z', '2026-10-25T03:00:00Z'],
    ['opens in them', '01:30-04:00', 3.5, '2026-10-25T00:30:00Z', '2026-10-25T04:00:00Z'],
    ['closes in them', '00:00-01:30', 1.5, '2026-10-24T23:00:00Z', '2026-10-25T00:30:00Z'],
    ['all of it in them', '01:15-01:45', 0.5, '2026-10-25T00:15:00Z', '2026-10-25T00:45:00Z'],
    ['the whole day', '00:00-24:00', 25, '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'],
  ])('London, %s: %s is %d hours', (_name, hours, ...expected) => {
    expect(workedOn('sun', 'Europe/London', '2026-10-24T20:00:00Z', hours)).toEqual(expected);
  });

  it.each([
    ['over them', '01:00-04:00', 4, '2026-11-01T05:00:00Z', '2026-11-01T09:00:00Z'],
    ['closes in them', '00:00-01:30', 1.5, '2026-11-01T04:00:00Z', '2026-11-01T05:30:00Z'],
  ])('New York, %s: %s is %d hours', (_name, hours, ...expected) => {
    expect(workedOn('sun', 'America/New_York', '2026-11-01T00:00:00Z', hours)).toEqual(expected);
  });

  it.each([
    ['over them', '01:00-03:00', 2.5, '2026-04-04T14:00:00Z', '2026-04-04T16:30:00Z'],
    ['closes in them', '01:00-01:45', 0.75, '2026-04-04T14:00:00Z', '2026-04-04T14:45:00Z'],
  ])('Lord Howe, by half an hour, %s: %s is %d hours', (_name, hours, ...expected) => {
    expect(workedOn('sun', 'Australia/Lord_Howe', '2026-04-04T00:00:00Z', hours)).toEqual(expected);
  });

  it.each([
    ['over them', '20:00-24:00', 5, '2026-04-04T23:00:00Z', '2026-04-05T04:00:00Z'],
    ['closes in them', '20:00-23:30', 3.5, '2026-04-04T23:00:00Z', '2026-04-05T02:30:00Z'],
  ])('Santiago, before midnight, %s: %s is %d hours', (_name, hours, ...expected) => {
    expect(workedOn('sat', 'America/Santiago', '2026-04-04T12:00:00Z', hours)).toEqual(expected);
  });
});

describe('a day that a zone has skipped: Apia, 30 December 2011', () => {
  const apia: BusinessCalendar = { ...office, timeZone: 'Pacific/Apia' };

  it('its working time is on the next day', () => {
    expect(workedOn('fri', 'Pacific/Apia', '2011-12-29T00:00:00Z', '09:00-17:00')).toEqual([
      8,
      '2011-12-30T19:00:00Z',
      '2011-12-31T03:00:00Z',
    ]);
  });

  it.each([
    // Thursday 29 December, 16:00.
    ['over it', '2011-12-30T02:00:00Z', 2, '2011-12-30T20:00:00Z'],
    ['on to the Monday', '2011-12-30T02:00:00Z', 10, '2012-01-01T20:00:00Z'],
    ['from the close before it', '2011-12-30T03:00:00Z', 0, '2011-12-30T19:00:00Z'],
  ])('business hours %s', (_name, start, hours, expected) => {
    const deadlineMs = addDuration(toEpochMs(start), { hours, calendar: apia }, 'UTC');
    expect(toInstant(deadlineMs)).toBe(expected);
  });
});

describe('business hours across a clock change', () => {
  /** Open on Sunday night and all Monday. */
  const london: BusinessCalendar = {
    timeZone: 'Europe/London',
    week: { sun: intervalsOf('00:00-03:00'), mon: intervalsOf('09:00-17:00') },
  };

  it.each([
    ['forward: out at the close', '2027-03-28T00:00:00Z', 2, '2027-03-28T02:00:00Z'],
    ['forward: over to Monday', '2027-03-28T00:00:00Z', 3, '2027-03-29T09:00:00Z'],
    ['back: out at the close', '2026-10-24T23:00:00Z', 4, '2026-10-25T03:00:00Z'],
    ['back: over to Monday', '2026-10-24T23:00:00Z', 5, '2026-10-26T10:00:00Z'],
    // 4 and 8 hours, 21 weeks of 11 hours, 2 hours on the last Sunday, one on the Monday.
    ['over both', '2026-10-24T23:00:00Z', 246, '2027-03-29T09:00:00Z'],
  ])('%s', (_name, start, hours, expected) => {
    expect(toInstant(addDuration(toEpochMs(start), { hours, calendar: london }, 'UTC'))).toBe(expected);
  });
});
