import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import { fieldsToRetry } from '../../domain/issues/written-view';
import type { ChangeCasePorts } from './ports';

/** Jira has taken a write: it shows the issue to the app, and refuses it no more. */
function taken(kase: Case): Case {
  const { unseenSince, refusedChecks } = kase;
  return unseenSince === null && refusedChecks === null
    ? kase
    : { ...kase, unseenSince: null, refusedChecks: null };
}

async function noteFarDate(
  known: Case | null,
  done: Case,
  { notes, now }: Pick<ChangeCasePorts, 'notes' | 'now'>,
): Promise<void> {
  const [before, after] = [known?.issue?.lastWritten.beyond, done.issue?.lastWritten.beyond];
  if (before === after) return;
  const note = noteOn(done, 'far', now(), { ...(after !== undefined && { detail: after }) });
  if (note !== null) await (after === undefined ? notes.remove(note) : notes.add(note));
}

/** Brings the notes on the issue up to date: what Jira refuses no more, and what it does not show. */
async function updateNotes(
  known: Case | null,
  done: Case,
  { notes, now }: Pick<ChangeCasePorts, 'notes' | 'now'>,
): Promise<void> {
  const refused = known?.issue && known.refusedChecks !== null ? noteOn(done, 'refused', now()) : null;
  if (refused !== null) await notes.remove(refused);
  await noteFarDate(known, done, { notes, now });
  const before = known?.issue ? fieldsToRetry(known.skippedFields) : [];
  const after = fieldsToRetry(done.skippedFields);
  if (before.join() === after.join()) return;
  const note = noteOn(done, 'not-written', now(), { detail: after.join(', ') });
  if (note !== null) await (after.length > 0 ? notes.add(note) : notes.remove(note));
}

/**
 * What follows from writes that Jira has taken: the notes on the issue are brought up to date.
 * @param known the case before the writes; `null` for a new one.
 * @returns the case to save: it is no longer counted as unseen or refused.
 */
export async function afterWriting(
  known: Case | null,
  done: Case,
  ports: Pick<ChangeCasePorts, 'notes' | 'now'>,
): Promise<Case> {
  await updateNotes(known, done, ports);
  return taken(done);
}
