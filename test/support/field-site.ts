import type { AppFieldModule, AppFieldType } from '../../devhost/jira/site/contract';
import { jiraSite, record, type JiraSite, type Reply } from './jira-site';

const APP_ID = '4886f49a-0000-4000-8000-000000000001';

function module(moduleKey: string, name: string, type: AppFieldType, readOnly = true): AppFieldModule {
  return {
    moduleKey,
    moduleId: `ari:cloud:ecosystem::extension/${APP_ID}/environment/static/${moduleKey}`,
    key: `${APP_ID}__DEVELOPMENT__${moduleKey}`,
    name,
    description: `${name} of the app`,
    type,
    readOnly,
  };
}

export const FIELD_MODULES: readonly AppFieldModule[] = [
  module('due', 'Clock due', 'datetime'),
  module('status', 'Clock status', 'string'),
  module('score', 'Clock score', 'number'),
  module('owner', 'Clock owner', 'user'),
  module('team', 'Clock team', 'group'),
  module('day', 'Clock day', 'date'),
  module('note', 'Clock note', 'string', false),
];

export const DUE = 'customfield_10100';
export const STATUS = 'customfield_10101';
export const SCORE = 'customfield_10102';
export const NOTE = 'customfield_10106';
export const APP = { accountId: 'bounty-clock-app', scopes: ['read:jira-work', 'write:jira-work'] };

export interface FieldSite extends JiraSite {
  /** An issue's id, as a number. */
  readonly idOf: (key: string) => Promise<number>;
  /** Writes as the app, or as whom it is told; `query` such as `?generateChangelog=false`. */
  readonly write: (updates: unknown, query?: string, caller?: typeof APP | string) => Promise<Reply>;
}

/** A Jira with a field of each type, made by the app. */
export function fieldSite(): FieldSite {
  const site = jiraSite(FIELD_MODULES);
  return {
    ...site,
    idOf: async (key) => Number(record((await site.call('GET', `/issue/${key}`)).body)['id']),
    write: (updates, query = '', caller = APP) =>
      site.call('POST', `/app/field/value${query}`, { updates }, caller),
  };
}
