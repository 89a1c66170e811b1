import { fc } from '../../support/properties';
import {
  bucketOf,
  middleOf,
  quantileOf,
  sizeOf,
  type Histogram,
} from '../../../src/domain/figures/histogram';

const MINUTE = 60_000;
const FIVE_YEARS = 5 * 366 * 24 * 60 * MINUTE;

function histogramOf(durations: readonly number[]): Histogram {
  const counts: Record<number, number> = {};
  for (const ms of durations) counts[bucketOf(ms)] = (counts[bucketOf(ms)] ?? 0) + 1;
  return counts;
}

/** The nearest rank, from the durations themselves. */
function exactQuantile(durations: readonly number[], share: number): number {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
}

test.each([
  [0, 0],
  [MINUTE - 1, 0],
  [MINUTE, 1],
  [MINUTE * 1.1 - 1, 1],
  [MINUTE * 1.1 + 1, 2],
])('%d ms falls into bucket %d', (ms, bucket) => {
  expect(bucketOf(ms)).toBe(bucket);
});

test('the middle of a bucket is within 5 % of every duration in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: MINUTE, max: FIVE_YEARS }), (ms) => {
      expect(Math.abs(middleOf(bucketOf(ms)) / ms - 1)).toBeLessThan(0.05);
    }),
  );
});

test('a quantile is within 5 % of the exact one', () => {
  const durations = fc.array(fc.integer({ min: MINUTE, max: FIVE_YEARS }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(durations, fc.constantFrom(0.5, 0.9, 1), (all, share) => {
      const found = quantileOf(histogramOf(all), share) ?? NaN;
      expect(Math.abs(found / exactQuantile(all, share) - 1)).toBeLessThan(0.05);
    }),
  );
});

test('of two in the middle, the shorter one is the median', () => {
  const hour = 60 * MINUTE;
  expect(quantileOf(histogramOf([hour, 24 * hour]), 0.5)).toBe(middleOf(bucketOf(hour)));
});

test('half a minute stands for what took less than one', () => {
  expect(quantileOf(histogramOf([0, 1, MINUTE - 1]), 0.5)).toBe(MINUTE / 2);
});

test('nothing has no quantile, and counts as nothing', () => {
  expect(quantileOf({}, 0.5)).toBeNull();
  expect(sizeOf({})).toBe(0);
});
