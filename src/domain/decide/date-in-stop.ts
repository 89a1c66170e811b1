import type { Case } from '../cases/case';
import type { Change } from '../cases/change';
import type { ClockResult } from '../sla/clock';
import { hasEnded } from '../sla/has-ended';

/**
 * The changes of an issue, of which a due date that is put back says so if the clock has stopped: whoever entered it would
 * otherwise wonder what to do.
 * @param clock of the fix.
 */
export function sayingStop(
  changes: readonly Change[],
  { reportedDate }: Pick<Case, 'reportedDate'>,
  clock: ClockResult,
): readonly Change[] {
  if (reportedDate?.answered !== 'put-back' || !hasEnded(clock)) return changes;
  return changes.map((change) =>
    change.kind === 'due-date' && change.from === reportedDate.date && change.to !== change.from
      ? { ...change, inStop: true }
      : change,
  );
}
