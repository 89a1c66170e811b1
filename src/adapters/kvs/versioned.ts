import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import type { Stored } from '../../usecases/base/ports';
import { BY_VERSION, keyOfRevision, REVISION_ENTITY, revisionKey } from './keys';
import { isLost, TRIES } from './in-transaction';
import { fromValue, schemaVersionNow, toRecord, type StoredRecord } from './stored-record';

/** A value under a plain key, with its version, so that one call reads both. */
interface VersionedRecord<T> extends StoredRecord<T> {
  /** Missing in a record that was written before values had versions. */
  readonly version?: number;
}

/** The storage checks conditions on entities only, so each versioned key has its version in one as well. */
interface Revision {
  readonly schemaVersion: number;
  readonly version: number;
}

const revisions = kvs.entity<Revision>(REVISION_ENTITY);

/** Reads a value and its version. A removed value keeps its version, so that an older write cannot bring it back. */
export async function readVersioned<T>(key: string): Promise<Stored<T>> {
  const record = await kvs.get<VersionedRecord<T>>(key);
  if (record !== undefined) return { value: fromValue(record), version: record.version ?? 0 };
  return { value: null, version: (await revisions.get(revisionKey(key)))?.version ?? 0 };
}

async function replace(key: string, next: object | null, version: number): Promise<'saved' | 'conflict'> {
  const filter = new Filter<Revision>();
  const conditions =
    version === 0
      ? filter.and('version', FilterConditions.notExists())
      : filter.and('version', FilterConditions.equalTo(version));
  const revision: Revision = { schemaVersion: schemaVersionNow, version: version + 1 };
  const transaction = kvs
    .transact()
    .set(revisionKey(key), revision, { entityName: REVISION_ENTITY, conditions });
  if (next === null) transaction.delete(key);
  else transaction.set(key, { ...toRecord(next), version: version + 1 });
  try {
    await transaction.execute();
    return 'saved';
  } catch (error) {
    if (isLost(error)) return 'conflict';
    throw error;
  }
}

/** The platform's largest page. */
const PAGE_SIZE = 100;

/** Keys with a prefix that have a value, or had one that was removed. A removed value keeps its version. */
export async function keysEverWritten(prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = revisions
      .query()
      .index(BY_VERSION)
      .where(WhereConditions.greaterThanEqualTo(0))
      .limit(PAGE_SIZE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    keys.push(...page.results.map(({ key }) => keyOfRevision(key)).filter((key) => key.startsWith(prefix)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

/**
 * Writes a value if nobody has written or removed it since the given version was read.
 * @param version 0 for a value that never existed.
 */
export function writeVersioned(key: string, next: object, version: number): Promise<'saved' | 'conflict'> {
  return replace(key, next, version);
}

/**
 * Removes a value, whatever its version. Its absence has a version too.
 * @throws Error if others keep writing it.
 */
export async function removeVersioned(key: string): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const { value, version } = await readVersioned(key);
    if (value === null || (await replace(key, null, version)) === 'saved') return;
  }
  throw new Error(`${key} could not be removed, because others keep changing it. Try again.`);
}
