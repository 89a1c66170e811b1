import type { Clocks } from './clock';
import { toEpochMs, toInstant, type Instant } from './instant';
import { notices } from './notices';
import type { Policy } from './policy';

/**
 * The first moment after `nowMs` at which a clock with a deadline changes its band or state, or a notice falls due;
 * `null` without one.
 */
export function nextCheckOf(
  clock: { readonly atRiskMs: number | null; readonly deadlineMs: number; readonly nowMs: number },
  policy: Policy,
): Instant | null {
  const { atRiskMs, deadlineMs, nowMs } = clock;
  const moments = [
    ...(atRiskMs === null ? [] : [atRiskMs]),
    deadlineMs + 1,
    ...notices(policy, deadlineMs, nowMs).map(({ atMs }) => atMs),
  ].filter((momentMs) => momentMs > nowMs);
  return moments.length === 0 ? null : toInstant(Math.min(...moments));
}

/** The first instant at which any clock changes or has a notice to give; `null` without one. */
export function nextCheckOfAll(clocks: Clocks): Instant | null {
  const checks = clocks.flatMap(({ clock }) => clock.nextCheckAt ?? []);
  return checks.reduce<Instant | null>(
    (first, each) => (first === null || toEpochMs(each) < toEpochMs(first) ? each : first),
    null,
  );
}
