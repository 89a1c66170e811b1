import { createJira, type Caller, type Jira, type PropertyIndex } from '../../devhost/jira/jira';
import type { AppFieldModule } from '../../devhost/jira/site/contract';

const SITE_URL = 'http://jira.test/jira';

const PROPERTY_INDEXES: readonly PropertyIndex[] = [
  { propertyKey: 'clock', path: 'submissionId', type: 'string', alias: 'clockSubmission' },
  { propertyKey: 'clock', path: 'state', type: 'string', alias: 'clockState' },
  { propertyKey: 'clock', path: 'deadline', type: 'date', alias: 'clockDeadline' },
  { propertyKey: 'clock', path: 'score.value', type: 'number', alias: 'clockScore' },
  { propertyKey: 'clock', path: 'note', type: 'text', alias: 'clockNote' },
  { propertyKey: 'clock', path: 'owner', type: 'user', alias: 'clockOwner' },
];

export interface Reply {
  readonly status: number;
  /** The parsed JSON; undefined without a body. */
  readonly body: unknown;
  readonly points: number;
}

export interface JiraSite {
  readonly jira: Jira;
  readonly siteUrl: string;
  readonly advance: (ms: number) => void;
  /** Calls a route below `/rest/api/3`, by default as the administrator. */
  readonly call: (method: string, path: string, body?: unknown, caller?: Caller | string) => Promise<Reply>;
  readonly send: (request: Request, caller?: Caller | string) => Promise<Reply>;
  /** Creates a Vulnerability in SEC and returns its key. */
  readonly createIssue: (fields?: object, properties?: object, caller?: string) => Promise<string>;
  readonly fieldsOf: (key: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Keys that a query finds, in order. */
  readonly search: (jql: string, caller?: string) => Promise<readonly string[]>;
}

/** @param appFields the fields of the app's manifest */
export function jiraSite(appFields: readonly AppFieldModule[] = []): JiraSite {
  let now = Date.parse('2026-11-03T09:12:00Z');
  const jira = createJira({
    now: () => new Date(now),
    siteUrl: SITE_URL,
    appAccountId: 'bounty-clock-app',
    propertyIndexes: PROPERTY_INDEXES,
    appFields,
  });

  const send: JiraSite['send'] = async (request, caller = 'admin') => {
    const answer = await jira.handle(request, typeof caller === 'string' ? { accountId: caller } : caller);
    const text = await answer.response.text();
    const isJson = answer.response.headers.get('content-type')?.startsWith('application/json') === true;
    const body: unknown = isJson ? JSON.parse(text) : text === '' ? undefined : text;
    return { status: answer.response.status, body, points: answer.points };
  };

  const call: JiraSite['call'] = (method, path, body, caller) => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return send(new Request(apiUrl(path), { method, ...(body === undefined ? {} : json) }), caller);
  };

  return {
    jira,
    siteUrl: SITE_URL,
    advance: (ms) => void (now += ms),
    call,
    send,
    async createIssue(fields = {}, properties = {}, caller = 'admin') {
      const reply = await call('POST', '/issue', newIssue(fields, properties), caller);
      if (reply.status !== 201) throw new Error(`not created: ${JSON.stringify(reply.body)}`);
      return String(record(reply.body)['key']);
    },
    async fieldsOf(key) {
      return record(record((await call('GET', `/issue/${key}`)).body)['fields']);
    },
    async search(jql, caller) {
      const reply = await call('POST', '/search/jql', { jql, fields: ['key'], maxResults: 5000 }, caller);
      if (reply.status !== 200) throw new Error(`not found: ${JSON.stringify(reply.body)}`);
      return list(record(reply.body)['issues']).map((issue) => String(record(issue)['key']));
    },
  };
}

export function apiUrl(path: string): string {
  return `http://jira.test/rest/api/3${path}`;
}

export function newIssue(fields: object = {}, properties: object = {}): object {
  return {
    fields: { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'A report', ...fields },
    properties: Object.entries(properties).map(([key, value]: [string, unknown]) => ({ key, value })),
  };
}

export function doc(text: string): object {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/** A document whose JSON has exactly this length. */
export function docOfLength(length: number): object {
  return doc('x'.repeat(length - JSON.stringify(doc('')).length));
}

export function fieldErrors(errors: object): object {
  return { errorMessages: [], errors };
}

export function messages(...errorMessages: string[]): object {
  return { errorMessages, errors: {} };
}

/** @throws if the value is not an object */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('expected an object');
  return Object.fromEntries(Object.entries(value));
}

/** @throws if the value is not an array */
export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('expected an array');
  return value;
}
