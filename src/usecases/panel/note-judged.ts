import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import { waitingRequest } from '../../domain/cases/waiting-requests';
import type { ChangeCasePorts } from '../cases/ports';

/** Once an approver has decided about a stop, no administrator has to judge its resolution for this issue. */
export async function noteJudged(
  before: Case | null,
  now: Case | null,
  { notes, now: at }: Pick<ChangeCasePorts, 'notes' | 'now'>,
): Promise<void> {
  const isWaiting = (kase: Case | null): boolean => kase !== null && waitingRequest(kase, 'close') !== null;
  const note =
    before !== null && isWaiting(before) && !isWaiting(now) ? noteOn(before, 'unjudged', at()) : null;
  if (note !== null) await notes.remove(note);
}
