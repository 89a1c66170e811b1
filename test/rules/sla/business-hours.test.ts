import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { addDuration } from '../../../src/domain/sla/measure';
import type { BusinessCalendar } from '../../../src/domain/sla/policy';
import { workingTimeBetween } from '../../../src/domain/sla/working-time';
import { office, workingWeek } from '../../support/clock-builders';

const HOUR = 3_600_000;

/** The zone of the policy is not used: a calendar has its own. */
function after(start: string, hours: number, calendar: BusinessCalendar): string {
  return toInstant(addDuration(toEpochMs(start), { hours, calendar }, 'Asia/Tokyo'));
}

function between(from: string, to: string, calendar: BusinessCalendar): number {
  return workingTimeBetween(toEpochMs(from), toEpochMs(to), calendar);
}

/** With a break from 12:30 to 13:30. */
const withBreak: BusinessCalendar = {
  timeZone: 'UTC',
  week: {
    mon: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    tue: [['09:00', '17:00']],
  },
};

// 2 November 2026 is a Monday.
describe('business hours: working time only', () => {
  it.each([
    ['within a day', '2026-11-02T10:00:00Z', 2, '2026-11-02T12:00:00Z'],
    ['over a night', '2026-11-02T16:00:00Z', 2, '2026-11-03T10:00:00Z'],
    ['over a weekend', '2026-11-06T16:00:00Z', 2, '2026-11-09T10:00:00Z'],
    ['over a weekend and more', '2026-11-06T16:00:00Z', 10, '2026-11-10T10:00:00Z'],
    ['from before the opening', '2026-11-02T06:00:00Z', 1, '2026-11-02T10:00:00Z'],
    ['from the opening', '2026-11-02T09:00:00Z', 1, '2026-11-02T10:00:00Z'],
    ['from the close, which is not working time', '2026-11-02T17:00:00Z', 1, '2026-11-03T10:00:00Z'],
    ['from a Saturday', '2026-11-07T12:00:00Z', 1, '2026-11-09T10:00:00Z'],
    ['to the millisecond', '2026-11-02T16:00:00.001Z', 2, '2026-11-03T10:00:00.001Z'],
    ['200 working days', '2026-11-02T10:00:00Z', 1600, '2027-08-09T10:00:00Z'],
  ])('%s', (_name, start, hours, expected) => {
    expect(after(start, hours, office)).toBe(expected);
  });

  it.each([
    ['on the same day', '2026-11-02T10:00:00Z', 7, '2026-11-02T17:00:00Z'],
    ['a day later', '2026-11-02T17:00:00Z', 8, '2026-11-03T17:00:00Z'],
    ['before a weekend', '2026-11-02T09:00:00Z', 40, '2026-11-06T17:00:00Z'],
  ])('an amount that runs out exactly at a close ends there: %s', (_name, start, hours, expected) => {
    expect(after(start, hours, office)).toBe(expected);
  });

  it('a millisecond more than fits before a close ends after the next opening', () => {
    expect(after('2026-11-02T10:00:00.001Z', 7, office)).toBe('2026-11-03T09:00:00.001Z');
  });

  it.each([
    ['over the break', '2026-11-02T12:00:00Z', 1, '2026-11-02T14:00:00Z'],
    ['out at the break', '2026-11-02T10:30:00Z', 2, '2026-11-02T12:30:00Z'],
    ['from within the break', '2026-11-02T13:00:00Z', 1, '2026-11-02T14:30:00Z'],
    ['weekdays that are left out', '2026-11-03T16:00:00Z', 2, '2026-11-09T10:00:00Z'],
  ])('a calendar with a break and two days: %s', (_name, start, hours, expected) => {
    expect(after(start, hours, withBreak)).toBe(expected);
  });

  it('nothing is worked on a holiday, nor on a weekday without intervals', () => {
    const calendar = { ...office, week: { ...workingWeek, mon: [] }, holidays: ['2026-12-25', '2026-12-26'] };
    expect(after('2026-12-24T16:00:00Z', 2, calendar)).toBe('2026-12-29T10:00:00Z');
    expect(after('2026-12-25T12:00:00Z', 1, calendar)).toBe('2026-12-29T10:00:00Z');
  });

  it('an interval may end at 24:00 and the next day begin at 00:00', () => {
    const night: BusinessCalendar = {
      timeZone: 'UTC',
      week: { mon: [['22:00', '24:00']], tue: [['00:00', '02:00']] },
    };
    expect(after('2026-11-02T23:00:00Z', 1, night)).toBe('2026-11-03T00:00:00Z');
    expect(after('2026-11-02T23:00:00Z', 2, night)).toBe('2026-11-03T01:00:00Z');
  });

  it('in the zone of the calendar, in summer and in winter', () => {
    const newYork = { ...office, timeZone: 'America/New_York' };
    expect(after('2026-07-06T00:00:00Z', 1, newYork)).toBe('2026-07-06T14:00:00Z');
    expect(after('2026-12-07T00:00:00Z', 1, newYork)).toBe('2026-12-07T15:00:00Z');
    // Friday 16:00 in daylight saving time and Monday 10:00 in standard time, and vice versa.
    expect(after('2026-10-30T20:00:00Z', 2, newYork)).toBe('2026-11-02T15:00:00Z');
    expect(after('2026-03-06T21:00:00Z', 2, newYork)).toBe('2026-03-09T14:00:00Z');
  });
});

describe('zero hours: the start, or the next opening', () => {
  it.each([
    ['in working time', '2026-11-02T10:00:00Z', '2026-11-02T10:00:00Z'],
    ['at an opening', '2026-11-02T09:00:00Z', '2026-11-02T09:00:00Z'],
    ['before it', '2026-11-02T08:59:59.999Z', '2026-11-02T09:00:00Z'],
    ['just before a close', '2026-11-02T16:59:59.999Z', '2026-11-02T16:59:59.999Z'],
    ['at a close', '2026-11-06T17:00:00Z', '2026-11-09T09:00:00Z'],
    ['on a Sunday', '2026-11-08T12:00:00Z', '2026-11-09T09:00:00Z'],
  ])('%s', (_name, start, expected) => {
    expect(after(start, 0, office)).toBe(expected);
  });

  it('at the end of a break', () => {
    expect(after('2026-11-02T12:30:00Z', 0, withBreak)).toBe('2026-11-02T13:30:00Z');
  });
});

describe('working time between two moments', () => {
  it.each([
    ['within a day', '2026-11-02T10:00:00Z', '2026-11-02T12:30:00Z', 2.5 * HOUR],
    ['over a weekend', '2026-11-06T16:00:00Z', '2026-11-09T10:00:00Z', 2 * HOUR],
    ['outside of working time', '2026-11-06T17:00:00Z', '2026-11-09T09:00:00Z', 0],
    ['no time at all', '2026-11-02T10:00:00Z', '2026-11-02T10:00:00Z', 0],
    ['a year', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 2088 * HOUR],
    ['backwards', '2026-11-09T10:00:00Z', '2026-11-06T16:00:00Z', -2 * HOUR],
  ])('%s', (_name, from, to, expected) => {
    expect(between(from, to, office)).toBe(expected);
  });

  it('counts a repeated holiday once', () => {
    const twice = { ...office, holidays: ['2026-11-03', '2026-11-03'] };
    expect(between('2026-11-02T00:00:00Z', '2026-11-07T00:00:00Z', twice)).toBe(32 * HOUR);
  });

  it('counts correctly if clocks go back over midnight, so that the later moment has the earlier date', () => {
    // In St. John's one minute past midnight of 7 November 2010 was 23:01 of the 6th.
    const always: BusinessCalendar = {
      timeZone: 'America/St_Johns',
      week: { sat: [['00:00', '24:00']], sun: [['00:00', '24:00']] },
    };
    expect(between('2010-11-07T02:30:30Z', '2010-11-07T03:00:00Z', always)).toBe(29.5 * 60_000);
  });

  it('excludes breaks and holidays', () => {
    expect(between('2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z', withBreak)).toBe(7 * HOUR);
    const holiday = { ...withBreak, holidays: ['2026-11-02'] };
    expect(between('2026-11-02T00:00:00Z', '2026-11-04T00:00:00Z', holiday)).toBe(8 * HOUR);
  });
});
