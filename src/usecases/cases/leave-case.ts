import type { Case } from '../../domain/cases/case';
import { asUnfollowed } from '../../domain/issues/unfollowed';
import { CallFailedError } from '../errors/call-failed-error';
import { IssueUnseenError } from '../errors/issue-unseen-error';
import type { CaseStore, IssueTracker } from './ports';
import { saveCase } from './save-case';

/** What Jira refuses, or does not show, is not tried again and again: nobody is left who would look at it. */
function isRefused(error: unknown): boolean {
  if (error instanceof IssueUnseenError) return true;
  return error instanceof CallFailedError && (error.permanent || error.mayHeal);
}

/** @returns the case with what its issue shows now. @throws CallFailedError if Jira fails */
async function shownAsLeft(stored: Case, tracker: IssueTracker): Promise<Case> {
  const left = asUnfollowed(stored);
  const { issue } = left;
  // The same issue: it shows already what it is to show.
  if (issue === null || issue === stored.issue) return left;
  try {
    await tracker.writeProperty(issue, issue.lastWritten.projection);
    return left;
  } catch (error) {
    if (isRefused(error)) return stored.nextCheckAt === null ? stored : { ...stored, nextCheckAt: null };
    throw error;
  }
}

/**
 * A case whose connection was deleted is kept as evidence, and needs no hourly check. Its issue says no longer how its
 * clock stands, so that no search and no figure counts it for ever. Safe to repeat.
 * @returns true if the case was written.
 * @throws CallFailedError if Jira fails; CaseConflictError if the case was written in between.
 */
export async function leaveCase(
  stored: Case,
  { cases, tracker }: { readonly cases: Pick<CaseStore, 'save'>; readonly tracker: IssueTracker },
): Promise<boolean> {
  const left = await shownAsLeft(stored, tracker);
  if (left === stored) return false;
  await saveCase(left, cases);
  return true;
}
