import type { Clocks, NamedClock } from './clock';
import { hasEnded } from './has-ended';
import { toEpochMs } from './instant';

/**
 * True if a clock that runs, or will run, would end later, have no deadline, or end without its fix or answer. A clock that
 * is overdue or was missed, and would count as met, by a fix or an answer of an earlier date, has been judged more kindly
 * than it was.
 */
function isLater({ clock: before }: NamedClock, { clock: after }: NamedClock): boolean {
  if (before.outcome === 'missed' && after.outcome === 'met') return true;
  if (hasEnded(before)) return false;
  // What has no target promises nothing that an end could break.
  if (after.state === 'cancelled') return before.state !== 'no-target';
  if (before.state === 'breached' && after.outcome === 'met') return true;
  if (hasEnded(after) || before.deadline === null) return false;
  return after.deadline === null || toEpochMs(after.deadline) > toEpochMs(before.deadline);
}

/**
 * True if a change makes a promise weaker: the deadline of any clock of the case would be later or gone, or a clock
 * would end without its fix or answer. It is the same test whoever makes the change, and whatever it is.
 * @param before the clocks without the change.
 * @param after the clocks with it, at the same instant; one that is missing is gone with its policy.
 */
export function movesLater(before: Clocks, after: Clocks): boolean {
  return before.some((clock) => {
    const same = after.find(({ name }) => name === clock.name);
    if (same === undefined) return !hasEnded(clock.clock) && clock.clock.deadline !== null;
    return isLater(clock, same);
  });
}
