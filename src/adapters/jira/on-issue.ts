import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import { IssueUnseenError } from '../../usecases/errors/issue-unseen-error';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';

/** True if Jira answered 404. */
export function isNotFound(error: unknown): error is JiraRefusalError {
  return error instanceof JiraRefusalError && error.status === 404;
}

async function isSeen(issueId: string): Promise<boolean> {
  const path = route`/rest/api/3/issue/${issueId}?fields=status`;
  try {
    await callJira({ as: 'app', method: 'GET', path }, 'looking for the issue', v.unknown());
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/**
 * Makes a call to Jira about an issue. After a 404 it checks whether the app can see the issue at all, because something
 * else in the call may be missing.
 * @throws IssueUnseenError if the app cannot see the issue; otherwise any error of `call`.
 */
export async function onIssue<T>({ id, key }: IssueRef, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isNotFound(error) && !(await isSeen(id))) throw new IssueUnseenError(key, { cause: error });
    throw error;
  }
}
