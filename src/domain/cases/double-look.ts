import { toEpochMs, toInstant, type Instant } from '../sla/instant';

/**
 * Looks for a second issue of a case whose issue was created again, because a search did not show the first attempt's. The
 * index may have lagged by more than the app waits, or the issue was hidden from the app or archived since: then both exist.
 */
export interface DoubleLook {
  /** When the first attempt began: what the app created since then for the case is an attempt of it. */
  readonly from?: Instant;
  /** When the issue was created again. */
  readonly since: Instant;
  /** When to look next. */
  readonly at: Instant;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** Long after any lag that has been seen, which is minutes. */
const FIRST_MS = 2 * HOUR_MS;
/** An issue that was hidden for longer is found by a comparison with the source only. */
const LAST_MS = 12 * WEEK_MS;

/** The looks for a case whose issue is created again now. @param from when the first attempt began. */
export function looksFrom(from: Instant, now: Instant): DoubleLook {
  return { from, since: now, at: toInstant(toEpochMs(now) + FIRST_MS) };
}

/**
 * The looks for a case that gets an issue now: those it has already, or new ones if an issue of it that Jira no longer
 * shows counts as deleted. Most cases have none.
 */
export function looksAtCreation(
  {
    doubleLook,
    deletedIssue,
    submitted,
  }: {
    readonly doubleLook?: DoubleLook | null;
    readonly deletedIssue: { readonly unseen?: Instant } | null;
    readonly submitted: { readonly at: Instant };
  },
  now: Instant,
): DoubleLook | null {
  if (doubleLook) return doubleLook;
  return deletedIssue?.unseen === undefined ? null : looksFrom(submitted.at, now);
}

export function isLookDue({ at }: DoubleLook, now: Instant): boolean {
  return toEpochMs(at) <= toEpochMs(now);
}

/**
 * The looks that are left after one: once a day for a week after the issue was created again, then once a week for twelve
 * weeks, and once a day for as long as there are two issues. `null` if none is left.
 */
export function looksAfter(look: DoubleLook, found: boolean, now: Instant): DoubleLook | null {
  const [sinceMs, nowMs] = [toEpochMs(look.since), toEpochMs(now)];
  if (found) return { ...look, at: toInstant(nowMs + DAY_MS) };
  const ageMs = nowMs - sinceMs;
  if (ageMs >= LAST_MS) return null;
  const everyMs = ageMs < WEEK_MS ? DAY_MS : WEEK_MS;
  return { ...look, at: toInstant(sinceMs + (Math.floor(ageMs / everyMs) + 1) * everyMs) };
}
