import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { addDuration } from '../../../src/domain/sla/measure';
import type { Duration } from '../../../src/domain/sla/policy';
import { office } from '../../support/clock-builders';

function after(start: string, duration: Duration, timeZone: string): string {
  return toInstant(addDuration(toEpochMs(start), duration, timeZone));
}

describe('24x7 days: the same local time, so many days later', () => {
  it.each([
    ['UTC', '2026-11-03T09:12:00.123Z', 10, '2026-11-13T09:12:00.123Z'],
    ['UTC', '2028-02-28T12:00:00Z', 2, '2028-03-01T12:00:00Z'],
    // 12:00 in standard time is 12:00 in daylight saving time, an hour of elapsed time earlier; and vice versa.
    ['Europe/London', '2027-03-20T12:00:00Z', 10, '2027-03-30T11:00:00Z'],
    ['Europe/London', '2026-10-20T22:30:00Z', 10, '2026-10-30T23:30:00Z'],
    ['America/New_York', '2026-03-01T17:00:00Z', 10, '2026-03-11T16:00:00Z'],
    ['Asia/Kolkata', '2026-03-01T18:29:00Z', 175, '2026-08-23T18:29:00Z'],
    ['Pacific/Kiritimati', '2026-11-01T12:00:00Z', 10, '2026-11-11T12:00:00Z'],
  ])('%s: %s and %d days', (timeZone, start, days, expected) => {
    expect(after(start, { days }, timeZone)).toBe(expected);
    expect(after(start, { days, calendar: '24x7' }, timeZone)).toBe(expected);
  });
});

describe('a local time that does not exist moves forward by the gap', () => {
  it.each([
    ['London, 01:30 is 02:30', 'Europe/London', '2027-03-27T01:30:00Z', '2027-03-28T01:30:00Z'],
    ['London, just before', 'Europe/London', '2027-03-27T00:59:59.999Z', '2027-03-28T00:59:59.999Z'],
    ['London, 01:00 is 02:00', 'Europe/London', '2027-03-27T01:00:00Z', '2027-03-28T01:00:00Z'],
    ['London, 02:00 exists', 'Europe/London', '2027-03-27T02:00:00Z', '2027-03-28T01:00:00Z'],
    ['New York, 02:30 is 03:30', 'America/New_York', '2026-03-07T07:30:00Z', '2026-03-08T07:30:00Z'],
    ['Lord Howe, 02:15 is 02:45', 'Australia/Lord_Howe', '2026-10-02T15:45:00Z', '2026-10-03T15:45:00Z'],
    ['Lord Howe, 02:30 exists', 'Australia/Lord_Howe', '2026-10-02T16:00:00Z', '2026-10-03T15:30:00Z'],
    // Its clocks go forward at midnight.
    ['Santiago, 00:30 is 01:30', 'America/Santiago', '2026-09-05T04:30:00Z', '2026-09-06T04:30:00Z'],
    // It had no 30 December 2011: the gap is a day.
    [
      'Apia, noon of the 30th is that of the 31st',
      'Pacific/Apia',
      '2011-12-29T22:00:00Z',
      '2011-12-30T22:00:00Z',
    ],
    ['Apia, its midnight too', 'Pacific/Apia', '2011-12-29T10:00:00Z', '2011-12-30T10:00:00Z'],
  ])('%s', (_name, timeZone, start, expected) => {
    expect(after(start, { days: 1 }, timeZone)).toBe(expected);
  });

  it('two days before and two days after a skipped day are three days apart', () => {
    expect(after('2011-12-29T22:00:00Z', { days: 2 }, 'Pacific/Apia')).toBe('2011-12-30T22:00:00Z');
    expect(after('2011-12-29T22:00:00Z', { days: 3 }, 'Pacific/Apia')).toBe('2011-12-31T22:00:00Z');
  });
});

describe('a local time that comes twice is the earlier', () => {
  it.each([
    ['London, 01:30', 'Europe/London', '2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z'],
    ['London, 02:00 comes once', 'Europe/London', '2026-10-24T01:00:00Z', '2026-10-25T02:00:00Z'],
    ['New York, 01:30', 'America/New_York', '2026-10-31T05:30:00Z', '2026-11-01T05:30:00Z'],
    ['New York, 02:00 comes once', 'America/New_York', '2026-10-31T06:00:00Z', '2026-11-01T07:00:00Z'],
    ['Lord Howe, 01:45', 'Australia/Lord_Howe', '2026-04-03T14:45:00Z', '2026-04-04T14:45:00Z'],
    ['Lord Howe, 02:00 comes once', 'Australia/Lord_Howe', '2026-04-03T15:00:00Z', '2026-04-04T15:30:00Z'],
    ['Santiago, 23:30', 'America/Santiago', '2026-04-04T02:30:00Z', '2026-04-05T02:30:00Z'],
  ])('%s', (_name, timeZone, start, expected) => {
    expect(after(start, { days: 1 }, timeZone)).toBe(expected);
  });

  it('whichever of the two was the start', () => {
    expect(after('2026-10-25T00:30:00Z', { days: 1 }, 'Europe/London')).toBe('2026-10-26T01:30:00Z');
    expect(after('2026-10-25T01:30:00Z', { days: 1 }, 'Europe/London')).toBe('2026-10-26T01:30:00Z');
  });
});

describe('24x7 hours are elapsed time', () => {
  it.each([
    ['UTC', '2026-11-03T09:12:00Z', 36, '2026-11-04T21:12:00Z'],
    ['Europe/London', '2027-03-27T12:00:00Z', 24, '2027-03-28T12:00:00Z'],
    ['Europe/London', '2026-10-24T12:00:00Z', 24, '2026-10-25T12:00:00Z'],
    ['Pacific/Apia', '2011-12-29T22:00:00Z', 24, '2011-12-30T22:00:00Z'],
  ])('%s: %s and %d hours', (timeZone, start, hours, expected) => {
    expect(after(start, { hours }, timeZone)).toBe(expected);
  });
});

it.each([
  { days: 2_913_000 },
  { hours: 24 * 2_913_000 },
  { days: 2_900_000, calendar: office },
  { hours: 2e7, calendar: office },
])('a deadline after the year 9999 is refused: %j', (duration) => {
  expect(() => after('2026-11-02T00:00:00Z', duration, 'Europe/London')).toThrow(RangeError);
});

describe('zero is the start itself', () => {
  it.each([
    ['UTC', '2026-11-07T23:59:59.999Z'],
    ['Europe/London', '2026-10-25T00:30:00Z'],
    // The second 01:30 of that night, not the first.
    ['Europe/London', '2026-10-25T01:30:00Z'],
  ])('%s: %s', (timeZone, start) => {
    expect(after(start, { days: 0 }, timeZone)).toBe(start);
    expect(after(start, { hours: 0 }, timeZone)).toBe(start);
  });
});
