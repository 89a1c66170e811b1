import { noContent, ok, type Answer } from '../http/answer';
import type { Call } from '../http/call';
import { refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import type { Issue } from '../model/issue';
import { canSee } from '../site/permissions';
import { selfLink } from '../render/base/links';
import { renderUser } from '../render/base/user';
import { accountOf } from '../site/site';
import { requireIssue, requirePermission } from './find-issue';

const PATH = '/issue/{issueIdOrKey}/watchers';

export const watcherRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, scope: 'read:jira-work', answer: readWatchers },
  { method: 'POST', path: PATH, scope: 'write:jira-work', answer: addWatcher },
  { method: 'DELETE', path: PATH, scope: 'write:jira-work', answer: removeWatcher },
];

function readWatchers(call: Call): Answer {
  const { site, account } = call;
  const issue = requireIssue(call);
  const watchers = issue.watcherIds.map((accountId) => renderUser(accountOf(site, accountId), site));
  const body = {
    self: selfLink(site, `/issue/${issue.key}/watchers`),
    isWatching: issue.watcherIds.includes(account.accountId),
    watchCount: watchers.length,
    watchers,
  };
  return ok(body, { coreObjects: 1, identities: watchers.length });
}

/** The body is a bare JSON string, the account id; without a body it is the caller. */
function addWatcher(call: Call): Answer {
  const issue = requireIssue(call);
  const accountId = call.body === undefined ? call.account.accountId : call.body;
  if (typeof accountId !== 'string') throw refuse(400, 'The account ID must be a JSON string.');
  requireManage(call, issue, accountId);
  const watcher = call.site.accounts.get(accountId);
  if (watcher === undefined) throw refuse(404, `The user with account ID '${accountId}' does not exist.`);
  if (!canSee(watcher, issue)) {
    throw refuse(
      400,
      `The user "${accountId}" does not have permission to view this issue. This user will not be added to the watch list.`,
    );
  }
  save(call, issue, [...new Set([...issue.watcherIds, accountId])]);
  return noContent();
}

function removeWatcher(call: Call): Answer {
  const issue = requireIssue(call);
  const accountId = call.query.get('accountId');
  if (accountId === null) throw refuse(400, "The 'accountId' query parameter is required.");
  requireManage(call, issue, accountId);
  if (!call.site.accounts.has(accountId)) {
    throw refuse(404, `The user with account ID '${accountId}' does not exist.`);
  }
  save(
    call,
    issue,
    issue.watcherIds.filter((watcherId) => watcherId !== accountId),
  );
  return noContent();
}

function save(call: Call, issue: Issue, watcherIds: readonly string[]): void {
  call.site.issues.save({ ...issue, watcherIds });
}

/** Everyone may watch for themselves. */
function requireManage(call: Call, { project }: Issue, accountId: string): void {
  if (accountId === call.account.accountId) return;
  requirePermission(call, 'MANAGE_WATCHERS', 'You do not have permission to manage the watcher list.', {
    project,
  });
}
