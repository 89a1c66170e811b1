import type { CaseRoute } from '../../domain/connections/case-route';
import { CallFailedError } from '../errors/call-failed-error';
import { IssueUnseenError } from '../errors/issue-unseen-error';

/**
 * Makes the writes of a new issue. Where a rule chose its place, a failure says so: that is where an administrator would
 * change it.
 * @throws whatever `write` throws.
 */
export async function nameRoute<T>(route: CaseRoute | null | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const rule = route?.rule ?? null;
    if (!route || rule === null || !(error instanceof CallFailedError) || error instanceof IssueUnseenError)
      throw error;
    const { project, issueType } = route;
    const there = `Rule “${rule}” of the connection sends it to ${project.key} as ${issueType.name}.`;
    throw new CallFailedError(`${error.message} ${there}`, error, { cause: error });
  }
}
