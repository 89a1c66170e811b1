import type { Case } from '../../domain/cases/case';
import { isLookDue, looksAfter } from '../../domain/cases/double-look';
import { noteOn } from '../../domain/cases/note-on';
import type { Connection } from '../../domain/connections/connection';
import type { ChangeCasePorts } from './ports';

/**
 * Looks for a second issue of a case whose issue was created again, if a look is due, and notes what it finds. Makes no
 * call for any other case.
 * @returns the case with the looks that are left.
 * @throws CallFailedError if Jira fails.
 */
export async function lookForDouble(
  kase: Case,
  { project }: Pick<Connection, 'project'>,
  { tracker, notes, now }: Pick<ChangeCasePorts, 'tracker' | 'notes' | 'now'>,
): Promise<Case> {
  const { issue, doubleLook } = kase;
  if (issue === null || !doubleLook || !isLookDue(doubleLook, now())) return kase;
  const found = await tracker.findByCase(kase, project, doubleLook.from ?? doubleLook.since);
  const others = found.filter(({ id }) => id !== issue.id).map(({ key }) => key);
  const note = noteOn(kase, 'doubled', now(), { detail: others.join(', ') });
  if (note !== null) await (others.length > 0 ? notes.add(note) : notes.remove(note));
  return { ...kase, doubleLook: looksAfter(doubleLook, others.length > 0, now()) };
}
