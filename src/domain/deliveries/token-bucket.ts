/** Allows a burst of events, and after that a number per second. */
export interface TokenBucket {
  readonly tokens: number;
  readonly atMs: number;
}

/** As many as a burst of a sender's first deliveries. */
export const BURST = 20;
const PER_SECOND = 1;

export function fullBucket(nowMs: number): TokenBucket {
  return { tokens: BURST, atMs: nowMs };
}

/** @returns the bucket after taking one token, or `null` if it is empty. A clock that goes back adds no tokens. */
export function takeToken({ tokens, atMs }: TokenBucket, nowMs: number): TokenBucket | null {
  const gained = (Math.max(0, nowMs - atMs) / 1000) * PER_SECOND;
  const left = Math.min(BURST, tokens + gained) - 1;
  return left < 0 ? null : { tokens: left, atMs: nowMs };
}
