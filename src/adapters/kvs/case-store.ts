import { Filter, FilterConditions, ForgeKvsAPIError, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { openUnder } from '../../domain/cases/open-case';
import type { Instant } from '../../domain/sla/instant';
import type { CaseStore } from '../../usecases/cases/ports';
import type { Now } from '../../usecases/base/ports';
import { BY_CHECK, BY_OPEN, CASE_ENTITY, issueKey } from './keys';
import { readBatch } from './read-batch';
import { fromRecord, fromValue, toRecord, type StoredRecord } from './stored-record';

/**
 * `version` is its own attribute because writes are conditional on it, and `checkAt` because the sweep queries it; a
 * case without a next check has none and is not in that index. `openConnection` and `openPolicy` are set for open cases
 * only, so that queries for them do not read closed ones. `connectionId` and `changedAt` are written for every case
 * from the first one on, so that rollups can be derived, and rebuilt, from all of them.
 */
interface StoredCase extends StoredRecord<Case> {
  readonly version: number;
  readonly connectionId: string;
  readonly changedAt: string;
  readonly checkAt?: string;
  readonly openConnection?: string;
  readonly openPolicy?: string;
}

/** The platform's largest page. */
const PAGE_SIZE = 100;

const cases = kvs.entity<StoredCase>(CASE_ENTITY);

/** True if the storage refused the write because of existing data. */
function isConflict(error: unknown): boolean {
  return (
    error instanceof ForgeKvsAPIError && ['CONDITIONAL_CHECK_FAILED', 'KEY_CONFLICT'].includes(error.code)
  );
}

/** Makes instants equally long, so that their texts sort by time. */
function sortable(instant: string): string {
  return new Date(instant).toISOString();
}

async function load(key: string): Promise<Case | null> {
  return fromValue(await cases.get(key));
}

async function write(kase: Case, readVersion: number, newIssue: boolean, changedAt: Instant): Promise<void> {
  const key = caseKey(kase);
  const { version, connectionId, nextCheckAt } = kase;
  const under = openUnder(kase);
  const stored: StoredCase = {
    ...toRecord(kase),
    version,
    connectionId,
    changedAt: sortable(changedAt),
    ...(nextCheckAt !== null && { checkAt: sortable(nextCheckAt) }),
    ...(under !== null && { openConnection: connectionId, openPolicy: under }),
  };
  if (readVersion === 0) {
    await cases.set(key, stored, { keyPolicy: 'FAIL_IF_EXISTS' });
    return;
  }
  const conditions = new Filter<StoredCase>().and('version', FilterConditions.equalTo(readVersion));
  const transaction = kvs.transact().set(key, stored, { entityName: CASE_ENTITY, conditions });
  // In one transaction, so that the panel never finds an issue whose case does not know it.
  if (newIssue && kase.issue !== null) transaction.set(issueKey(kase.issue.id), key);
  await transaction.execute();
}

async function loadAll(keys: readonly string[]): Promise<readonly Case[]> {
  const items = keys.map((key) => ({ key, entityName: CASE_ENTITY }));
  return [...(await readBatch<StoredCase>(items)).values()].map(fromRecord);
}

/** Cases in a custom entity, each write checked against the version that was read. */
export function createCaseStore(now: Now): CaseStore {
  return {
    load,
    loadAll,
    async keyOfIssue(issueId) {
      return (await kvs.get<string>(issueKey(issueId))) ?? null;
    },
    async findByIssue(issueId) {
      const key = await kvs.get<string>(issueKey(issueId));
      return key === undefined ? null : load(key);
    },
    async due(now, cursor) {
      const query = cases
        .query()
        .index(BY_CHECK)
        .where(WhereConditions.lessThanEqualTo(sortable(now)))
        .sort(Sort.ASC)
        .limit(PAGE_SIZE);
      const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
      return { cases: results.map(({ value }) => fromRecord(value)), cursor: nextCursor ?? null };
    },
    async openOf(connectionId, cursor) {
      const query = cases
        .query()
        .index(BY_OPEN, { partition: [connectionId] })
        .sort(Sort.ASC)
        .limit(PAGE_SIZE);
      const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
      return { cases: results.map(({ value }) => fromRecord(value)), cursor: nextCursor ?? null };
    },
    async save(kase, newIssue = false) {
      const next: Case = { ...kase, version: kase.version + 1 };
      try {
        await write(next, kase.version, newIssue, now());
        return next;
      } catch (error) {
        if (isConflict(error)) return 'conflict';
        throw error;
      }
    },
  };
}
