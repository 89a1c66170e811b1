import { fc } from '../../support/properties';
import { MAX_OFFSET, nextPosition, startOf, type WalkPosition } from '../../../src/domain/reconcile/walk';

const DATE = '2026-10-05';
const page = { rows: 100, more: true, lastSubmitted: DATE };

describe('after a page the walk continues', () => {
  it.each<[string, WalkPosition, Partial<typeof page>, WalkPosition]>([
    ['behind its rows', startOf(null), {}, { submittedFrom: null, offset: 100 }],
    ['behind as many as there were', startOf(null), { rows: 7 }, { submittedFrom: null, offset: 7 }],
    ['within its date', startOf('2026-10-01'), {}, { submittedFrom: '2026-10-01', offset: 100 }],
    [
      'up to the largest offset',
      { submittedFrom: null, offset: 9800 },
      {},
      { submittedFrom: null, offset: 9900 },
    ],
    ['anew at the date it has come to beyond that', { submittedFrom: null, offset: 9900 }, {}, startOf(DATE)],
    ['anew one row beyond', { submittedFrom: null, offset: 9801 }, {}, startOf(DATE)],
    ['anew from a later date', { submittedFrom: '2026-10-04', offset: 9900 }, {}, startOf(DATE)],
  ])('%s', (_name, position, changes, expected) => {
    expect(nextPosition(position, { ...page, ...changes })).toEqual(expected);
  });
});

describe('the walk is over', () => {
  it.each([
    ['where nothing follows', { more: false }],
    ['where a page is empty, whatever it says of the next', { rows: 0 }],
  ])('%s', (_name, changes) => {
    expect(nextPosition(startOf(null), { ...page, ...changes })).toBe('end');
    expect(nextPosition({ submittedFrom: DATE, offset: 9900 }, { ...page, ...changes })).toBe('end');
  });
});

describe('the walk is stuck beyond the largest offset', () => {
  it('if a single date has as many', () => {
    expect(nextPosition({ submittedFrom: DATE, offset: 9900 }, page)).toBe('stuck');
    expect(nextPosition({ submittedFrom: DATE, offset: 9800 }, page)).toEqual({
      submittedFrom: DATE,
      offset: 9900,
    });
  });

  it('if no row has a submission date', () => {
    const undated = { rows: 100, more: true, lastSubmitted: null };
    expect(nextPosition({ submittedFrom: null, offset: 9900 }, undated)).toBe('stuck');
    expect(nextPosition({ submittedFrom: null, offset: 9800 }, undated)).not.toBe('stuck');
  });
});

it('every submission is read, whatever the dates, and never beyond the largest offset', () => {
  const dateOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  // Enough days to exceed the offset several times.
  const perDay = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(perDay, (counts) => {
      const rows = counts.flatMap((count, day) => Array<string>(count).fill(dateOf(day)));
      const seen = new Set<number>();
      let position: WalkPosition | 'end' | 'stuck' = startOf(null);
      while (typeof position !== 'string') {
        const { submittedFrom, offset }: WalkPosition = position;
        expect(offset).toBeLessThanOrEqual(MAX_OFFSET);
        const start = (submittedFrom === null ? 0 : rows.findIndex((date) => date >= submittedFrom)) + offset;
        const read = rows.slice(start, start + 100);
        read.forEach((_, index) => seen.add(start + index));
        position = nextPosition(position, {
          rows: read.length,
          more: start + read.length < rows.length,
          lastSubmitted: read.at(-1) ?? null,
        });
      }
      expect(position).toBe('end');
      expect(seen.size).toBe(rows.length);
    }),
    { numRuns: 30 },
  );
});
