import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { Case } from '../../domain/intake/case';
import type { CaseStore } from '../../usecases/ports';
import { CASE_ENTITY, caseKey, issueKey } from './keys';

/** `version` is an attribute of its own, because a write is conditional on it. */
interface StoredCase {
  readonly version: number;
  readonly data: Case;
}

const cases = kvs.entity<StoredCase>(CASE_ENTITY);

/** The storage refused the write because of what is there already. */
function isConflict(error: unknown): boolean {
  return (
    error instanceof ForgeKvsAPIError && ['CONDITIONAL_CHECK_FAILED', 'KEY_CONFLICT'].includes(error.code)
  );
}

async function load(submissionId: string): Promise<Case | null> {
  return (await cases.get(caseKey(submissionId)))?.data ?? null;
}

async function write(kase: Case, readVersion: number, newIssue: boolean): Promise<void> {
  const key = caseKey(kase.submissionId);
  const stored: StoredCase = { version: kase.version, data: kase };
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

/** Cases in a custom entity, each write checked against the version that was read. */
export const caseStore: CaseStore = {
  load,
  async findByIssue(issueId) {
    const submissionId = await kvs.get<string>(issueKey(issueId));
    return submissionId === undefined ? null : load(submissionId);
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
