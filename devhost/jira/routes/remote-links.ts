import { noContent, ok, type Answer } from '../http/answer';
import { bodyRecord, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import type { Issue } from '../model/issue';
import type { RemoteLink } from '../model/remote-link';
import { selfLink } from '../render/base/links';
import { readRemoteLink } from '../writes/read-remote-link';
import { readOnly, requireIssue, requirePermission } from './find-issue';

const PATH = '/issue/{issueIdOrKey}/remotelink';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-remote-links/ */
export const remoteLinkRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, scope: 'read:jira-work', answer: readLinks },
  { method: 'POST', path: PATH, scope: 'write:jira-work', answer: putLink },
  { method: 'DELETE', path: PATH, scope: 'write:jira-work', answer: removeLink },
];

function readLinks(call: Call): Answer {
  const issue = requireIssue(call);
  requireLinking(call);
  const globalId = call.query.get('globalId');
  if (globalId !== null)
    return ok(render(call, issue, requireLink(call, issue, globalId)), { coreObjects: 1 });
  const links = linksOf(call, issue).map((link) => render(call, issue, link));
  return ok(links, { coreObjects: 1 });
}

/** Neither moves `updated` nor tells anyone: the documentation names no event for it. */
function putLink(call: Call): Answer {
  const issue = requireIssue(call);
  requireLinkPermission(call, issue);
  const sent = readRemoteLink(bodyRecord(call));
  const known = linksOf(call, issue).find(({ globalId }) => globalId !== null && globalId === sent.globalId);
  const id = known?.id ?? call.site.nextId('remote-link');
  call.site.remoteLinks.set(id, { ...sent, id, issueId: issue.id });
  const body = { id: Number(id), self: selfOf(call, issue, id) };
  return { status: known === undefined ? 201 : 200, body };
}

function removeLink(call: Call): Answer {
  const issue = requireIssue(call);
  requireLinkPermission(call, issue);
  const globalId = call.query.get('globalId') ?? '';
  if (globalId === '') throw refuse(400, "The 'globalId' query parameter is required.");
  call.site.remoteLinks.delete(requireLink(call, issue, globalId).id);
  return noContent();
}

function linksOf({ site }: Call, issue: Issue): readonly RemoteLink[] {
  return [...site.remoteLinks.values()].filter(({ issueId }) => issueId === issue.id);
}

function requireLink(call: Call, issue: Issue, globalId: string): RemoteLink {
  const link = linksOf(call, issue).find((each) => each.globalId === globalId);
  if (link === undefined) throw refuse(404, `No remote issue link with global id '${globalId}' exists.`);
  return link;
}

function requireLinking({ site }: Call): void {
  if (!site.settings.isLinkingOn) throw refuse(403, 'Issue linking is currently disabled.');
}

function requireLinkPermission(call: Call, issue: Issue): void {
  requireLinking(call);
  const { project } = issue;
  requirePermission(call, 'LINK_ISSUES', `No Link Issue Permission for issue '${issue.key}'`, { project });
  if (issue.archived) throw readOnly(issue);
}

function selfOf({ site }: Call, { key }: Issue, id: string): string {
  return selfLink(site, `/issue/${key}/remotelink/${id}`);
}

function render(call: Call, issue: Issue, link: RemoteLink): object {
  const { id, globalId, application, relationship, object } = link;
  const { url, title, summary, icon, status } = object;
  return {
    id: Number(id),
    self: selfOf(call, issue, id),
    ...(globalId !== null && { globalId }),
    application,
    ...(relationship !== null && { relationship }),
    object: {
      ...{ url, title, icon },
      ...(summary !== null && { summary }),
      status: { ...(status.resolved !== null && { resolved: status.resolved }), icon: status.icon },
    },
  };
}
