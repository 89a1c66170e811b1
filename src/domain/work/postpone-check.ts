import type { Case, RefusedChecks } from '../cases/case';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';

const HOUR_MS = 3_600_000;
const MAX_WAIT_MS = 24 * HOUR_MS;

/**
 * The case after Jira has refused what a check wrote: checked again after 1, 2, 4, 8, 16 hours and then every day, so
 * that an issue that Jira refuses permanently does not delay the deadlines of others.
 */
export function postponeCheck(
  { refusedChecks }: Pick<Case, 'refusedChecks'>,
  now: Instant,
): { readonly refusedChecks: RefusedChecks; readonly nextCheckAt: Instant } {
  const count = (refusedChecks?.count ?? 0) + 1;
  const waitMs = Math.min(HOUR_MS * 2 ** Math.min(count - 1, 10), MAX_WAIT_MS);
  return {
    refusedChecks: { count, since: refusedChecks?.since ?? now },
    nextCheckAt: toInstant(toEpochMs(now) + waitMs),
  };
}
