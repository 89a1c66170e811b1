/** The finished share, from 0 to 1; `null` if the total is unknown. */
export function partOf(done: number, total: number | null): number | null {
  if (total === null || total <= 0) return null;
  // Changed submissions may be read twice.
  return Math.min(done / total, 1);
}

/** Whole minutes to the end at this rate, at least one; `null` if unknown. */
export function minutesLeft(done: number, total: number | null, perMinute: number | null): number | null {
  if (total === null || perMinute === null || perMinute <= 0 || done >= total) return null;
  return Math.max(1, Math.ceil((total - done) / perMinute));
}
