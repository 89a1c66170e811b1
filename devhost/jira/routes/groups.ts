import { ok, type Answer } from '../http/answer';
import type { Call } from '../http/call';
import { refuse } from '../http/jira-error';
import { pageBean, pageOf, wholeNumber } from '../http/page';
import type { Route } from '../http/route';
import { renderUser } from '../render/base/user';
import { findGroup, GROUPS } from '../seed/groups';
import { accountOf } from '../site/site';
import { requireAdministrator } from './find-issue';

export const groupRoutes: readonly Route[] = [
  { method: 'GET', path: '/group/member', scope: 'manage:jira-configuration', answer: readMembers },
  { method: 'GET', path: '/groups/picker', scope: 'read:jira-user', answer: pickGroups },
];

function readMembers(call: Call): Answer {
  requireAdministrator(call);
  const { query, site } = call;
  const nameOrId = query.get('groupId') ?? query.get('groupname');
  if (nameOrId === null) throw refuse(400, "One of 'groupId' or 'groupname' is required.");
  const group = findGroup(nameOrId);
  if (group === undefined) throw refuse(404, `The group named '${nameOrId}' does not exist`);
  const page = pageOf(call, group.memberIds, { byDefault: 50, max: 50 });
  const members = page.values.map((accountId) => renderUser(accountOf(site, accountId), site));
  return ok(pageBean(call, page, members), { identities: 1 + members.length });
}

function pickGroups(call: Call): Answer {
  const text = (call.query.get('query') ?? '').toLowerCase();
  const found = GROUPS.filter(({ name }) => name.toLowerCase().includes(text));
  const groups = found.slice(0, wholeNumber(call, 'maxResults', 20)).map(({ name, groupId }) => ({
    name,
    html: name,
    labels: [],
    groupId,
  }));
  const header = `Showing ${String(groups.length)} of ${String(found.length)} matching groups`;
  return ok({ header, total: found.length, groups }, { identities: groups.length });
}
