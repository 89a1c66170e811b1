import type { BaseRule } from './clock';
import type { Policy } from './policy';
import type { OrderedTimeline } from './timeline';
import { addLocalDays } from './zoned-time';

/** The moment a fix clock counts from, and which rule gave it. */
export interface ClockBase {
  readonly atMs: number;
  readonly rule: BaseRule;
}

/**
 * The base of the fix clock: the submission, or the first triage but at the latest the end of the triage window. `null`
 * while the policy waits for a triage without a window. The base may lie after `now`: then the clock has not started
 * and its deadline is provisional.
 */
export function clockBaseOf(policy: Policy, { submittedMs, events }: OrderedTimeline): ClockBase | null {
  if (policy.clockBase === 'submitted') return { atMs: submittedMs, rule: 'submitted' };
  const triagedMs = events.find(({ event }) => event.type === 'triaged')?.atMs;
  const windowEndMs =
    policy.triageWindowDays === undefined
      ? undefined
      : addLocalDays(submittedMs, policy.triageWindowDays, policy.timeZone);
  if (triagedMs !== undefined && (windowEndMs === undefined || triagedMs <= windowEndMs))
    return { atMs: triagedMs, rule: 'triaged' };
  return windowEndMs === undefined ? null : { atMs: windowEndMs, rule: 'window' };
}
