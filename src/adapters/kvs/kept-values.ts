import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { AdminLogEntry } from '../../domain/audit/admin-log';
import type { PolicySave } from '../../usecases/base/ports';
import type { LogEntries, PolicySaves } from '../../usecases/privacy/ports';
import { ADMIN_LOG_ENTITY, BY_TIME, POLICY_SAVE_PREFIX } from './keys';
import { fromRecord, toRecord, type StoredRecord } from './stored-record';

/** The platform's largest page. */
const PAGE_SIZE = 100;

interface Page<R> {
  readonly results: readonly { readonly key: string; readonly value: R }[];
  readonly nextCursor?: string;
}

function itemsOf<T>({ results, nextCursor }: Page<StoredRecord<T>>) {
  const items = results.map(({ key, value }) => ({ key, value: fromRecord(value) }));
  return { items, cursor: nextCursor ?? null };
}

/** An entry of the admin log has the time of its writing beside it, which stays. */
interface StoredEntry extends StoredRecord<AdminLogEntry> {
  readonly writtenAt: string;
}

const entries = kvs.entity<StoredEntry>(ADMIN_LOG_ENTITY);

/** The entries of the admin log with their keys, the oldest first. */
export const logEntries: LogEntries = {
  async page(cursor) {
    const query = entries.query().index(BY_TIME).sort(Sort.ASC).limit(PAGE_SIZE);
    return itemsOf(await (cursor === null ? query : query.cursor(cursor)).getMany());
  },
  async replace(key, entry) {
    await entries.set(key, { ...toRecord(entry), writtenAt: new Date(entry.at).toISOString() });
  },
};

/** Who saved which version of which policy. */
export const policySaves: PolicySaves = {
  async page(cursor) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(POLICY_SAVE_PREFIX)).limit(PAGE_SIZE);
    return itemsOf(
      await (cursor === null ? query : query.cursor(cursor)).getMany<StoredRecord<PolicySave>>(),
    );
  },
  async replace(key, saved) {
    await kvs.set(key, toRecord(saved));
  },
};
