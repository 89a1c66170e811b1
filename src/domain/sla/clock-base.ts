import type { BaseRule } from './clock';
import type { Policy } from './policy';
import { isMoment, type OrderedTimeline } from './timeline';
import { addLocalDays } from './zoned-time';

/** The moment a fix clock counts from, and which rule gave it. */
export interface ClockBase {
  readonly atMs: number;
  readonly rule: BaseRule;
}

/**
 * The base of the fix clock: the submission, or the first triage or milestone but at the latest the end of the window.
 * `null` while the policy waits for that event without a window. The base may lie after `now`: then the clock has not
 * started and its deadline is provisional.
 */
export function clockBaseOf(policy: Policy, { submittedMs, events }: OrderedTimeline): ClockBase | null {
  const { clockBase } = policy;
  if (clockBase === 'submitted') return { atMs: submittedMs, rule: 'submitted' };
  const startedMs = events.find(({ event }) => isMoment(event, clockBase))?.atMs;
  const windowEndMs =
    policy.triageWindowDays === undefined
      ? undefined
      : addLocalDays(submittedMs, policy.triageWindowDays, policy.timeZone);
  if (startedMs !== undefined && (windowEndMs === undefined || startedMs <= windowEndMs))
    return { atMs: startedMs, rule: clockBase };
  return windowEndMs === undefined ? null : { atMs: windowEndMs, rule: 'window' };
}
