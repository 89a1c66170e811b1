import type { Instant } from '../../../src/domain/sla/instant';

/** The server's time in epoch milliseconds. */
export type ServerClock = () => number;

/**
 * The server's time, continued from an answer by the page's monotonic clock. The machine's wall clock is not used: it
 * may be wrong, and it may be set while the panel is open.
 */
export function serverClockFrom(now: Instant, receivedAtMs: number): ServerClock {
  const offsetMs = Date.parse(now) - receivedAtMs;
  return () => offsetMs + performance.now();
}
