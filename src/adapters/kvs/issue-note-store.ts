import { createHash } from 'node:crypto';
import { kvs, WhereConditions, type SetOptions } from '@forge/kvs';
import type { IssueNote } from '../../domain/cases/issue-note';
import type { IssueNoteStore } from '../../usecases/base/ports';
import { issueNotePrefix } from './keys';
import { fromRecord, toRecord, type StoredRecord } from './stored-record';

/** What still holds is noted again by the next attempt. */
const TTL: SetOptions = { ttl: { unit: 'DAYS', value: 30 } };

/** The platform's largest page. */
const PAGE_SIZE = 100;

function keyOf({
  connectionId,
  caseKey,
  kind,
}: Pick<IssueNote, 'connectionId' | 'caseKey' | 'kind'>): string {
  return `${issueNotePrefix(connectionId)}${createHash('sha256').update(`${kind}\n${caseKey}`).digest('hex')}`;
}

/** Each note has its own key, so that cases processed in parallel never overwrite each other's notes. */
export const issueNoteStore: IssueNoteStore = {
  async add(note) {
    await kvs.set(keyOf(note), toRecord(note), TTL);
  },
  async remove(note) {
    await kvs.delete(keyOf(note));
  },
  async list(connectionId, limit) {
    const items: IssueNote[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(issueNotePrefix(connectionId)))
        .limit(Math.min(limit - items.length, PAGE_SIZE));
      const asked = cursor === undefined ? query : query.cursor(cursor);
      const { results, nextCursor } = await asked.getMany<StoredRecord<IssueNote>>();
      items.push(...results.map(({ value }) => fromRecord(value)));
      cursor = nextCursor;
    } while (cursor !== undefined && items.length < limit);
    return { items, more: cursor !== undefined };
  },
};
