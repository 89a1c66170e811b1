import { clockOf } from '../../../src/domain/sla/clock-of';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { addDuration } from '../../../src/domain/sla/measure';
import type { BusinessCalendar, Duration } from '../../../src/domain/sla/policy';
import { nextWorkingMoment, workingTimeBetween } from '../../../src/domain/sla/working-time';
import {
  begun,
  november,
  office,
  paused,
  plainPolicy,
  resumed,
  workingWeek,
} from '../../support/clock-builders';

// Monday the 2nd is a day off; the 3rd is a holiday with short hours, the 4th one without; Saturday the 7th has an hour.
const calendar: BusinessCalendar = {
  ...office,
  holidays: ['2026-11-03', '2026-11-04'],
  special: {
    '2026-11-02': [],
    '2026-11-03': [['10:00', '12:00']],
    '2026-11-07': [['09:00', '10:00']],
    '2026-11-09': [
      ['08:00', '09:00'],
      ['20:00', '24:00'],
    ],
  },
};

const hours = (count: number): Duration => ({ hours: count, calendar });
const days = (count: number): Duration => ({ days: count, calendar });

function after(start: string, duration: Duration): string {
  return toInstant(addDuration(toEpochMs(start), duration, 'UTC'));
}

function hoursBetween(from: string, to: string, of = calendar): number {
  return workingTimeBetween(toEpochMs(from), toEpochMs(to), of) / 3_600_000;
}

describe('the intervals of a special date count in place of the week’s', () => {
  it.each([
    ['none: a day without working time', 2, 0],
    ['also where it is a holiday', 3, 2],
    ['a holiday without any stays one', 4, 0],
    ['an ordinary day is as the week says', 5, 8],
    ['a weekend day works', 7, 1],
    ['the next one does not', 8, 0],
    ['several intervals, up to midnight', 9, 5],
    ['the same weekday a week later is ordinary', 16, 8],
  ])('%s', (_name, day, expected) => {
    expect(hoursBetween(november(day), november(day + 1))).toBe(expected);
  });

  it('and the sums over weeks have them all', () => {
    // Three weeks of forty hours; of the first, 32 + 1 less, and 3 less in the second.
    expect(hoursBetween(november(2), november(23))).toBe(2 + 8 + 8 + 1 + (5 + 32) + 40);
    expect(hoursBetween(november(23), november(2))).toBe(-96);
  });

  it('also of dates far apart, in whatever order', () => {
    const { special } = calendar;
    const old = { ...calendar, special: { ...special, '1969-12-31': [], '1997-05-01': [] } };
    // A Wednesday and a Thursday.
    expect(hoursBetween('1969-12-29T00:00:00Z', '1970-01-05T00:00:00Z', old)).toBe(32);
    expect(hoursBetween('1997-04-28T00:00:00Z', '1997-05-05T00:00:00Z', old)).toBe(32);
    expect(hoursBetween(november(2), november(23), old)).toBe(96);
  });

  it.each([
    ['before the opening', november(3, '09:59:59.999'), november(3, '10:00')],
    ['at the opening, which is included', november(3, '10:00'), november(3, '10:00')],
    ['just before the close', november(3, '11:59:59.999'), november(3, '11:59:59.999')],
    ['at the close, which is not', november(3, '12:00'), november(5, '09:00')],
    ['on the day off', november(2, '10:00'), november(3, '10:00')],
    ['after Friday: the special Saturday', november(6, '17:00'), november(7, '09:00')],
    ['after that: the special Monday', november(7, '10:00'), november(9, '08:00')],
  ])('the next working moment %s', (_name, from, expected) => {
    expect(toInstant(nextWorkingMoment(toEpochMs(from), calendar))).toBe(expected);
  });
});

describe('business hours', () => {
  it.each([
    ['over the day off and through the short day', november(1), 3, november(5, '10:00')],
    ['out exactly at its close', november(1), 2, november(3, '12:00')],
    ['a millisecond of work later', november(3, '10:00:00.001'), 2, november(5, '09:00:00.001')],
    ['from the day off', november(2, '11:00'), 1, november(3, '11:00')],
    ['over the weekend', november(6, '16:00'), 3, november(9, '09:00')],
    ['up to a midnight', november(9, '08:30'), 4.5, november(10)],
    ['zero: the next opening', november(2, '11:00'), 0, november(3, '10:00')],
  ])('%s', (_name, start, count, expected) => {
    expect(after(start, hours(count))).toBe(expected);
  });
});

describe('business days', () => {
  it.each([
    ['a special date is a working day, whatever it was', '2026-10-30T14:00:00Z', 1, november(3, '12:00')],
    ['and is counted', '2026-10-30T14:00:00Z', 2, november(5, '14:00')],
    ['before its first opening: at that', '2026-10-30T09:30:00Z', 1, november(3, '10:00')],
    ['within it the time stays', '2026-10-30T11:00:00Z', 1, november(3, '11:00')],
    ['a Saturday', november(3, '11:00'), 3, november(7, '10:00')],
    ['from the short day on', november(3, '11:00'), 1, november(5, '11:00')],
    ['from the day off: its next opening', november(2, '15:00'), 1, november(5, '10:00')],
    ['in a break the time stays', november(6, '10:00'), 2, november(9, '10:00')],
    ['zero: the next opening', november(4, '10:00'), 0, november(5, '09:00')],
  ])('%s', (_name, start, count, expected) => {
    expect(after(start, days(count))).toBe(expected);
  });
});

describe('in the calendar’s zone', () => {
  // Closed on 24 December in New York: from 05:00 of that day to 05:00 of the next in UTC.
  const newYork: BusinessCalendar = {
    timeZone: 'America/New_York',
    week: { ...workingWeek, thu: [['00:00', '24:00']], fri: [['00:00', '24:00']] },
    special: { '2026-12-24': [] },
  };

  it('a date begins and ends there', () => {
    expect(hoursBetween('2026-12-24T00:00:00Z', '2026-12-24T05:00:00Z', newYork)).toBe(0);
    expect(hoursBetween('2026-12-24T05:00:00Z', '2026-12-25T05:00:00Z', newYork)).toBe(0);
    expect(hoursBetween('2026-12-25T05:00:00Z', '2026-12-25T06:00:00Z', newYork)).toBe(1);
  });
});

describe('on a date whose clocks change', () => {
  const london = (date: string, opens: string, closes: string): BusinessCalendar => ({
    timeZone: 'Europe/London',
    week: workingWeek,
    special: { [date]: [[opens, closes]] },
  });

  it.each([
    ['forward: over the gap', '2027-03-28', '00:00', '04:00', 3],
    ['forward: an opening in the gap moves on', '2027-03-28', '01:30', '04:00', 1.5],
    ['back: both hours count', '2026-10-25', '00:00', '04:00', 5],
    ['back: a close that comes twice is the earlier', '2026-10-25', '00:00', '01:30', 1.5],
    ['back: an opening that comes twice is the earlier', '2026-10-25', '01:30', '03:00', 2.5],
  ])('%s', (_name, date, opens, closes, expected) => {
    const from = `${date}T00:00:00Z`;
    const fromMs = toEpochMs(from) - 12 * 3_600_000;
    const worked = workingTimeBetween(fromMs, fromMs + 36 * 3_600_000, london(date, opens, closes));
    expect(worked / 3_600_000).toBe(expected);
  });

  it('an interval that the gap empties is left out, and the day is no working day', () => {
    const empty = london('2027-03-28', '01:30', '02:10');
    expect(hoursBetween('2027-03-27T00:00:00Z', '2027-03-29T00:00:00Z', empty)).toBe(0);
    // From Friday 26 March at noon, a working day on is Monday, in daylight saving time.
    expect(after('2027-03-26T12:00:00Z', { days: 1, calendar: empty })).toBe('2027-03-29T11:00:00Z');
  });

  it('a day on to it', () => {
    expect(after('2027-03-26T12:00:00Z', { days: 1, calendar: london('2027-03-28', '00:00', '24:00') })).toBe(
      '2027-03-28T11:00:00Z',
    );
  });
});

it('a fix clock counts, pauses and measures by them', () => {
  // Two hours on the 3rd, then eight on the 5th.
  const policy = plainPolicy({ targets: { fix: { high: hours(10) } } });
  const high = begun(november(2, '12:00'), 'high');
  expect(clockOf(policy, high, 'fix', november(3, '12:00'))).toMatchObject({
    deadline: november(5, '17:00'),
    usedFraction: 0.2,
    remainingMs: 8 * 3_600_000,
  });
  const pause = [paused(november(3, '11:00')), resumed(november(4, '12:00'))];
  expect(clockOf(policy, [...high, ...pause], 'fix', november(5, '09:00')).deadline).toBe(
    november(6, '10:00'),
  );
});
