import {
  countdownText,
  dateText,
  durationText,
  momentText,
  remainingShort,
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
  [-1, 'breached 0 min ago'],
  [-2 * DAY, 'breached 2 d ago'],
])('%d ms is “%s”', (remainingMs, text) => {
  expect(remainingShort(remainingMs)).toBe(text);
});

it.each([
  [0, '00:00:00'],
  [999, '00:00:00'],
  [DAY - 1, '23:59:59'],
  [DAY, '1 d 00:00:00'],
  [9 * DAY + 4 * HOUR + 31 * MINUTE + 7000, '9 d 04:31:07'],
  [-(2 * DAY + 1000), '2 d 00:00:01'],
])('%d ms counts down as %s', (spanMs, text) => {
  expect(countdownText(spanMs)).toBe(text);
});
