import { created, noContent, ok, type Answer } from '../http/answer';
import { param, type Call } from '../http/call';
import { refuse } from '../http/jira-error';
import type { Route } from '../http/route';
import { propertyError } from '../writes/properties';
import type { Issue } from '../model/issue';
import { readOnly, requireIssue, requirePermission } from './find-issue';
import { propertyKeys } from './property-keys';

const ALL = '/issue/{issueIdOrKey}/properties';
const ONE = '/issue/{issueIdOrKey}/properties/{propertyKey}';

export const issuePropertyRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, scope: 'read:jira-work', answer: listKeys },
  { method: 'GET', path: ONE, scope: 'read:jira-work', answer: getProperty },
  { method: 'PUT', path: ONE, scope: 'write:jira-work', answer: putProperty },
  { method: 'DELETE', path: ONE, scope: 'write:jira-work', answer: removeProperty },
];

function listKeys(call: Call): Answer {
  return ok(propertyKeys(call, requireIssue(call).properties), { coreObjects: 1 });
}

function getProperty(call: Call): Answer {
  const { properties } = requireIssue(call);
  const key = param(call, 'propertyKey');
  if (!properties.has(key)) throw noProperty(key);
  return ok({ key, value: properties.get(key) }, { coreObjects: 1 });
}

/** Setting a property neither moves `updated` nor tells anyone. */
function putProperty(call: Call): Answer {
  const issue = requireIssue(call);
  const key = param(call, 'propertyKey');
  requireEditPermission(call, issue);
  const error = propertyError(key, call.body);
  if (error !== undefined) throw refuse(400, error);
  call.site.issues.save({ ...issue, properties: new Map(issue.properties).set(key, call.body) });
  return issue.properties.has(key) ? ok({}) : created({});
}

function removeProperty(call: Call): Answer {
  const issue = requireIssue(call);
  const key = param(call, 'propertyKey');
  requireEditPermission(call, issue);
  const properties = new Map(issue.properties);
  if (!properties.delete(key)) throw noProperty(key);
  call.site.issues.save({ ...issue, properties });
  return noContent();
}

function requireEditPermission(call: Call, issue: Issue): void {
  requirePermission(call, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.', issue);
  if (issue.archived) throw readOnly(issue);
}

function noProperty(key: string): Error {
  return refuse(404, `The property with key '${key}' does not exist.`);
}
