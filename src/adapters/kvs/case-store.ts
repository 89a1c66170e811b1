import { Filter, FilterConditions, ForgeKvsAPIError, kvs, Sort, WhereConditions } from '@forge/kvs';
import { joinCase, splitCase } from '../../domain/cases/archive';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { columnsAfter } from '../../domain/cases/column-values';
import { openUnder } from '../../domain/cases/open-case';
import { peopleOfCase } from '../../domain/cases/people-of-case';
import type { Instant } from '../../domain/sla/instant';
import type { CaseStore } from '../../usecases/cases/ports';
import type { Now } from '../../usecases/base/ports';
import type { TimelineEvent } from '../../domain/sla/timeline';
import { addPerson, placeOf, rowOf } from './case-people';
import { BY_CHANGE, BY_CHECK, BY_OPEN, CASE_ENTITY, caseArchiveKey, issueKey } from './keys';
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

/** Sorts before every instant; the platform refuses an empty text. */
const EARLIEST = '0';

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

/** @throws if a part of the archive is missing: a case without it would have another clock. */
async function whole(stored: Case): Promise<Case> {
  const { archive } = stored;
  if (archive === undefined) return stored;
  const key = caseKey(stored);
  const parts = await Promise.all(
    archive.map(async (_, place) => {
      const facts = fromValue(
        await kvs.get<StoredRecord<readonly TimelineEvent[]>>(caseArchiveKey(key, place)),
      );
      if (facts === null) throw new Error(`Part ${place} of the timeline of case ${key} is missing.`);
      return facts;
    }),
  );
  return joinCase(stored, parts);
}

function wholeOf(results: readonly { readonly value: StoredCase }[]): Promise<readonly Case[]> {
  return Promise.all(results.map(({ value }) => whole(fromRecord(value))));
}

async function load(key: string): Promise<Case | null> {
  const stored = fromValue(await cases.get(key));
  return stored === null ? null : whole(stored);
}

/** @returns the case, with the archive and the people that it has now. */
async function write(
  before: Case,
  readVersion: number,
  newIssue: boolean,
  freedIssueId: string | null,
  changedAt: Instant,
): Promise<Case> {
  const key = caseKey(before);
  const columns = columnsAfter(before, changedAt);
  const kase: Case = {
    ...before,
    createdAt: before.createdAt ?? changedAt,
    people: peopleOfCase(before),
    ...((columns !== null || before.columns !== undefined) && { columns }),
  };
  const come = kase.people.filter((accountId) => !before.people.includes(accountId));
  const gone = before.people.filter((accountId) => !kase.people.includes(accountId));
  const { stored: own, archive, written } = splitCase(kase);
  const parts = written.map(({ place, facts }) => [caseArchiveKey(key, place), toRecord(facts)] as const);
  const after: Case = archive.length === 0 ? kase : { ...kase, archive };
  const { version, connectionId, nextCheckAt } = kase;
  const under = openUnder(kase);
  const stored: StoredCase = {
    ...toRecord(own),
    version,
    connectionId,
    changedAt: sortable(changedAt),
    ...(nextCheckAt !== null && { checkAt: sortable(nextCheckAt) }),
    ...(under !== null && { openConnection: connectionId, openPolicy: under }),
  };
  if (readVersion === 0) {
    // Before the case, which nobody can have read yet: writing them again changes nothing.
    for (const [partKey, part] of parts) await kvs.set(partKey, part);
    for (const accountId of come) await addPerson(accountId, key);
    await cases.set(key, stored, { keyPolicy: 'FAIL_IF_EXISTS' });
    return after;
  }
  const conditions = new Filter<StoredCase>().and('version', FilterConditions.equalTo(readVersion));
  const transaction = kvs.transact().set(key, stored, { entityName: CASE_ENTITY, conditions });
  // In one transaction, so that the panel never finds an issue whose case does not know it.
  if (newIssue && kase.issue !== null) transaction.set(issueKey(kase.issue.id), key);
  if (freedIssueId !== null) transaction.delete(issueKey(freedIssueId));
  // Facts are never in neither of both, and a writer that loses leaves the parts of the other one alone.
  for (const [partKey, part] of parts) transaction.set(partKey, part);
  // With the case, so that the index names every case of an account, and no case that no longer names it.
  for (const accountId of come) transaction.set(...rowOf(accountId, key));
  for (const accountId of gone) transaction.delete(...placeOf(accountId, key));
  await transaction.execute();
  return after;
}

async function loadAll(keys: readonly string[]): Promise<readonly Case[]> {
  const items = keys.map((key) => ({ key, entityName: CASE_ENTITY }));
  return Promise.all(
    [...(await readBatch<StoredCase>(items)).values()].map((value) => whole(fromRecord(value))),
  );
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
      return { cases: await wholeOf(results), cursor: nextCursor ?? null };
    },
    async openOf(connectionId, cursor) {
      const query = cases
        .query()
        .index(BY_OPEN, { partition: [connectionId] })
        .sort(Sort.ASC)
        .limit(PAGE_SIZE);
      const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
      return { cases: await wholeOf(results), cursor: nextCursor ?? null };
    },
    async changedSince(connectionId, since, cursor, limit = PAGE_SIZE) {
      const query = cases
        .query()
        .index(BY_CHANGE, { partition: [connectionId] })
        .where(WhereConditions.greaterThanEqualTo(since === null ? EARLIEST : sortable(since)))
        .sort(Sort.ASC)
        .limit(limit);
      const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
      const lastChange = results.at(-1)?.value.changedAt ?? null;
      return { cases: await wholeOf(results), lastChange, cursor: nextCursor ?? null };
    },
    async save(kase, newIssue = false, freedIssueId) {
      const next: Case = { ...kase, version: kase.version + 1 };
      try {
        return await write(next, kase.version, newIssue, freedIssueId ?? null, now());
      } catch (error) {
        if (isConflict(error)) return 'conflict';
        throw error;
      }
    },
  };
}
