/** At most so many in any stretch of that length, to the millisecond. */
export interface SlidingWindow {
  /** When the next one is free to come; `null` where it is now. */
  freeAtMs(nowMs: number): number | null;
  count(nowMs: number): void;
}

/** Remembers no more moments than it lets through: the oldest of them decides. */
export function createSlidingWindow(limit: number, lengthMs: number): SlidingWindow {
  const moments: number[] = [];
  let oldest = 0;
  return {
    freeAtMs(nowMs) {
      const oldestMs = moments.length < limit ? undefined : moments[oldest];
      // The host's clock can be set back; what was counted in that future is over.
      if (oldestMs === undefined || Math.abs(nowMs - oldestMs) >= lengthMs) return null;
      return oldestMs + lengthMs;
    },
    count(nowMs) {
      moments[oldest] = nowMs;
      oldest = (oldest + 1) % limit;
    },
  };
}
