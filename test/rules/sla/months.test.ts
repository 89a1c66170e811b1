import { clockOf } from '../../../src/domain/sla/clock-of';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { addDuration } from '../../../src/domain/sla/measure';
import { fixed } from '../../support/builders';
import { begun, november, paused, plainPolicy, resumed } from '../../support/clock-builders';

function after(start: string, months: number, timeZone = 'UTC'): string {
  return toInstant(addDuration(toEpochMs(start), { months }, timeZone));
}

describe('the same local time on the same day of the month', () => {
  it.each([
    ['a month', '2026-11-03T09:12:00.123Z', 1, '2026-12-03T09:12:00.123Z'],
    ['over the year', '2026-11-03T09:12:00Z', 3, '2027-02-03T09:12:00Z'],
    ['a year', '2026-11-03T09:12:00Z', 12, '2027-11-03T09:12:00Z'],
    ['from the end of a short month', '2026-11-30T10:00:00Z', 1, '2026-12-30T10:00:00Z'],
    ['from a February, to a 28th', '2026-02-28T10:00:00Z', 1, '2026-03-28T10:00:00Z'],
    ['a hundred years', '2026-11-03T09:12:00Z', 1200, '2126-11-03T09:12:00Z'],
  ])('%s: %s and %d', (_name, start, months, expected) => {
    expect(after(start, months)).toBe(expected);
  });

  it.each([
    ['31 January and 1', '2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
    ['30 January and 1', '2026-01-30T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
    ['28 January and 1', '2026-01-28T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
    ['31 January and 1 in a leap year', '2028-01-31T10:00:00Z', 1, '2028-02-29T10:00:00Z'],
    ['29 January and 1 in a leap year', '2028-01-29T10:00:00Z', 1, '2028-02-29T10:00:00Z'],
    ['29 February and 12', '2028-02-29T10:00:00Z', 12, '2029-02-28T10:00:00Z'],
    ['29 February and 48', '2028-02-29T10:00:00Z', 48, '2032-02-29T10:00:00Z'],
    ['31 March and 1', '2026-03-31T10:00:00Z', 1, '2026-04-30T10:00:00Z'],
    ['31 December and 2', '2026-12-31T10:00:00Z', 2, '2027-02-28T10:00:00Z'],
    ['31 January and 2: the day comes back', '2026-01-31T10:00:00Z', 2, '2026-03-31T10:00:00Z'],
  ])('the last day of a month that lacks it: %s', (_name, start, months, expected) => {
    expect(after(start, months)).toBe(expected);
  });

  it('in the policy’s zone', () => {
    // 31 January 01:30 in Kolkata, 31 October 19:00 in New York.
    expect(after('2026-01-30T20:00:00Z', 1, 'Asia/Kolkata')).toBe('2026-02-27T20:00:00Z');
    expect(after('2026-01-30T20:00:00Z', 1)).toBe('2026-02-28T20:00:00Z');
    expect(after('2026-10-31T23:00:00Z', 1, 'America/New_York')).toBe('2026-12-01T00:00:00Z');
  });
});

describe('clock changes', () => {
  it.each([
    ['over one, an hour less elapses', '2026-03-01T01:30:00Z', 1, '2026-04-01T00:30:00Z'],
    ['just before a gap', '2026-02-28T00:59:59.999Z', 1, '2026-03-28T00:59:59.999Z'],
    ['in a gap it moves forward by it', '2026-01-29T01:30:00Z', 2, '2026-03-29T01:30:00Z'],
    ['at its beginning', '2026-01-29T01:00:00Z', 2, '2026-03-29T01:00:00Z'],
    ['at its end', '2026-01-29T02:00:00Z', 2, '2026-03-29T01:00:00Z'],
    ['a time that comes twice is the earlier', '2026-09-25T00:30:00Z', 1, '2026-10-25T00:30:00Z'],
    ['one that comes once', '2026-09-25T01:00:00Z', 1, '2026-10-25T02:00:00Z'],
    ['from the second of two', '2026-10-25T01:30:00Z', 1, '2026-11-25T01:30:00Z'],
  ])('London, %s', (_name, start, months, expected) => {
    expect(after(start, months, 'Europe/London')).toBe(expected);
  });
});

describe('zero is the start itself', () => {
  it.each([
    ['UTC', '2026-01-31T10:00:00.001Z'],
    ['Europe/London', '2026-10-25T00:30:00Z'],
    // The second 01:30 of that night, not the first.
    ['Europe/London', '2026-10-25T01:30:00Z'],
  ])('%s: %s', (timeZone, start) => {
    expect(after(start, 0, timeZone)).toBe(start);
  });
});

it.each([95_700, 1e9])('%d months end after the year 9999 and are refused', (months) => {
  expect(() => after('2026-11-02T00:00:00Z', months, 'Europe/London')).toThrow(RangeError);
});

describe('as a target', () => {
  const policy = plainPolicy({ targets: { fix: { high: { months: 1 }, critical: { months: 0 } } } });
  const high = begun(november(1), 'high');

  it('runs in elapsed time', () => {
    // A day and a half of thirty days.
    expect(clockOf(policy, high, 'fix', november(2, '12:00'))).toMatchObject({
      state: 'running',
      deadline: '2026-12-01T00:00:00Z',
      usedFraction: 1.5 / 30,
      remainingMs: 28.5 * 86_400_000,
    });
  });

  it('a pause moves it on by its elapsed time, after the months', () => {
    const events = [...high, paused(november(2)), resumed(november(3, '12:00'))];
    expect(clockOf(policy, events, 'fix', november(4)).deadline).toBe('2026-12-02T12:00:00Z');
  });

  it('judges a fix', () => {
    const at = (fix: string): unknown =>
      clockOf(policy, [...high, fixed(fix)], 'fix', '2027-01-01T00:00:00Z').state;
    expect(at('2026-12-01T00:00:00Z')).toBe('met');
    expect(at('2026-12-01T00:00:00.001Z')).toBe('missed');
  });

  it('of zero is due at the start', () => {
    expect(clockOf(policy, begun(november(1), 'critical'), 'fix', november(1))).toMatchObject({
      state: 'running',
      deadline: november(1),
      usedFraction: 1,
    });
  });

  it('may be written with the calendar that it has anyway', () => {
    const written = plainPolicy({ targets: { fix: { high: { months: 1, calendar: '24x7' } } } });
    expect(clockOf(written, high, 'fix', november(9)).deadline).toBe('2026-12-01T00:00:00Z');
  });
});
