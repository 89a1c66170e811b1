import { toEpochMs, type Instant } from '../sla/instant';

/** Somebody was given a permission meanwhile, or an archived issue was restored. */
const AGAIN_MS = 24 * 60 * 60 * 1000;

/** True if what Jira refused is worth another try. */
export function mayBeOver(refusedAt: Instant, now: Instant): boolean {
  return toEpochMs(now) - toEpochMs(refusedAt) >= AGAIN_MS;
}
