import { fc } from '../../support/properties';
import { parsed, receivedAt } from '../../support/parsed-event';

/** The event's time in the app's spelling; `null` if it is left out and listed as such. */
function readAt(createdAt: string): string | null {
  const { at, leftOut } = parsed({ createdAt });
  if (leftOut === undefined) return at;
  expect([at, leftOut]).toEqual([receivedAt, ['created_at']]);
  return null;
}

/** The result of the language's own calendar, limited to the accepted years. */
function expectedAt(createdAt: string): string | null {
  const ms = Date.parse(createdAt);
  const [date = ''] = createdAt.split('T');
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(createdAt)) return null;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return null;
  if (!(ms >= Date.UTC(2000, 0, 1) && ms < Date.UTC(2200, 0, 1))) return null;
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

describe('the time of an event', () => {
  it.each([
    ['2026-11-03T09:12:00.000Z', '2026-11-03T09:12:00Z'],
    ['2026-11-03T09:12:00Z', '2026-11-03T09:12:00Z'],
    ['2026-11-03T09:12:00.120Z', '2026-11-03T09:12:00.120Z'],
    ['2026-11-03T09:12:00+05:30', '2026-11-03T03:42:00Z'],
    ['2024-02-28T23:59:59Z', '2024-02-28T23:59:59Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59Z'],
    ['2026-12-31T23:59:59.000Z', '2026-12-31T23:59:59Z'],
    ['2026-11-03T24:00:00Z', '2026-11-04T00:00:00Z'],
    ['1999-12-31T23:59:59Z', null],
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
    ['2199-12-31T23:59:59Z', '2199-12-31T23:59:59Z'],
    ['2200-01-01T00:00:00Z', null],
    ['2026-13-01T00:00:00Z', null],
    ['2026-00-10T00:00:00Z', null],
    ['2026-11-00T00:00:00Z', null],
    ['2026-11-03T09:60:00Z', null],
    ['2026-11-03T25:00:00Z', null],
    ['2026-11-03T09:12:00.000Z\n2026', null],
    ['2026-02-30T09:12:00Z', null],
    ['2026-02-29T09:12:00Z', null],
    ['2026-11-03T09:12:00', null],
    ['2026-11-03', null],
    ['12', null],
    ['December 2026', null],
    ['', null],
  ])('%j is %s', (createdAt, expected) => {
    expect(readAt(createdAt)).toBe(expected);
  });

  const digits = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
  const instant = fc
    .tuple(
      fc.constantFrom('1999', '2000', '2024', '2026', '2199', '2200', '9999'),
      digits(13),
      digits(32),
      digits(25),
      digits(61),
      digits(61),
      fc.constantFrom('Z', '.000Z', '.001Z', '.5Z', '+00:00', '-11:30', ''),
    )
    .map(
      ([year, month, day, hour, minute, second, end]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}${end}`,
    );

  it('is the date of the calendar, whichever way it is parsed', () => {
    fc.assert(
      fc.property(instant, (createdAt) => {
        expect(readAt(createdAt)).toBe(expectedAt(createdAt));
      }),
      { numRuns: 2_000 },
    );
  });
});
