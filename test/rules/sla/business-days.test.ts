import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { addDuration } from '../../../src/domain/sla/measure';
import type { BusinessCalendar } from '../../../src/domain/sla/policy';
import { office, workingWeek } from '../../support/clock-builders';

function after(start: string, days: number, calendar: BusinessCalendar): string {
  return toInstant(addDuration(toEpochMs(start), { days, calendar }, 'Asia/Tokyo'));
}

// 2 November 2026 is a Monday.
describe('business days: the same local time on the n-th following working day', () => {
  it.each([
    ['one', '2026-11-02T10:00:00Z', 1, '2026-11-03T10:00:00Z'],
    ['five', '2026-11-02T10:00:00Z', 5, '2026-11-09T10:00:00Z'],
    ['over a weekend', '2026-11-06T10:00:00.001Z', 1, '2026-11-09T10:00:00.001Z'],
    ['200', '2026-11-02T10:00:00Z', 200, '2027-08-09T10:00:00Z'],
  ])('%s', (_name, start, days, expected) => {
    expect(after(start, days, office)).toBe(expected);
  });

  it.each([
    ['before the opening', '2026-11-02T06:00:00Z', '2026-11-03T09:00:00Z'],
    ['at the opening', '2026-11-02T09:00:00Z', '2026-11-03T09:00:00Z'],
    ['just before the close', '2026-11-02T16:59:59.999Z', '2026-11-03T16:59:59.999Z'],
    ['at the close', '2026-11-02T17:00:00Z', '2026-11-04T09:00:00Z'],
    ['after the close', '2026-11-02T18:00:00Z', '2026-11-04T09:00:00Z'],
    ['on a Saturday', '2026-11-07T12:00:00Z', '2026-11-10T09:00:00Z'],
  ])('a start outside working time counts from the next opening: %s', (_name, start, expected) => {
    expect(after(start, 1, office)).toBe(expected);
  });

  it('a holiday is not a working day, neither as a start nor on the way', () => {
    const calendar = { ...office, holidays: ['2026-12-25'] };
    expect(after('2026-12-24T10:00:00Z', 1, calendar)).toBe('2026-12-28T10:00:00Z');
    expect(after('2026-12-25T10:00:00Z', 1, calendar)).toBe('2026-12-29T09:00:00Z');
  });

  it('nor is a weekday with no intervals', () => {
    const { wed, ...fourDays } = workingWeek;
    for (const week of [fourDays, { ...fourDays, wed: [] }])
      expect(after('2026-11-03T10:00:00Z', 1, { ...office, week })).toBe('2026-11-05T10:00:00Z');
    expect(wed).toHaveLength(1);
  });
});

describe('on a day with different hours', () => {
  const uneven: BusinessCalendar = {
    timeZone: 'UTC',
    week: {
      mon: [['09:00', '17:00']],
      tue: [
        ['10:00', '12:00'],
        ['13:00', '15:00'],
      ],
      wed: [['09:00', '17:00']],
    },
  };

  it.each([
    ['a time after its last close is that close', '2026-11-02T16:30:00Z', 1, '2026-11-03T15:00:00Z'],
    ['a time at it stays', '2026-11-02T15:00:00Z', 1, '2026-11-03T15:00:00Z'],
    ['a time before its first opening is that opening', '2026-11-02T09:30:00Z', 1, '2026-11-03T10:00:00Z'],
    ['a time in a break stays', '2026-11-02T12:30:00Z', 1, '2026-11-03T12:30:00Z'],
    ['a day on the way does not matter', '2026-11-02T16:30:00Z', 2, '2026-11-04T16:30:00Z'],
    ['a start in a break counts from its end', '2026-11-03T12:30:00Z', 1, '2026-11-04T13:00:00Z'],
  ])('%s', (_name, start, days, expected) => {
    expect(after(start, days, uneven)).toBe(expected);
  });
});

describe('zero days: the start, or the next opening', () => {
  it.each([
    ['in working time', '2026-11-02T10:00:00Z', '2026-11-02T10:00:00Z'],
    ['at a close', '2026-11-02T17:00:00Z', '2026-11-03T09:00:00Z'],
    ['on a Saturday', '2026-11-07T12:00:00Z', '2026-11-09T09:00:00Z'],
  ])('%s', (_name, start, expected) => {
    expect(after(start, 0, office)).toBe(expected);
  });
});

describe('business days across a clock change', () => {
  const london: BusinessCalendar = { ...office, timeZone: 'Europe/London' };
  /** Open on Saturday and Sunday, all day. */
  const weekend: BusinessCalendar = {
    timeZone: 'Europe/London',
    week: { sat: [['00:00', '24:00']], sun: [['00:00', '24:00']] },
  };

  it.each([
    ['winter to summer', london, '2027-03-26T10:00:00Z', '2027-03-29T09:00:00Z'],
    ['summer to winter', london, '2026-10-23T09:00:00Z', '2026-10-26T10:00:00Z'],
    ['into the gap: forward by it', weekend, '2027-03-27T01:30:00Z', '2027-03-28T01:30:00Z'],
    ['into the hour that comes twice: the earlier', weekend, '2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z'],
  ])('%s', (_name, calendar, start, expected) => {
    expect(after(start, 1, calendar)).toBe(expected);
  });

  it('a day whose only interval is empty in the gap is not a working day', () => {
    // On 28 March 2027 01:30 is 02:30, after the close.
    const calendar: BusinessCalendar = {
      timeZone: 'Europe/London',
      week: { sat: [['10:00', '12:00']], sun: [['01:30', '02:10']], mon: [['09:00', '17:00']] },
    };
    expect(after('2027-03-27T10:00:00Z', 1, calendar)).toBe('2027-03-29T09:00:00Z');
    expect(after('2027-03-20T10:00:00Z', 1, calendar)).toBe('2027-03-21T02:10:00Z');
  });

  it('in Apia the working day that the zone skipped falls on the next', () => {
    const apia = { ...office, timeZone: 'Pacific/Apia' };
    expect(after('2011-12-29T20:00:00Z', 1, apia)).toBe('2011-12-30T20:00:00Z');
  });
});
