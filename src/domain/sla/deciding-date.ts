import type { ClockResult } from './clock';
import { clockOf } from './clock-of';
import { toEpochMs, type Instant } from './instant';
import type { Policy } from './policy';
import type { TimelineEvent } from './timeline';

/** A fact by which people, or the source, give a date. */
export type DateFact = Extract<TimelineEvent, { type: 'extended' | 'date-set' | 'no-later-than' }>;

/** The fact that gives a due date in place of the policy. */
export interface DecidingDate {
  readonly fact: DateFact;
  /** Local date `YYYY-MM-DD` in the policy's zone by the policy alone; `null` if it gives none. */
  readonly policyDueDate: string | null;
}

function isDateFact(event: TimelineEvent): event is DateFact {
  return event.type === 'extended' || event.type === 'date-set' || event.type === 'no-later-than';
}

/** The kind of fact behind the deadline, by the last step that gave it; `null` if the policy gave it. */
function decidingType({ explanation }: ClockResult): DateFact['type'] | null {
  const last = explanation.findLast(({ to }) => to !== undefined);
  if (last?.decidedBy !== undefined) return last.decidedBy.by === 'no-later-than' ? 'no-later-than' : null;
  const set = explanation.findLast(({ kind }) => kind === 'extended' || kind === 'date-set');
  return set?.kind === 'extended' || set?.kind === 'date-set' ? set.kind : null;
}

/**
 * Which fact gives the due date of a fix, if it is not the date that the same timeline gives without extended, set and
 * latest dates.
 * @param clock the fix clock of this timeline as of `now`.
 */
export function decidingDate(
  policy: Policy,
  timeline: readonly TimelineEvent[],
  clock: ClockResult,
  now: Instant,
): DecidingDate | null {
  const facts = timeline.filter(isDateFact);
  if (clock.dueDate === null || facts.length === 0) return null;
  const withoutThem = timeline.filter((event) => !isDateFact(event));
  const policyDueDate = clockOf(policy, withoutThem, 'fix', now).dueDate;
  const type = policyDueDate === clock.dueDate ? null : decidingType(clock);
  // What somebody dated otherwise has not given this date, though it may be later than the fact that has.
  const fact = facts
    .filter((each) => each.type === type && each.dueDate === clock.dueDate)
    .sort((a, b) => toEpochMs(a.at) - toEpochMs(b.at))
    .at(-1);
  return fact === undefined ? null : { fact, policyDueDate };
}
