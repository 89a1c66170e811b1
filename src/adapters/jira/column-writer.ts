import { getAppContext, route } from '@forge/api';
import * as v from 'valibot';
import type { ColumnChange, ColumnFields } from '../../domain/columns/columns-state';
import type { ColumnWriter } from '../../usecases/columns/ports';
import { columnStatusWords } from '../../wording/column-status';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';

/** Module keys of the manifest. */
const DUE_KEY = 'sla-due';
const STATUS_KEY = 'sla-status';

const Fields = v.array(v.object({ id: v.string(), key: v.optional(v.string(), '') }));

interface Update {
  readonly customField: string;
  readonly issueIds: readonly number[];
  readonly value: string | null;
}

/** Issues with the same value share an update. */
function updatesOf(
  customField: string,
  changes: readonly ColumnChange[],
  valueOf: (change: ColumnChange) => string | null,
): readonly Update[] {
  const byValue = new Map<string | null, number[]>();
  for (const change of changes) {
    const value = valueOf(change);
    byValue.set(value, [...(byValue.get(value) ?? []), Number(change.issueId)]);
  }
  return [...byValue].map(([value, issueIds]) => ({ customField, issueIds, value }));
}

async function findFields(): Promise<ColumnFields | null> {
  const { appAri, environmentType } = getAppContext();
  const call = { as: 'app', method: 'GET', path: route`/rest/api/3/field` } as const;
  const fields = await callJira(call, 'reading the fields', Fields);
  const own = fields.filter(({ key }) => key.includes(appAri.appId));
  // Another environment of the app may have fields of its own on the site.
  const find = (moduleKey: string): string | undefined => {
    const named = own.filter(({ key }) => key.endsWith(`__${moduleKey}`));
    return (named.find(({ key }) => key.includes(`__${environmentType}__`)) ?? named[0])?.id;
  };
  const [due, status] = [find(DUE_KEY), find(STATUS_KEY)];
  return due === undefined || status === undefined ? null : { due, status };
}

/**
 * True if something is wrong with an issue or a value, and not with the app. A 404 may be about a field: whoever
 * reinstalls the app long after may get others.
 */
async function isAboutValues({ status }: JiraRefusalError, { due }: ColumnFields): Promise<boolean> {
  if (status === 404) return (await findFields())?.due === due;
  return status === 400 || status === 422;
}

/**
 * The app's fields, found and written as the app. Only the app may write them.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/
 */
export const columnWriter: ColumnWriter = {
  findFields,
  async write(fields, changes) {
    const updates = [
      ...updatesOf(fields.due, changes, ({ due }) => due),
      ...updatesOf(fields.status, changes, ({ status }) => status && columnStatusWords[status]),
    ];
    const path = route`/rest/api/3/app/field/value?generateChangelog=false`;
    try {
      await callJira(
        { as: 'app', method: 'POST', path, body: { updates } },
        'writing SLA columns',
        v.unknown(),
      );
      return { type: 'written' };
    } catch (error) {
      if (!(error instanceof JiraRefusalError)) throw error;
      const because = (await isAboutValues(error, fields)) ? 'values' : 'app';
      return { type: 'refused', because, message: error.message };
    }
  },
};
