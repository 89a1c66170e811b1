import type { Case, RefusedChecks } from '../cases/case';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { fractionOf } from './fraction-of';

const HOUR_MS = 3_600_000;
const MAX_WAIT_MS = 24 * HOUR_MS;

/** The part of a wait over which the cases are spread. */
const SPREAD = 0.25;

/**
 * The case after Jira has refused what a check wrote: checked again after 1, 2, 4, 8, 16 hours and then every day, so
 * that an issue that Jira refuses permanently does not delay the deadlines of others. Each case waits up to a quarter
 * less than that: of thousands that are refused together, a few come back in each minute.
 * @param key of the case.
 */
export function postponeCheck(
  { refusedChecks }: Pick<Case, 'refusedChecks'>,
  key: string,
  now: Instant,
): { readonly refusedChecks: RefusedChecks; readonly nextCheckAt: Instant } {
  const count = (refusedChecks?.count ?? 0) + 1;
  const longestMs = Math.min(HOUR_MS * 2 ** Math.min(count - 1, 10), MAX_WAIT_MS);
  const waitMs = Math.round(longestMs * (1 - SPREAD * fractionOf(key)));
  return {
    refusedChecks: { count, since: refusedChecks?.since ?? now },
    nextCheckAt: toInstant(toEpochMs(now) + waitMs),
  };
}
