import type { ClockResult, NamedClock } from '../sla/clock';
import { toEpochMs, type Instant } from '../sla/instant';
import type { ClockName } from '../sla/policy';

/** A clock as the app shows it. */
export interface ShownClock extends Pick<
  ClockResult,
  'state' | 'startedAt' | 'deadline' | 'dueDate' | 'provisional' | 'outcome'
> {
  readonly name: ClockName;
  /** What the policy calls a clock of its own. */
  readonly label?: string;
  /** When it ended; `null` while it is open. */
  readonly endedAt: Instant | null;
  /**
   * Calendar milliseconds from the end, or from now if overdue, to the deadline: negative if it was missed. `null` if
   * nothing is judged.
   */
  readonly marginMs: number | null;
}

const ENDS = ['fixed', 'closed', 'answered'];

/** The last end, judged or not, unless the clock was opened again. A first severity may follow it: it judges an answer, too. */
function endOf({ explanation }: ClockResult): Instant | null {
  const last = explanation.findLast(({ kind }) => kind === 'reopened' || ENDS.includes(kind));
  return last === undefined || last.kind === 'reopened' ? null : last.at;
}

function marginOf({ state, deadline }: ClockResult, end: Instant): number | null {
  if (deadline === null || !['met', 'missed', 'breached'].includes(state)) return null;
  return toEpochMs(deadline) - toEpochMs(end);
}

/** A clock as the app shows it, with its end and by how much it was met or missed as of `now`. */
export function shownClock({ name, label, clock }: NamedClock, now: Instant): ShownClock {
  const { state, startedAt, deadline, dueDate, provisional, outcome } = clock;
  const endedAt = endOf(clock);
  return {
    name,
    ...(label !== undefined && { label }),
    state,
    startedAt,
    deadline,
    dueDate,
    provisional,
    outcome,
    endedAt,
    marginMs: marginOf(clock, endedAt ?? now),
  };
}
