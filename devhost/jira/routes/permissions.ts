import { ok, type Answer } from '../http/answer';
import { bodyRecord, queryList, type Call } from '../http/call';
import { refuse, refuseFields } from '../http/jira-error';
import type { Route } from '../http/route';
import { isRecord, readId } from '../model/record';
import { canSee, isGranted } from '../site/permissions';
import type { Account } from '../seed/accounts';
import { PERMISSIONS, type Permission } from '../seed/permissions';
import type { Project } from '../seed/projects';
import { requireIssue } from './find-issue';
import { noProject } from './find-project';

export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/mypermissions', scope: 'read:jira-work', answer: readMyPermissions },
  { method: 'POST', path: '/permissions/check', scope: 'none', answer: checkPermissions },
];

function readMyPermissions(call: Call): Answer {
  const keys = queryList(call.query, 'permissions');
  if (keys.length === 0) throw refuse(400, "The 'permissions' query parameter is required.");
  const asked = requirePermissions(keys);
  const project = requireContext(call);
  const permissions = asked.map((permission) => [
    permission.key,
    { ...permission, description: '', havePermission: isGranted(call.account, permission.key, project) },
  ]);
  return ok({ permissions: Object.fromEntries(permissions) as unknown }, { identities: asked.length });
}

/** The project that is asked about, or the one of the issue, which the caller has to be able to see. */
function requireContext(call: Call): Project | undefined {
  const issue = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issue !== null) {
    return requireIssue(call, issue).project;
  }
  const idOrKey = call.query.get('projectId') ?? call.query.get('projectKey');
  if (idOrKey === null) return undefined;
  const project = call.site.projects.find(idOrKey);
  if (project === undefined) throw noProject(idOrKey);
  return project;
}

function checkPermissions(call: Call): Answer {
  const body = bodyRecord(call);
  const account = accountAskedFor(call, body['accountId']);
  const global = requirePermissions(strings(body['globalPermissions']), 'GLOBAL');
  const grants = list(body['projectPermissions']).flatMap((entry) =>
    isRecord(entry) ? projectGrants(call, entry, account) : [],
  );
  return ok(
    {
      globalPermissions: global.filter(({ key }) => isGranted(account, key)).map(({ key }) => key),
      projectPermissions: grants,
    },
    { identities: global.length + grants.length },
  );
}

function projectGrants(
  call: Call,
  entry: Readonly<Record<string, unknown>>,
  account: Account,
): readonly object[] {
  const keys = strings(entry['permissions']).filter((key) => key !== '');
  if (keys.length === 0) throw refuse(400, 'At least one project permission is required.');
  const projects = list(entry['projects']).flatMap((id) =>
    call.site.projects.all().filter((known) => known.id === readId(id)),
  );
  const issues = list(entry['issues']).flatMap((id) => call.site.issues.find(readId(id) ?? '') ?? []);
  return requirePermissions(keys, 'PROJECT').map(({ key }) => ({
    permission: key,
    projects: projects.filter((project) => isGranted(account, key, project)).map(({ id }) => Number(id)),
    issues: issues
      .filter((issue) => isGranted(account, key, issue.project) && canSee(account, issue))
      .map(({ id }) => Number(id)),
  }));
}

/** Only an administrator, and the app as itself, may ask about someone else. */
function accountAskedFor(call: Call, accountId: unknown): Account {
  if (typeof accountId !== 'string' || accountId === call.account.accountId) return call.account;
  if (call.account.accountType !== 'app' && !isGranted(call.account, 'ADMINISTER')) {
    throw refuse(403, 'Only Jira administrators can perform this operation.');
  }
  const account = call.site.accounts.get(accountId);
  if (account === undefined) throw refuse(400, `User '${accountId}' does not exist.`);
  return account;
}

/** @throws JiraError 400 that names each key Jira does not know */
function requirePermissions(keys: readonly string[], type?: Permission['type']): readonly Permission[] {
  const known = (key: string): Permission | undefined =>
    PERMISSIONS.find((candidate) => candidate.key === key && (type === undefined || candidate.type === type));
  const unknown = keys.filter((key) => known(key) === undefined);
  if (unknown.length > 0) {
    throw refuseFields(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  }
  return keys.flatMap((key) => known(key) ?? []);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): readonly string[] {
  return list(value).filter((element) => typeof element === 'string');
}
