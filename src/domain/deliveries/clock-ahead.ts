import { toEpochMs, type Instant } from '../sla/instant';

/** A signature's time is in whole seconds, and a delivery is on its way for a moment: less is not measurable. */
const MEASURABLE_MS = 2000;

/**
 * By how much the clock of a delivery's sender was ahead when it signed, as far as that can be measured: nothing is signed
 * after it was received. A signed time before the receipt proves nothing, because a delivery may have been under way.
 * @param signedSeconds the signed time, in Unix seconds.
 * @returns 0 if it was not ahead, or by less than two seconds.
 */
export function clockAheadMs(signedSeconds: number, receivedAt: Instant): number {
  const aheadMs = signedSeconds * 1000 - toEpochMs(receivedAt);
  return aheadMs < MEASURABLE_MS ? 0 : aheadMs;
}
