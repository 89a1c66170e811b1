import { Filter, FilterConditions, ForgeKvsAPIError, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Case } from '../../domain/cases/case';
import { openUnder } from '../../domain/cases/open-case';
import type { CaseStore } from '../../usecases/cases/ports';
import { BY_CHECK, BY_OPEN, CASE_ENTITY, caseKey, issueKey } from './keys';
import { readBatch } from './read-batch';

/**
 * `version` is an attribute of its own because a write is conditional on it, and `checkAt` because the sweep asks by it; a
 * case that need not be looked at has none and is not in that index. `openIn` and `openUnder`, its connection and policy,
 * are those of an open case only, so that closed ones cost nothing where open ones are asked for.
 */
interface StoredCase {
  readonly version: number;
  readonly checkAt?: string;
  readonly openIn?: string;
  readonly openUnder?: string;
  readonly data: StoredData;
}

/** One that was stored before policies could be applied lacks what that leaves. */
type StoredData = Omit<Case, 'policyMigrations'> & Partial<Pick<Case, 'policyMigrations'>>;

function toCase(data: StoredData): Case {
  return { policyMigrations: [], ...data };
}

/** The platform's largest. */
const PAGE_SIZE = 100;

const cases = kvs.entity<StoredCase>(CASE_ENTITY);

/** The storage refused the write because of what already exists. */
function isConflict(error: unknown): boolean {
  return (
    error instanceof ForgeKvsAPIError && ['CONDITIONAL_CHECK_FAILED', 'KEY_CONFLICT'].includes(error.code)
  );
}

/** Instants of one length compare like their texts. */
function sortable(instant: string): string {
  return new Date(instant).toISOString();
}

async function load(submissionId: string): Promise<Case | null> {
  const stored = await cases.get(caseKey(submissionId));
  return stored === undefined ? null : toCase(stored.data);
}

async function write(kase: Case, readVersion: number, newIssue: boolean): Promise<void> {
  const key = caseKey(kase.submissionId);
  const { version, nextCheckAt } = kase;
  const under = openUnder(kase);
  const stored: StoredCase = {
    version,
    ...(nextCheckAt !== null && { checkAt: sortable(nextCheckAt) }),
    ...(under !== null && { openIn: kase.connectionId, openUnder: under }),
    data: kase,
  };
  if (readVersion === 0) {
    await cases.set(key, stored, { keyPolicy: 'FAIL_IF_EXISTS' });
    return;
  }
  const conditions = new Filter<StoredCase>().and('version', FilterConditions.equalTo(readVersion));
  const transaction = kvs.transact().set(key, stored, { entityName: CASE_ENTITY, conditions });
  // The pointer comes with the case or not at all: the panel never finds an issue whose case does not know it.
  if (newIssue && kase.issue !== null) transaction.set(issueKey(kase.issue.id), kase.submissionId);
  await transaction.execute();
}

async function loadAll(submissionIds: readonly string[]): Promise<ReadonlyMap<string, Case>> {
  const items = submissionIds.map((id) => ({ key: caseKey(id), entityName: CASE_ENTITY }));
  const stored = [...(await readBatch<StoredCase>(items)).values()];
  return new Map(stored.map(({ data }) => [data.submissionId, toCase(data)]));
}

/** Cases in a custom entity, each write checked against the version that was read. */
export const caseStore: CaseStore = {
  load,
  loadAll,
  async submissionOf(issueId) {
    return (await kvs.get<string>(issueKey(issueId))) ?? null;
  },
  async findByIssue(issueId) {
    const submissionId = await kvs.get<string>(issueKey(issueId));
    return submissionId === undefined ? null : load(submissionId);
  },
  async due(now, cursor) {
    const query = cases
      .query()
      .index(BY_CHECK)
      .where(WhereConditions.lessThanEqualTo(sortable(now)))
      .sort(Sort.ASC)
      .limit(PAGE_SIZE);
    const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
    return { cases: results.map(({ value }) => toCase(value.data)), cursor: nextCursor ?? null };
  },
  async openOf(connectionId, cursor) {
    const query = cases
      .query()
      .index(BY_OPEN, { partition: [connectionId] })
      .sort(Sort.ASC)
      .limit(PAGE_SIZE);
    const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
    return { cases: results.map(({ value }) => toCase(value.data)), cursor: nextCursor ?? null };
  },
  async save(kase, newIssue = false) {
    const next: Case = { ...kase, version: kase.version + 1 };
    try {
      await write(next, kase.version, newIssue);
      return next;
    } catch (error) {
      if (isConflict(error)) return 'conflict';
      throw error;
    }
  },
};
