import { route } from '@forge/api';
import * as v from 'valibot';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import { callJira, type JiraCall } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';
import { isNotFound, onIssue } from './on-issue';

/** Removes something of an issue; what is not there is removed. @throws IssueUnseenError, CallFailedError */
async function remove(issue: IssueRef, path: JiraCall['path'], what: string): Promise<void> {
  try {
    await onIssue(issue, () => callJira({ as: 'app', method: 'DELETE', path }, what, v.unknown()));
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

/**
 * Removes a web link of an issue. One that Jira refuses to remove stays: it is no more than an address.
 * @throws IssueUnseenError, CallFailedError
 */
export async function removeLink(issue: IssueRef, linkId: string): Promise<void> {
  try {
    const link = route`/rest/api/3/issue/${issue.id}/remotelink?globalId=${linkId}`;
    await remove(issue, link, 'removing the link');
  } catch (error) {
    if (!(error instanceof JiraRefusalError) || error.status === 401) throw error;
  }
}

/**
 * Removes what makes an issue one of the app's: its property, by which searches find it, and its link to the finding.
 * @throws IssueUnseenError, CallFailedError
 */
export async function releaseIssue(issue: IssueRef, linkId: string): Promise<void> {
  const property = route`/rest/api/3/issue/${issue.id}/properties/${PROJECTION_PROPERTY}`;
  await remove(issue, property, 'removing the issue property');
  await removeLink(issue, linkId);
}
