import { toEpochMs, type Instant } from '../../../domain/sla/instant';

/** When something was read. */
export interface ReadTimes {
  /** By Bugcrowd's clock if it tells the time, so that it fits what its events are dated by. */
  readonly readAt: Instant;
  /** By the app's clock. */
  readonly receivedAt: Instant;
}

/** The time in an answer has whole seconds. */
const RESOLUTION_MS = 1000;

/**
 * @param serverTime as Bugcrowd's answer tells it; `null` if it does not.
 * @param now before the call: what was received by then is known to Bugcrowd's answer.
 */
export function readTimes(serverTime: Instant | null, now: Instant): ReadTimes {
  const behindMs = serverTime === null ? 0 : toEpochMs(now) - toEpochMs(serverTime);
  const isSameTime = behindMs >= 0 && behindMs < RESOLUTION_MS;
  return { readAt: serverTime === null || isSameTime ? now : serverTime, receivedAt: now };
}
