import { toEpochMs, type Instant } from './instant';

/**
 * An external instant, limited to the receipt: the other system's clock may be ahead, but nothing happens after it was
 * received.
 */
export function notAfter(stated: Instant, receivedAt: Instant): Instant {
  return toEpochMs(stated) > toEpochMs(receivedAt) ? receivedAt : stated;
}
