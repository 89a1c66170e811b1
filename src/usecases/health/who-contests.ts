import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { IssueNote } from '../../domain/cases/issue-note';
import { byUrgency } from '../../domain/cases/issue-note-order';
import type { PeopleDirectory } from '../base/ports';
import type { CaseStore } from '../cases/ports';

export interface ContestedPorts {
  readonly cases: Pick<CaseStore, 'loadAll'>;
  readonly people: PeopleDirectory;
}

/** As many as are named. */
const MAX_NAMED = 10;

/**
 * Notes on dates that are left alone, with the name of whoever entered each as `detail`. The note itself names nobody, so
 * that an account has to be erased in the case only. Makes no call without such a note.
 * @throws CallFailedError if Jira fails.
 */
export async function withWhoContests(
  notes: readonly IssueNote[],
  { cases, people }: ContestedPorts,
): Promise<readonly IssueNote[]> {
  const contested = notes.filter(({ kind }) => kind === 'contested').sort(byUrgency);
  if (contested.length === 0) return notes;
  const keys = contested.slice(0, MAX_NAMED).map((note) => note.caseKey);
  const loaded = await cases.loadAll(keys);
  const enteredBy = ({ reportedDate }: Case): string => reportedDate?.by ?? '';
  const ids = [...new Set(loaded.map(enteredBy))].filter((id) => id !== '');
  const names = await people.namesOf(ids);
  const byCase = new Map(loaded.map((kase) => [caseKey(kase), names[enteredBy(kase)]]));
  return notes.map((note) => {
    const name = note.kind === 'contested' ? byCase.get(note.caseKey) : undefined;
    return name === undefined ? note : { ...note, detail: name };
  });
}
