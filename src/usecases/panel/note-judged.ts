import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import { waitingRequest } from '../../domain/cases/waiting-requests';
import { askedNote } from '../../domain/issues/lasting-note';
import type { ChangeCasePorts } from '../cases/ports';

/**
 * Once a request is decided, health no longer asks about it: neither for the approvers, nor for an administrator who would
 * have judged the resolution.
 */
export async function noteJudged(
  before: Case | null,
  after: Case | null,
  { notes, now }: Pick<ChangeCasePorts, 'notes' | 'now'>,
): Promise<void> {
  if (before === null) return;
  const isClosing = (kase: Case | null): boolean => kase !== null && waitingRequest(kase, 'close') !== null;
  const isAsking = (kase: Case | null): boolean => kase !== null && askedNote(kase, now()) !== null;
  const answered = [
    isClosing(before) && !isClosing(after) ? noteOn(before, 'unjudged', now()) : null,
    isAsking(before) && !isAsking(after) ? noteOn(before, 'asked', now()) : null,
  ];
  for (const note of answered) if (note !== null) await notes.remove(note);
}
