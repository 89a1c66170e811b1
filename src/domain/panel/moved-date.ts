import type { ClockResult } from '../sla/clock';
import { decidingDate, type DateFact } from '../sla/deciding-date';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';

/** A due date that people decided, beside the one that the policy gives. */
export interface MovedDate {
  /** `outside`: the source states a date that somebody decided there, such as on the ticket of a finding. */
  readonly by: DateFact['type'] | 'outside';
  /** Account id of whoever decided it on the panel or in Jira; `null` if nobody is known. */
  readonly person: string | null;
  /** Local date `YYYY-MM-DD` in the policy's zone; `null` if the policy gives none. */
  readonly policyDueDate: string | null;
}

/**
 * Who decided the due date of a fix, if it is not the policy's own.
 * @param clock the fix clock of this timeline as of `now`.
 */
export function movedDate(
  policy: Policy,
  timeline: readonly TimelineEvent[],
  clock: ClockResult,
  now: Instant,
): MovedDate | null {
  const decided = decidingDate(policy, timeline, clock, now);
  if (decided === null) return null;
  const { source, type } = decided.fact;
  const person = source === undefined || source.system === 'source' || source.id === '' ? null : source.id;
  const by = source?.system === 'source' ? 'outside' : type;
  return { by, person, policyDueDate: decided.policyDueDate };
}
