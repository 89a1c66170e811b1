import type { Issue, Properties } from '../model/issue';
import type { Account } from '../seed/accounts';
import type { Site } from '../site/site';
import { renderField } from './issue-fields';
import { selfLink } from './base/links';

export interface IssueView {
  readonly fieldIds: readonly string[];
  readonly propertyKeys: readonly string[];
}

/** Asked for nothing but the id, Jira sends nothing but the id. */
export function renderIssue(issue: Issue, view: IssueView, account: Account, site: Site): object {
  const { id, key } = issue;
  const properties =
    view.propertyKeys.length === 0 ? {} : { properties: pickProperties(issue.properties, view.propertyKeys) };
  if (view.fieldIds.every((fieldId) => fieldId === 'id')) return { id, ...properties };
  const self = selfLink(site, `/issue/${id}`);
  const fields = renderFields(issue, view.fieldIds, account, site);
  const onlyKeys = view.fieldIds.every((fieldId) => fieldId === 'id' || fieldId === 'key');
  return { expand: EXPAND, id, self, key, ...(onlyKeys ? {} : { fields }), ...properties };
}

const EXPAND = 'names,schema,changelog,transitions,editmeta';

export function renderFields(
  issue: Issue,
  fieldIds: readonly string[],
  account: Account,
  site: Site,
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const fieldId of fieldIds) {
    const value = renderField(fieldId, { issue, account, site });
    if (value !== undefined) fields[fieldId] = value;
  }
  return fields;
}

function pickProperties(properties: Properties, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const unwanted = new Set(keys.filter((key) => key.startsWith('-')).map((key) => key.slice(1)));
  const all = keys.includes('*all') || keys.every((key) => key.startsWith('-'));
  const picked = [...properties].filter(([key]) => (all || keys.includes(key)) && !unwanted.has(key));
  return Object.fromEntries(picked);
}
