import { createHash } from 'node:crypto';
import { kvs, WhereConditions, type SetOptions } from '@forge/kvs';
import type { IssueNote } from '../../domain/cases/issue-note';
import { byUrgency, noteRank, noteRanks } from '../../domain/cases/issue-note-order';
import type { IssueNoteStore } from '../../usecases/base/ports';
import { deleteAll } from './delete-all';
import { issueNotePrefix } from './keys';
import { someOf } from './some-of';
import { toRecord } from './stored-record';

/** What still holds is noted again by the checks of its case: every 20 days, or after 1, 2, 4 … 32 days if it is lost. */
const TTL: SetOptions = { ttl: { unit: 'DAYS', value: 40 } };

type NoteRef = Pick<IssueNote, 'connectionId' | 'caseKey' | 'kind'>;

function keyOf({ connectionId, caseKey, kind }: NoteRef, rank: number): string {
  const hash = createHash('sha256').update(`${kind}\n${caseKey}`).digest('hex');
  return `${issueNotePrefix(connectionId, rank)}${hash}`;
}

/** If the severity has changed since, the note before is stored under another rank: the latest one counts. */
function latestOfEach(all: readonly IssueNote[]): readonly IssueNote[] {
  const latest = new Map<string, IssueNote>();
  for (const note of all) {
    const key = `${note.kind}\n${note.caseKey}`;
    const known = latest.get(key);
    if (known === undefined || known.at < note.at) latest.set(key, note);
  }
  return [...latest.values()].sort(byUrgency);
}

/**
 * Each note has its own key, so that cases processed in parallel never overwrite each other's notes. The key begins with
 * the rank of the severity, so that the most severe ones are read even if there are more than anyone reads.
 */
export const issueNoteStore: IssueNoteStore = {
  async add(note) {
    await kvs.set(keyOf(note, noteRank(note.severity)), toRecord(note), TTL);
  },
  async remove(note) {
    await deleteAll(
      null,
      noteRanks.map((rank) => keyOf(note, rank)),
    );
  },
  async list(connectionId, limit) {
    const ranks = await Promise.all(
      noteRanks.map((rank) => {
        const begins = WhereConditions.beginsWith(issueNotePrefix(connectionId, rank));
        return someOf<IssueNote>(kvs.query().where('key', begins), limit);
      }),
    );
    const found = latestOfEach(ranks.flatMap(({ items }) => items));
    return { items: found.slice(0, limit), more: found.length > limit || ranks.some(({ more }) => more) };
  },
};
