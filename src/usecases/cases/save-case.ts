import type { Case } from '../../domain/cases/case';
import type { CaseStore } from './ports';

/** Somebody else wrote the case first; the next attempt starts from what they wrote. */
export class CaseConflictError extends Error {
  override readonly name = 'CaseConflictError';
}

/**
 * Writes a case against the version it was read with.
 * @param newIssue true where the case has got its issue, so that it can be found by it from now on.
 * @throws CaseConflictError where another write came first.
 */
export async function saveCase(kase: Case, cases: Pick<CaseStore, 'save'>, newIssue = false): Promise<Case> {
  const saved = await cases.save(kase, newIssue);
  if (saved === 'conflict')
    throw new CaseConflictError(`Case ${kase.submissionId} was written by somebody else.`);
  return saved;
}
