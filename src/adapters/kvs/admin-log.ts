import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { AdminLogEntry } from '../../domain/audit/admin-log';
import type { AdminLog, AdminLogCount } from '../../usecases/audit/ports';
import type { Period } from '../../usecases/base/ports';
import { deleteAll } from './delete-all';
import { ADMIN_LOG_COUNT_KEY, ADMIN_LOG_ENTITY, BY_TIME } from './keys';
import { fromRecord, fromValue, toRecord, type StoredRecord } from './stored-record';

/** Has no expiry: the platform's maximum is a year, and a yearly audit looks back further. */
interface StoredEntry extends StoredRecord<AdminLogEntry> {
  readonly writtenAt: string;
}

const PAGE_SIZE = 100;
const FIRST = '0000';
const LAST = '9999';

const entries = kvs.entity<StoredEntry>(ADMIN_LOG_ENTITY);

/** Makes instants equally long, so that their texts sort by time. */
function sortable(instant: string): string {
  return new Date(instant).toISOString();
}

function within({ from, to }: Period) {
  const first = from === null ? FIRST : sortable(from);
  const last = to === null ? LAST : sortable(to);
  return entries.query().index(BY_TIME).where(WhereConditions.between(first, last));
}

/** Keys of the oldest entries of a period that were written before a moment. */
async function keysOf(period: Period, until: string, limit: number): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = within(period)
      .sort(Sort.ASC)
      .limit(Math.min(PAGE_SIZE, limit - keys.length));
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    keys.push(...results.filter(({ value }) => value.writtenAt < sortable(until)).map(({ key }) => key));
    cursor = nextCursor;
  } while (cursor !== undefined && keys.length < limit);
  return keys;
}

/** The admin log, one value per entry. */
export const adminLog: AdminLog = {
  async add(entry) {
    const at = sortable(entry.at);
    await entries.set(`${at}:${crypto.randomUUID()}`, { ...toRecord(entry), writtenAt: at });
  },
  async list(period, cursor, limit) {
    const query = within(period).sort(Sort.DESC).limit(Math.min(limit, PAGE_SIZE));
    const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
    return { items: results.map(({ value }) => fromRecord(value)), cursor: nextCursor ?? null };
  },
  async countBetween(from, until, limit) {
    return (await keysOf({ from, to: until }, until, limit)).length;
  },
  async removeOldest(until, limit) {
    // Finds all keys first: queries lag behind removals.
    const keys = await keysOf({ from: null, to: until }, until, limit);
    await deleteAll(ADMIN_LOG_ENTITY, keys);
    return keys.length;
  },
  async loadCount() {
    return fromValue(await kvs.get<StoredRecord<AdminLogCount>>(ADMIN_LOG_COUNT_KEY));
  },
  async saveCount(count) {
    await kvs.set(ADMIN_LOG_COUNT_KEY, toRecord(count));
  },
};
