import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueRef } from '../../domain/cases/tracked-issue';
import type { WebLink } from '../../domain/cases/web-link';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';
import { onIssue } from './on-issue';

/** A web link of an issue. */
interface RemoteLink {
  /** An address that begins with `https://`. */
  readonly url: string;
  /** At most 255 UTF-16 units, as is `relationship`. */
  readonly title: string;
  /** What the issue is to it. */
  readonly relationship: string;
  readonly summary?: string;
  readonly status?: { readonly resolved: boolean };
}

/**
 * Creates a web link of an issue, or updates the one with the same id.
 * @param what names the call in messages.
 * @returns why Jira refused it, or `null`. A 404 is about the issue only if the app cannot see it, and a 401 about the app.
 * @throws IssueUnseenError, CallFailedError
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/
 */
export async function putLink(
  issue: IssueRef,
  globalId: string,
  { relationship, ...object }: RemoteLink,
  what: string,
): Promise<string | null> {
  const path = route`/rest/api/3/issue/${issue.id}/remotelink`;
  // Jira shows the application beside the link: the host tells best where it leads.
  const body = { globalId, application: { name: new URL(object.url).hostname }, relationship, object };
  try {
    await onIssue(issue, () => callJira({ as: 'app', method: 'POST', path, body }, what, v.unknown()));
    return null;
  } catch (error) {
    if (error instanceof JiraRefusalError && error.status !== 401) return error.message;
    throw error;
  }
}

/** Links an issue to its finding; see `putLink`. */
export function linkIssue(
  issue: IssueRef,
  { url, title, isResolved }: WebLink,
  globalId: string,
): Promise<string | null> {
  const link = { url, title, relationship: 'reported in', status: { resolved: isResolved } };
  return putLink(issue, globalId, link, 'linking the issue');
}
