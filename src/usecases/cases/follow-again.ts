import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import type { Connection } from '../../domain/connections/connection';
import { readCase } from '../../domain/issues/issue-view';
import { followKnown, followOlder } from '../../domain/issues/older-issue';
import type { Policy } from '../../domain/sla/policy';
import type { ChangeCasePorts } from './ports';

/**
 * Follows an issue again that counted as deleted because Jira did not show it, if Jira shows it now. Makes no call for
 * any other case.
 * @returns the case, not saved; the same one if there is nothing to follow.
 * @throws CallFailedError if Jira fails.
 */
export async function followAgain(
  kase: Case | null,
  connection: Connection,
  policy: Policy,
  { tracker, notes, now }: Pick<ChangeCasePorts, 'tracker' | 'notes' | 'now'>,
): Promise<Case | null> {
  if (kase?.issue !== null) return kase;
  const { deletedIssue: lost } = kase;
  if (lost?.unseen === undefined) return kase;
  const shown = await tracker.readIssue(lost);
  if (shown === null) return kase;
  const note = noteOn(kase, 'gone', now());
  if (note !== null) await notes.remove(note);
  const free = { ...kase, deletedIssue: null };
  const issue =
    lost.lastWritten === undefined
      ? followOlder(shown, readCase(free, connection, policy, now()).view)
      : followKnown(shown, lost.lastWritten);
  // Whatever follows from this change: the next sweep brings the issue up to date.
  return { ...free, issue, nextCheckAt: now() };
}
