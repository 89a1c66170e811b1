import { toEpochMs, toInstant, type Instant } from '../sla/instant';

/**
 * Looks for a second issue of a case whose issue was created again, because a search did not show the first attempt's. If
 * the index lagged by more than the app waits, both exist.
 */
export interface DoubleLook {
  /** When the issue was created again. */
  readonly since: Instant;
  /** When to look next. */
  readonly at: Instant;
}

const HOUR_MS = 3_600_000;

/** Long after any lag that has been seen, which is minutes. */
const FIRST_MS = 2 * HOUR_MS;
const LAST_MS = 24 * HOUR_MS;

/** The looks for a case whose issue is created again now. */
export function looksFrom(now: Instant): DoubleLook {
  return { since: now, at: toInstant(toEpochMs(now) + FIRST_MS) };
}

export function isLookDue({ at }: DoubleLook, now: Instant): boolean {
  return toEpochMs(at) <= toEpochMs(now);
}

/**
 * The looks that are left after one: another a day after the issue was created again, and one a day for as long as there
 * are two issues. `null` if a day has shown only one.
 */
export function looksAfter({ since }: DoubleLook, found: boolean, now: Instant): DoubleLook | null {
  const lastMs = toEpochMs(since) + LAST_MS;
  if (found) return { since, at: toInstant(toEpochMs(now) + LAST_MS) };
  return toEpochMs(now) < lastMs ? { since, at: toInstant(lastMs) } : null;
}
