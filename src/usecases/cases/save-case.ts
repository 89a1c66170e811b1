import type { Case } from '../../domain/cases/case';
import type { CaseStore } from './ports';

/** The case was written in between; the next attempt starts from the new version. */
export class CaseConflictError extends Error {
  override readonly name = 'CaseConflictError';
}

/**
 * Writes a case against the version that was read.
 * @param newIssue true if the case has a new issue to be indexed by.
 * @throws CaseConflictError if another write came first.
 */
export async function saveCase(kase: Case, cases: Pick<CaseStore, 'save'>, newIssue = false): Promise<Case> {
  const saved = await cases.save(kase, newIssue);
  if (saved === 'conflict')
    throw new CaseConflictError(`Case ${kase.submissionId} was written by somebody else.`);
  return saved;
}
