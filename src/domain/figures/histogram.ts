/**
 * How many durations fall into each bucket; an empty bucket is left out. Bucket 0 holds what is under a minute; each of
 * the others is a tenth wider than the one before, so that its middle is within 5 % of everything in it. Durations
 * can be added and taken away, and a case of five years needs bucket 155: a few numbers stand for any number of cases.
 */
export type Histogram = Readonly<Record<number, number>>;

const FIRST_MS = 60_000;
const RATIO = 1.1;

/** The bucket of a duration in milliseconds. */
export function bucketOf(ms: number): number {
  return ms < FIRST_MS ? 0 : 1 + Math.floor(Math.log(ms / FIRST_MS) / Math.log(RATIO));
}

/** The duration that stands for a bucket, in milliseconds: half a minute, else the geometric middle. */
export function middleOf(bucket: number): number {
  return bucket === 0 ? FIRST_MS / 2 : FIRST_MS * RATIO ** (bucket - 0.5);
}

/** Number of durations in it. */
export function sizeOf(histogram: Histogram): number {
  return Object.values(histogram).reduce((sum, count) => sum + count, 0);
}

/**
 * The duration, in milliseconds, that at least this share of all does not exceed, by the nearest rank: 0.5 is the
 * median, of two in the middle the shorter one. Within 5 % of the exact value, or half a minute below one minute.
 * @param share greater than 0, at most 1.
 * @returns `null` for an empty histogram.
 */
export function quantileOf(histogram: Histogram, share: number): number | null {
  const rank = Math.ceil(share * sizeOf(histogram));
  let seen = 0;
  for (const bucket of Object.keys(histogram)
    .map(Number)
    .sort((a, b) => a - b)) {
    seen += histogram[bucket] ?? 0;
    if (seen >= rank) return middleOf(bucket);
  }
  return null;
}
