import { BugcrowdError } from './bugcrowd-error';

/** @see https://docs.bugcrowd.com/api/getting-started/ */
export const CALLS_A_MINUTE = 60;
const MINUTE_MS = 60_000;

export interface RateLimit {
  /** Counts a call in. @throws BugcrowdError 429 for one too many */
  admit(): void;
  /** How many more calls this minute takes. */
  remaining(): number;
  reset(): void;
}

/**
 * One bucket for all callers: Bugcrowd counts by IP address, and Forge's egress has few. That the minute slides and
 * that a refused call does not count are assumptions.
 */
export function createRateLimit(nowMs: () => number): RateLimit {
  let admitted: readonly number[] = [];
  const lately = (): readonly number[] => {
    const atMs = nowMs();
    // Time may have been set back: what lies ahead is no more recent than what lies behind.
    admitted = admitted.filter((each) => Math.abs(atMs - each) < MINUTE_MS);
    return admitted;
  };
  return {
    admit() {
      if (lately().length >= CALLS_A_MINUTE)
        throw new BugcrowdError(429, { detail: `A minute has ${CALLS_A_MINUTE} requests.` });
      admitted = [...admitted, nowMs()];
    },
    remaining: () => CALLS_A_MINUTE - lately().length,
    reset() {
      admitted = [];
    },
  };
}
