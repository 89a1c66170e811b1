import { toEpochMs, type Instant } from './instant';

/**
 * An instant that somebody outside states, at the latest when the app heard of it: a clock elsewhere may be ahead, and
 * nothing has happened later than it was received.
 */
export function notAfter(stated: Instant, receivedAt: Instant): Instant {
  return toEpochMs(stated) > toEpochMs(receivedAt) ? receivedAt : stated;
}
