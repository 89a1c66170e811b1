/** What an invocation has read of the storage, and written. */
export interface CountingLoad {
  /** Pages of a hundred cases. */
  readonly pages: number;
  /** Records of what cases have contributed. */
  readonly chunks: number;
}

/** The storage counts in units of 10 KB. A page of cases has about 40 of them. */
const UNITS_A_PAGE = 60;

/** A record of contributions has at most 15 units; it is read twice, and written once. */
const UNITS_A_CHUNK = 30;

/**
 * A count takes at most so many units of reads in a second: 1,500 of the 4,000 that an installation has in a minute.
 * Deliveries and people have the rest.
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
const UNITS_A_SECOND = 25;

const LEAST_SECONDS = 20;
/** The longest delay of the queue. */
const MOST_SECONDS = 900;

/** How long a count waits before its next step, so that it stays within its share of the storage's limit per minute. */
export function pauseSeconds({ pages, chunks }: CountingLoad): number {
  const seconds = Math.ceil((pages * UNITS_A_PAGE + chunks * UNITS_A_CHUNK) / UNITS_A_SECOND);
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, seconds));
}
