import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import type { IssueNoteStore, Now } from '../base/ports';

/** Has health name an issue while an answer on it waits for a person, and no longer. */
export async function noteStopped(
  kase: Case,
  isStopped: boolean,
  reason: string | null,
  { now, notes }: { readonly now: Now; readonly notes: Pick<IssueNoteStore, 'add' | 'remove'> },
): Promise<void> {
  const note = noteOn(kase, 'not-answered', now(), reason === null ? {} : { detail: reason });
  if (note === null) return;
  if (!isStopped) await notes.remove(note);
  else if (reason !== null) await notes.add(note);
}
