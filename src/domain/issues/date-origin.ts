import type { ClockResult } from '../sla/clock';
import { decidingDate } from '../sla/deciding-date';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';

/** Why a due date is not the policy's: somebody set it, extended it, or bounded it, or the source states it. */
export interface DateOrigin {
  readonly kind: 'set' | 'extended' | 'bound' | 'outside';
  /** What the policy alone gives; `null` if it gives no date. */
  readonly policyDate: string | null;
  /** Account id of who wanted it; `null` if the source did. */
  readonly by: string | null;
  readonly approvedBy: string | null;
}

const KINDS = { 'date-set': 'set', extended: 'extended', 'no-later-than': 'bound' } as const;

/**
 * Where a due date comes from.
 * @param timeline of the case, as the clock reads it.
 * @param clock its fix clock at `now`.
 * @returns `null` if the policy gives it, or there is none.
 */
export function dateOriginOf(
  timeline: readonly TimelineEvent[],
  clock: ClockResult,
  policy: Policy,
  now: Instant,
): DateOrigin | null {
  const decided = decidingDate(policy, timeline, clock, now);
  if (decided === null) return null;
  const { fact, policyDueDate } = decided;
  const { source } = fact;
  return {
    kind: source?.system === 'source' ? 'outside' : KINDS[fact.type],
    policyDate: policyDueDate,
    by: source === undefined || source.system === 'source' ? null : source.id,
    approvedBy: 'approvedBy' in fact ? fact.approvedBy : null,
  };
}
