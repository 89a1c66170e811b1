import { toEpochMs, type Instant } from '../sla/instant';

/** What a refused call tells about the next one. */
export interface OutsideWait {
  readonly retryAfterSeconds: number | null;
  readonly retryAt: Instant | null;
  /** True if the system would refuse every other call too. */
  readonly holdsAll: boolean;
}

/** Longer waits are cut to the queue's maximum; after that the system is called again, and may repeat its request. */
export const MAX_WAIT_SECONDS = 900;

/** The first wait if a system refuses everything without giving a time. */
const UNNAMED_SECONDS = 60;

/**
 * The wait for a system that refused a call, at most 15 minutes.
 * @param retryCount how often the work was tried before: a wait without a given time doubles.
 * @returns seconds; `null` if the system has not asked for a wait.
 */
export function waitSeconds(
  { retryAfterSeconds, retryAt, holdsAll }: OutsideWait,
  retryCount: number,
  now: Instant,
): number | null {
  const named = retryAfterSeconds ?? (retryAt === null ? null : (toEpochMs(retryAt) - toEpochMs(now)) / 1000);
  // A moment in the past only shows that the clocks differ.
  const isOver = retryAfterSeconds === null && named !== null && named <= 0;
  if (named !== null && !isOver) return Math.min(named, MAX_WAIT_SECONDS);
  if (!holdsAll) return null;
  return Math.min(UNNAMED_SECONDS * 2 ** Math.min(retryCount, 10), MAX_WAIT_SECONDS);
}
