import { fieldsOf } from '../fields/site-fields';
import { fieldSchema } from '../fields/field-schema';
import { queryList, type Call } from '../http/call';
import { notCovered } from '../http/jira-error';
import type { Issue } from '../model/issue';
import { isGranted } from '../site/permissions';
import type { Site } from '../site/site';
import { renderChange } from '../render/changelog';
import { renderFieldMeta } from '../render/field-meta';
import { renderIssue } from '../render/issue';
import { pickFields } from '../render/pick-fields';
import { editScreen } from '../writes/screen';
import { transitionsAnswer } from './transitions-answer';

const NOT_COVERED: ReadonlySet<string> = new Set([
  'renderedFields',
  'operations',
  'versionedRepresentations',
]);

/** One issue as the call's `fields`, `properties` and `expand` ask for it. */
export function issueAnswer(call: Call, issue: Issue): object {
  const { site, account, query } = call;
  const expand = expandOf(queryList(query, 'expand'));
  const fieldIds = pickFields(queryList(query, 'fields'), '*all', site);
  const view = { fieldIds: ['key', ...fieldIds], propertyKeys: queryList(query, 'properties') };
  return {
    ...renderIssue(issue, view, account, site),
    ...(expand.has('names') ? { names: fieldNames(site) } : {}),
    ...(expand.has('schema') ? { schema: fieldSchemas(site) } : {}),
    ...(expand.has('changelog') ? { changelog: changelogOf(call, issue) } : {}),
    ...(expand.has('transitions') ? transitionsAnswer(call, issue) : {}),
    ...(expand.has('editmeta') ? { editmeta: editMetaOf(call, issue) } : {}),
  };
}

/** @throws JiraError 501 for an expansion that exists in Jira and is not covered here */
export function expandOf(asked: readonly string[]): ReadonlySet<string> {
  const missing = asked.find((name) => NOT_COVERED.has(name));
  if (missing !== undefined) throw notCovered(`expand=${missing}`);
  return new Set(asked);
}

export function editMetaOf({ account, site }: Call, issue: Issue): object {
  const screen = isGranted(account, 'EDIT_ISSUES', issue.project) ? editScreen(issue, account, site) : [];
  const context = { site, project: issue.project };
  return { fields: Object.fromEntries(screen.map((field) => [field.id, renderFieldMeta(field, context)])) };
}

export function changelogOf({ site }: Call, issue: Issue): object {
  // Newest first here, oldest first in the changelog resource: that is how Jira does it.
  const histories = issue.history.map((change) => renderChange(change, site)).reverse();
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

export function fieldNames(site: Site): object {
  return Object.fromEntries(fieldsOf(site).map((field) => [field.id, field.name]));
}

export function fieldSchemas(site: Site): object {
  return Object.fromEntries(fieldsOf(site).map((field) => [field.id, fieldSchema(field)]));
}
