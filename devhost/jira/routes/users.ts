import { ok, type Answer } from '../http/answer';
import { queryList, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import { pageBean, pageOf } from '../http/page';
import type { Route } from '../http/route';
import { canSee, isGranted } from '../site/permissions';
import { renderUser } from '../render/base/user';
import type { Account } from '../seed/accounts';
import { requireIssue } from './find-issue';
import { noProject } from './find-project';

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', scope: 'read:jira-user', answer: readUser },
  { method: 'GET', path: '/user/bulk', scope: 'read:jira-user', answer: readUsers },
  { method: 'GET', path: '/user/search', scope: 'read:jira-user', answer: searchUsers },
  { method: 'GET', path: '/user/assignable/search', scope: 'read:jira-user', answer: searchAssignable },
  {
    method: 'GET',
    path: '/user/assignable/multiProjectSearch',
    scope: 'read:jira-user',
    answer: searchAssignableOfAll,
  },
];

function readUser(call: Call): Answer {
  const accountId = call.query.get('accountId');
  if (accountId === null) throw refuse(400, "The 'accountId' query parameter is required.");
  const account = call.site.accounts.get(accountId);
  if (account === undefined)
    throw refuse(404, `Specified user does not exist or you do not have required permissions`);
  return ok(renderUser(account, call.site), { identities: 1 });
}

/** Anyone who is unknown is left out. */
function readUsers(call: Call): Answer {
  const accountIds = call.query.getAll('accountId');
  if (accountIds.length === 0) throw refuse(400, "The 'accountId' query parameter is required.");
  const known = accountIds.flatMap((accountId) => call.site.accounts.get(accountId) ?? []);
  const page = pageOf(call, known, { byDefault: 10, max: 200 });
  const users = page.values.map((account) => renderUser(account, call.site));
  return ok(pageBean(call, page, users), { identities: users.length });
}

function searchUsers(call: Call): Answer {
  return usersAnswer(call, matching(call));
}

function searchAssignable(call: Call): Answer {
  const found = matching(call);
  const issueIdOrKey = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issueIdOrKey !== null) {
    const issue = requireIssue(call, issueIdOrKey);
    return usersAnswer(
      call,
      found.filter(
        (account) => isGranted(account, 'ASSIGNABLE_USER', issue.project) && canSee(account, issue),
      ),
    );
  }
  const idOrKey = call.query.get('project');
  if (idOrKey === null) throw refuse(400, "One of 'project', 'issueKey' or 'issueId' is required.");
  const project = call.site.projects.find(idOrKey);
  if (project === undefined) throw noProject(idOrKey);
  return usersAnswer(
    call,
    found.filter((account) => isGranted(account, 'ASSIGNABLE_USER', project)),
  );
}

/** People whom issues of every one of the projects may be assigned to; the caller has to be able to browse them all. */
function searchAssignableOfAll(call: Call): Answer {
  const keys = queryList(call.query, 'projectKeys');
  if (keys.length === 0) throw refuse(400, "The 'projectKeys' query parameter is required.");
  const found = matching(call);
  const projects = keys.map((key) => {
    const project = call.site.projects.find(key);
    if (project === undefined || !isGranted(call.account, 'BROWSE_PROJECTS', project)) throw noProject(key);
    return project;
  });
  return usersAnswer(
    call,
    found.filter((account) => projects.every((project) => isGranted(account, 'ASSIGNABLE_USER', project))),
  );
}

/** People whose name, a word of it, or address begins with the query; apps are never among them. */
function matching({ site, query }: Call): readonly Account[] {
  const accountId = query.get('accountId');
  const text = query.get('query');
  if (accountId === null && text === null) throw refuse(400, "One of 'query' or 'accountId' is required.");
  if (accountId !== null && text !== null) {
    throw refuse(400, "Only one of 'query' and 'accountId' may be given.");
  }
  const people = [...site.accounts.values()].filter(
    ({ accountType, isClosed }) => accountType === 'atlassian' && isClosed !== true,
  );
  if (accountId !== null) return people.filter((account) => account.accountId === accountId);
  const start = (text ?? '').toLowerCase();
  return people.filter(({ displayName, emailAddress }) =>
    [displayName, ...displayName.split(' '), emailAddress].some((word) =>
      word.toLowerCase().startsWith(start),
    ),
  );
}

function usersAnswer(call: Call, accounts: readonly Account[]): Answer {
  const { values } = pageOf(call, accounts, { byDefault: 50, max: 1000 });
  const users = values.map((account) => renderUser(account, call.site));
  return ok(users, { identities: users.length });
}
