import { actorOf } from '../http/actor-of';
import { created, noContent, ok, type Answer } from '../http/answer';
import { bodyRecord, type Call } from '../http/call';
import { notCovered, refuse, refuseFields } from '../http/jira-error';
import { pageBean, pageOf } from '../http/page';
import type { Route } from '../http/route';
import type { Issue } from '../model/issue';
import { renderChange } from '../render/changelog';
import { selfLink } from '../render/base/links';
import { createIssue } from '../writes/create-issue';
import { deleteIssue } from '../writes/delete-issue';
import { canSee } from '../site/permissions';
import { editIssue } from '../writes/edit-issue';
import { readOnly, requireIssue, requirePermission } from './find-issue';
import { editMetaOf, issueAnswer } from './issue-answer';

export const issueRoutes: readonly Route[] = [
  { method: 'POST', path: '/issue', scope: 'write:jira-work', answer: postIssue },
  { method: 'GET', path: '/issue/{issueIdOrKey}', scope: 'read:jira-work', answer: getIssue },
  { method: 'PUT', path: '/issue/{issueIdOrKey}', scope: 'write:jira-work', answer: putIssue },
  { method: 'DELETE', path: '/issue/{issueIdOrKey}', scope: 'write:jira-work', answer: removeIssue },
  { method: 'PUT', path: '/issue/{issueIdOrKey}/assignee', scope: 'write:jira-work', answer: assignIssue },
  { method: 'GET', path: '/issue/{issueIdOrKey}/editmeta', scope: 'read:jira-work', answer: readEditMeta },
  { method: 'GET', path: '/issue/{issueIdOrKey}/changelog', scope: 'read:jira-work', answer: readChangelog },
];

function postIssue(call: Call): Answer {
  const { id, key } = createIssue(bodyRecord(call), actorOf(call));
  return created({ id, key, self: selfLink(call.site, `/issue/${id}`) });
}

function getIssue(call: Call): Answer {
  return ok(issueAnswer(call, requireIssue(call)), { coreObjects: 1 });
}

function putIssue(call: Call): Answer {
  const issue = requireIssue(call);
  requireEditPermission(call, issue);
  for (const override of ['overrideScreenSecurity', 'overrideEditableFlag']) {
    if (call.query.get(override) === 'true') throw notCovered(override);
  }
  const edited = editIssue(issue, bodyRecord(call), actorOf(call));
  return call.query.get('returnIssue') === 'true' ? ok(issueAnswer(call, edited)) : noContent();
}

function removeIssue(call: Call): Answer {
  const issue = requireIssue(call);
  requirePermission(
    call,
    'DELETE_ISSUES',
    'You do not have permission to delete issues in this project.',
    issue,
  );
  deleteIssue(issue, actorOf(call));
  return noContent();
}

function assignIssue(call: Call): Answer {
  const issue = requireIssue(call);
  requirePermission(call, 'ASSIGN_ISSUES', 'You do not have permission to assign issues.', issue);
  const { accountId } = requireOnePerson(bodyRecord(call));
  const assignee = typeof accountId === 'string' ? call.site.accounts.get(accountId) : undefined;
  if (assignee !== undefined && !canSee(assignee, issue))
    throw refuseFields({ assignee: `User '${assignee.accountId}' cannot be assigned issues.` });
  editIssue(issue, { fields: { assignee: { accountId } } }, actorOf(call));
  return noContent();
}

/** Jira takes one member that names a person; of the three, two have named nobody since 2019. */
function requireOnePerson(body: Readonly<Record<string, unknown>>): { readonly accountId: unknown } {
  const given = ['name', 'key', 'accountId'].filter((name) => body[name] !== undefined);
  const { accountId } = body;
  if (given.length !== 1 || accountId === undefined)
    throw refuse(400, "Exactly one of 'name', 'key' and 'accountId' is required; people have only the last.");
  return { accountId };
}

function readEditMeta(call: Call): Answer {
  return ok(editMetaOf(call, requireIssue(call)), { coreObjects: 1 });
}

function readChangelog(call: Call): Answer {
  const page = pageOf(call, requireIssue(call).history, { byDefault: 100, max: 100 });
  const changes = page.values.map((change) => renderChange(change, call.site));
  return ok(pageBean(call, page, changes), { coreObjects: 1 });
}

function requireEditPermission(call: Call, issue: Issue): void {
  requirePermission(call, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.', issue);
  if (issue.archived) throw readOnly(issue);
}
