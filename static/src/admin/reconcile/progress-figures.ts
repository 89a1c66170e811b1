/** How much of something is done, from 0 to 1; `null` while no one knows how much there is. */
export function partOf(done: number, total: number | null): number | null {
  if (total === null || total <= 0) return null;
  // What changes meanwhile may be read twice.
  return Math.min(done / total, 1);
}

/** Whole minutes until everything is read at this rate, at least one; `null` where that is not known. */
export function minutesLeft(done: number, total: number | null, perMinute: number | null): number | null {
  if (total === null || perMinute === null || perMinute <= 0 || done >= total) return null;
  return Math.max(1, Math.ceil((total - done) / perMinute));
}
