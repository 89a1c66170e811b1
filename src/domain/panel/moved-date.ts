import type { ClockResult } from '../sla/clock';
import { clockOf } from '../sla/clock-of';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';

type MoverType = 'extended' | 'date-set' | 'no-later-than';
type Mover = Extract<TimelineEvent, { type: MoverType }>;

/** A due date that people decided, beside the one that the policy gives. */
export interface MovedDate {
  readonly by: MoverType;
  /** Account id of whoever decided it on the panel or in Jira; `null` if nobody is known. */
  readonly person: string | null;
  /** Local date `YYYY-MM-DD` in the policy's zone; `null` if the policy gives none. */
  readonly policyDueDate: string | null;
}

function isMover(event: TimelineEvent): event is Mover {
  return event.type === 'extended' || event.type === 'date-set' || event.type === 'no-later-than';
}

/** The kind of decision behind the deadline, by the last step that gave it; `null` if it was none. */
function moverOf({ explanation }: ClockResult): MoverType | null {
  const last = explanation.findLast(({ to }) => to !== undefined);
  if (last?.decidedBy !== undefined) return last.decidedBy.by === 'no-later-than' ? 'no-later-than' : null;
  const set = explanation.findLast(({ kind }) => kind === 'extended' || kind === 'date-set');
  return set?.kind === 'extended' || set?.kind === 'date-set' ? set.kind : null;
}

/**
 * Who decided the due date of a fix, if it is not the policy's own: what the same timeline gives without extended, set
 * and latest dates.
 * @param clock the fix clock of this timeline as of `now`.
 */
export function movedDate(
  policy: Policy,
  timeline: readonly TimelineEvent[],
  clock: ClockResult,
  now: Instant,
): MovedDate | null {
  const movers = timeline.filter(isMover);
  if (clock.deadline === null || movers.length === 0) return null;
  const own = clockOf(
    policy,
    timeline.filter((event) => !isMover(event)),
    'fix',
    now,
  );
  const by = own.deadline === clock.deadline ? null : moverOf(clock);
  if (by === null) return null;
  const source = movers
    .filter(({ type }) => type === by)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1)?.source;
  const person = source === undefined || source.system === 'source' || source.id === '' ? null : source.id;
  return { by, person, policyDueDate: own.dueDate };
}
