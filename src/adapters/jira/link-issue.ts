import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import type { WebLink } from '../../domain/cases/web-link';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';
import { onIssue } from './on-issue';

/**
 * Creates the link of an issue to its finding, or updates the one with the same id.
 * @returns why Jira refused it, or `null`. A 404 is about the issue only if the app cannot see it, and a 401 about the app.
 * @throws IssueUnseenError, CallFailedError
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/
 */
export async function linkIssue(
  issue: IssueRef,
  { url, title, isResolved }: WebLink,
  globalId: string,
): Promise<string | null> {
  const path = route`/rest/api/3/issue/${issue.id}/remotelink`;
  const body = {
    globalId,
    // Jira shows it beside the link: the host tells best where the link leads.
    application: { name: new URL(url).hostname },
    relationship: 'reported in',
    object: { url, title, status: { resolved: isResolved } },
  };
  try {
    await onIssue(issue, () =>
      callJira({ as: 'app', method: 'POST', path, body }, 'linking the issue', v.unknown()),
    );
    return null;
  } catch (error) {
    if (error instanceof JiraRefusalError && error.status !== 401) return error.message;
    throw error;
  }
}
