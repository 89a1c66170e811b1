import { fc } from '../../support/properties';
import { shortUtcDay, utcDay, utcMoment } from '../../../src/wording/utc-text';

const day = { day: 'numeric', month: 'short' } as const;
const fullDay = { ...day, weekday: 'short', year: 'numeric' } as const;
const zoned = { ...fullDay, minute: '2-digit', timeZoneName: 'short' } as const;
const moment = { ...zoned, hour: '2-digit', hourCycle: 'h23' } as const;
const americanMoment = { ...zoned, hour: 'numeric' } as const;

const moments = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2199-12-31T23:59:59Z'),
  noInvalidDate: true,
});

it.each([
  ['a day without its year', 'en-GB', shortUtcDay, day],
  ['a day', 'en-GB', utcDay, fullDay],
  ['a moment', 'en-GB', utcMoment, moment],
  ['a day without its year', 'en-US', shortUtcDay, day],
  ['a day', 'en-US', utcDay, fullDay],
  ['a moment', 'en-US', utcMoment, americanMoment],
] as const)('%s in UTC reads as Intl has it in %s', (_, locale, textOf, parts) => {
  const intl = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  fc.assert(
    fc.property(moments, (at) => {
      expect(textOf(at, locale)).toBe(intl.format(at));
    }),
  );
});

it.each(['2026-02-30T99:00:00Z', ''])('%j, an invalid date, is refused as by Intl', (instant) => {
  const intl = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' });
  expect(() => intl.format(new Date(instant))).toThrow(RangeError);
  for (const textOf of [shortUtcDay, utcDay, utcMoment])
    expect(() => textOf(new Date(instant))).toThrow(RangeError);
});
