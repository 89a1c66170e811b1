import { writeDatesAs } from '../../../src/wording/date-locale';
import {
  dateText,
  durationText,
  momentText,
  remainingShort,
  shortDayText,
  spanText,
} from '../../../src/wording/moments';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each([
  ['UTC', 'Tue, 1 Dec 2026, 09:12 UTC'],
  ['Europe/Berlin', 'Tue, 1 Dec 2026, 10:12 CET'],
  ['America/New_York', 'Tue, 1 Dec 2026, 04:12 GMT-5'],
])('a moment in %s has weekday and zone', (timeZone, text) => {
  expect(momentText('2026-12-01T09:12:00Z', timeZone)).toBe(text);
});

it('midnight is 00:00', () => {
  expect(momentText('2026-12-01T00:00:00Z', 'UTC')).toBe('Tue, 1 Dec 2026, 00:00 UTC');
});

it('a date has its weekday', () => {
  expect(dateText('2026-12-01')).toBe('Tue, 1 Dec 2026');
});

it.each([
  [{ days: 28 }, '28 days'],
  [{ days: 1, calendar: '24x7' }, '1 day'],
  [{ hours: 1 }, '1 hour'],
  [{ hours: 8, calendar: { timeZone: 'UTC', week: {} } }, '8 business hours'],
] as const)('%j is %s', (duration, text) => {
  expect(durationText(duration)).toBe(text);
});

it.each([
  [10 * DAY, '10 d left'],
  [10 * DAY - 1, '9 d left'],
  [DAY, '1 d left'],
  [DAY - 1, '23 h left'],
  [HOUR - 1, '59 min left'],
  [0, '0 min left'],
  [-1, 'Overdue 0 min'],
  [-2 * DAY, 'Overdue 2 d'],
])('%d ms is “%s”', (remainingMs, text) => {
  expect(remainingShort(remainingMs)).toBe(text);
});

it.each([
  [0, 'less than 1 min', '0 s'],
  [999, 'less than 1 min', '0 s'],
  [42_000, 'less than 1 min', '42 s'],
  [MINUTE, '1 min', '1 min'],
  [12 * MINUTE + 7000, '12 min', '12 min 7 s'],
  [HOUR - 1, '59 min', '59 min 59 s'],
  [HOUR, '1 h', '1 h'],
  [7 * HOUR + 9 * MINUTE + 59_999, '7 h 9 min', '7 h 9 min'],
  [DAY - 1, '23 h 59 min', '23 h 59 min'],
  [DAY, '1 d', '1 d'],
  [24 * DAY + 23 * HOUR + 59 * MINUTE, '24 d 23 h', '24 d 23 h'],
  [-(2 * DAY + HOUR), '2 d 1 h', '2 d 1 h'],
])('%d ms is a span of %s, or with seconds %s', (spanMs, text, withSeconds) => {
  expect(spanText(spanMs)).toBe(text);
  expect(spanText(spanMs, true)).toBe(withSeconds);
});

describe('on a page whose reader is used to another English', () => {
  afterEach(() => {
    writeDatesAs('en-GB');
  });

  it.each([
    ['UTC', 'Tue, Dec 1, 2026, 9:12 AM UTC'],
    ['America/New_York', 'Tue, Dec 1, 2026, 4:12 AM EST'],
  ])('a moment in %s has its order', (timeZone, text) => {
    writeDatesAs('en-US');
    expect(momentText('2026-12-01T09:12:00Z', timeZone)).toBe(text);
    expect(dateText('2026-12-01')).toBe('Tue, Dec 1, 2026');
    expect(shortDayText('2026-12-01T09:12:00Z', timeZone)).toBe('Dec 1');
  });

  it('an English sentence has no date of another language', () => {
    writeDatesAs('de-DE');
    expect(momentText('2026-12-01T09:12:00Z', 'UTC')).toBe('Tue, 1 Dec 2026, 09:12 UTC');
    expect(momentText('2026-12-01T09:12:00Z', 'Europe/Berlin', 'de-DE')).toBe('Di., 1. Dez. 2026, 10:12 MEZ');
  });
});
