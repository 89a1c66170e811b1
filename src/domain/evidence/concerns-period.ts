import { toEpochMs, type Instant } from '../sla/instant';
import type { ShownClock } from './shown-clock';

/** From and up to an instant, both included; `null` for an open side. */
export interface EvidencePeriod {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

function meets(startMs: number, endMs: number, { from, to }: EvidencePeriod): boolean {
  return (to === null || startMs <= toEpochMs(to)) && (from === null || endMs >= toEpochMs(from));
}

function concerns({ startedAt, endedAt, deadline }: ShownClock, period: EvidencePeriod): boolean {
  if (deadline !== null && meets(toEpochMs(deadline), toEpochMs(deadline), period)) return true;
  if (startedAt === null) return false;
  return meets(toEpochMs(startedAt), endedAt === null ? Infinity : toEpochMs(endedAt), period);
}

/** True if any of the clocks was due or open in the period. */
export function concernsPeriod(clocks: readonly ShownClock[], period: EvidencePeriod): boolean {
  return clocks.some((clock) => concerns(clock, period));
}
