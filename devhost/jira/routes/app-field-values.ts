import { findSiteField } from '../fields/site-fields';
import { actorOf } from '../http/actor-of';
import { noContent, type Answer } from '../http/answer';
import { bodyRecord, param, type Call } from '../http/call';
import { invalidPayload, refuse, refuseFields } from '../http/jira-error';
import type { Route } from '../http/route';
import type { FieldValue } from '../model/field-value';
import type { Issue } from '../model/issue';
import { isRecord } from '../model/record';
import type { AppField } from '../site/app-fields';
import { canSee } from '../site/permissions';
import type { Site } from '../site/site';
import { writeFieldValues, type Traces } from '../writes/write-field-values';

/** In Jira's OpenAPI document the classic scopes of both are none; a site can be told otherwise. */
const scope: Route['scope'] = ({ settings }: Site) => settings.fieldValueScope;

export const appFieldValueRoutes: readonly Route[] = [
  { method: 'PUT', path: '/app/field/{fieldIdOrKey}/value', scope, answer: writeOne },
  { method: 'POST', path: '/app/field/value', scope, answer: writeMany },
];

/** Of one request, in all of its updates. Known from others, in no document. */
const MAX_ISSUES = 1000;

interface Update {
  readonly field: AppField;
  readonly issueIds: readonly number[];
  readonly value: unknown;
}

function writeOne(call: Call): Answer {
  const name = param(call, 'fieldIdOrKey');
  return write(call, (update) => readUpdate(call, update, name, ['issueIds', 'value']));
}

function writeMany(call: Call): Answer {
  return write(call, (update) => {
    const name = update['customField'];
    if (typeof name !== 'string') throw invalidPayload();
    return readUpdate(call, update, name, ['customField', 'issueIds', 'value']);
  });
}

/** All of it happens, or nothing. */
function write(call: Call, read: (update: Readonly<Record<string, unknown>>) => Update): Answer {
  const { updates, ...unknown } = bodyRecord(call);
  if (!Array.isArray(updates) || Object.keys(unknown).length > 0) throw invalidPayload();
  const traces = { changelog: flag(call, 'generateChangelog'), events: flag(call, 'generateAppEvents') };
  const asked: readonly unknown[] = updates;
  const changes = asked.map((update) => {
    if (!isRecord(update)) throw invalidPayload();
    return read(update);
  });
  apply(call, changes, traces);
  return noContent();
}

function apply(call: Call, updates: readonly Update[], traces: Traces): void {
  const { site } = call;
  const count = updates.reduce((sum, { issueIds }) => sum + issueIds.length, 0);
  if (count > MAX_ISSUES)
    throw refuse(400, `At most ${String(MAX_ISSUES)} issues can be updated in one request.`);
  const byIssue = new Map<Issue, Map<string, FieldValue | undefined>>();
  for (const { field, issueIds, value } of updates) {
    for (const issueId of issueIds) {
      const issue = requireIssueOf(call, String(issueId));
      const values = byIssue.get(issue) ?? new Map<string, FieldValue | undefined>();
      if (values.has(field.id))
        throw refuse(400, `The field ${field.id} and the issue ${String(issueId)} are named twice.`);
      byIssue.set(issue, values.set(field.id, readValue(field, value, issue, site)));
    }
  }
  for (const [issue, values] of byIssue) writeFieldValues(issue, values, traces, actorOf(call));
}

function readUpdate(
  call: Call,
  update: Readonly<Record<string, unknown>>,
  name: string,
  members: readonly string[],
): Update {
  const field = requireOwnField(call, name);
  const { issueIds, value } = update;
  if (!('value' in update) || !Object.keys(update).every((key) => members.includes(key)))
    throw invalidPayload();
  const ids: readonly unknown[] = Array.isArray(issueIds) ? issueIds : [];
  const whole = ids.filter((id): id is number => Number.isSafeInteger(id));
  if (ids.length === 0 || whole.length < ids.length) throw invalidPayload();
  return { field, issueIds: whole, value };
}

/** @throws JiraError 404 where there is no such field; 403 for a field or a caller that is not the app's */
function requireOwnField({ site, account, byApp }: Call, name: string): AppField {
  const field = site.appFields.present().find(({ id, key }) => id === name || key === name);
  if (field === undefined && findSiteField(name, site) === undefined)
    throw refuse(404, `The custom field ${name} does not exist.`);
  if (field === undefined || !byApp || account.accountId !== site.options.appAccountId)
    throw refuse(403, 'Only the app that provided the custom field can update its values.');
  return field;
}

/** Atlassian does not say what becomes of an issue that is gone, archived or hidden: here it fails the request. */
function requireIssueOf({ site, account }: Call, id: string): Issue {
  const issue = site.issues.find(id);
  if (issue === undefined || issue.archived || !canSee(account, issue))
    throw refuse(400, `The issue with the ID ${id} does not exist or cannot be updated.`);
  return issue;
}

function readValue({ id }: AppField, input: unknown, { project }: Issue, site: Site): FieldValue | undefined {
  const parsing = findSiteField(id, site)?.kind.parse(input, { site, project });
  if (parsing?.ok === true) return parsing.value;
  throw refuseFields({ [id]: parsing?.error ?? 'The value is invalid.' });
}

function flag({ query }: Call, name: string): boolean {
  const text = query.get(name) ?? 'true';
  if (text !== 'true' && text !== 'false') throw refuse(400, `${name} must be true or false.`);
  return text === 'true';
}
