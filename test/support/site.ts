import { signBody } from '../../devhost/bugcrowd/sign';
import type { ContractReports } from '../../devhost/openapi/contracts';
import { keptHost, type AppKind, type HostKind, type RunningHost } from './running-host';
import { saveOver } from './save-over';

export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly summary: string;
    readonly duedate?: string | null;
  };
}

export interface LedgerView {
  readonly entries: readonly {
    readonly at: string;
    readonly kind: string;
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly as: string;
    readonly functionKey: string;
    readonly invocationId?: string;
  }[];
  readonly totals: {
    readonly jira: { readonly calls: number; readonly points: number };
    readonly kvs: {
      readonly reads: number;
      readonly writes: number;
      readonly queries: number;
      readonly bytesWritten: number;
    };
    readonly queue: { readonly pushes: number; readonly events: number };
    readonly egress: { readonly calls: number };
  };
}

interface Settled {
  readonly ran: number;
  readonly waiting: number;
  readonly dropped: number;
}

export interface DeliveryOptions {
  readonly connection?: string | null;
  readonly secret?: string;
  /** The header's value; a valid signature by default, and no header for `null`. */
  readonly digest?: string | null;
  readonly headerName?: string;
  readonly method?: string;
}

const SECRETS: Readonly<Record<string, string>> = {
  demo: 'demo-webhook-secret-0123456789abcdef',
  bare: 'bare-webhook-secret-0123456789abcdef',
};

/** The running site, used over HTTP only. */
export interface Site {
  readonly host: () => RunningHost;
  post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  get(path: string, accountId?: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Changes settings of the demo connection, as an administrator does. */
  saveSettings(changes: Readonly<Record<string, unknown>>): Promise<void>;
  /** A call of Jira's REST API, by a person. */
  jira(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    accountId?: string,
  ): Promise<{ readonly status: number; readonly body: unknown }>;
  deliver(
    payload: unknown,
    options?: DeliveryOptions,
  ): Promise<{ readonly status: number; readonly text: string }>;
  /** `dead` counts the app's dead letters and the events that the platform dropped. */
  settle(): Promise<{ readonly ran: number; readonly waiting: number; readonly dead: number }>;
  advance(duration: string): Promise<void>;
  fault(fault: object): Promise<void>;
  /** Settles first, so that only what follows is counted. */
  clearLedger(): Promise<void>;
  /** Ends every fault. */
  clearFaults(): Promise<void>;
  ledger(): Promise<LedgerView>;
  /** Replaces Bugcrowd's submissions, without deliveries. */
  bugcrowd(submissions: readonly object[]): Promise<void>;
  /** A site administrator refuses the app's egress, or allows it again. */
  refuseEgress(refused: boolean): Promise<void>;
  /** Violations of the services' own documents in the calls so far; empty if the host was given none. */
  contractProblems(): Promise<readonly object[]>;
  now(): Promise<Date>;
  search(jql: string, fields?: string): Promise<readonly JiraIssue[]>;
  issue(key: string, fields?: string): Promise<JiraIssue>;
  comments(key: string): Promise<readonly string[]>;
  projection(key: string): Promise<Readonly<Record<string, unknown>>>;
  invoke(
    moduleKey: string,
    functionKey: string,
    options?: { readonly payload?: unknown; readonly issueKey?: string; readonly accountId?: string },
  ): Promise<unknown>;
}

function textOf(node: unknown): string {
  const { text, content } = node as { text?: string; content?: unknown[] };
  return [text ?? '', ...(content ?? []).map(textOf)].filter((part) => part !== '').join(' ');
}

/** A client of a running host. */
export function createSite(host: () => RunningHost): Site {
  const call = async (path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(host().origin + path, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  const post: Site['post'] = (path, body) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const get: Site['get'] = (path, accountId) =>
    call(path, accountId === undefined ? {} : { headers: { 'x-account-id': accountId } });
  const expectOk = async <T>(answer: Promise<{ status: number; body: unknown }>): Promise<T> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body as T;
  };
  const site: Site = {
    host,
    post,
    get,
    jira: (method, path, body, accountId = 'dev') =>
      call(`/jira/rest/api/3${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-account-id': accountId },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    async deliver(
      payload,
      { connection = 'demo', digest, headerName = 'X-Bugcrowd-Digest', method = 'POST', ...options } = {},
    ) {
      const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
      const secret = options.secret ?? SECRETS[connection ?? 'demo'] ?? SECRETS['demo'] ?? '';
      const value = digest === undefined ? signBody(body, secret, (await site.now()).getTime()) : digest;
      const query = connection === null ? '' : `?connection=${encodeURIComponent(connection)}`;
      const headers = { 'content-type': 'application/json', ...(value !== null && { [headerName]: value }) };
      const response = await fetch(`${host().origin}/webtrigger/bugcrowd-webhook${query}`, {
        method,
        headers,
        ...(method === 'GET' ? {} : { body }),
      });
      return { status: response.status, text: await response.text() };
    },
    async settle() {
      const { dropped, ...rest } = await expectOk<Settled>(post('/host/settle', {}));
      const { storage } = await expectOk<{ storage: Record<string, number> }>(get('/host/state'));
      return { ...rest, dead: (storage['dead-letter'] ?? 0) + dropped };
    },
    async advance(duration) {
      await expectOk(post('/host/clock', { advance: duration }));
    },
    async fault(fault) {
      await expectOk(post('/host/faults', fault));
    },
    async clearLedger() {
      // Else what an earlier action began in the background is counted only when the machine is busy.
      await site.settle();
      await expectOk(call('/host/ledger', { method: 'DELETE' }));
    },
    async clearFaults() {
      await expectOk(call('/host/faults', { method: 'DELETE' }));
    },
    ledger: () => expectOk(get('/host/ledger')),
    async bugcrowd(submissions) {
      await expectOk(post('/host/bugcrowd', { submissions }));
    },
    async refuseEgress(refused) {
      await expectOk(post('/host/egress', { refused }));
    },
    async contractProblems() {
      const { jira, bugcrowd } = await expectOk<ContractReports>(get('/host/contract'));
      return [...(jira?.problems ?? []), ...(bugcrowd?.problems ?? [])];
    },
    async now() {
      const { clock } = await expectOk<{ clock: string }>(get('/host/state'));
      return new Date(clock);
    },
    async search(jql, fields = 'summary,duedate,labels,priority,status') {
      const query = new URLSearchParams({ jql, fields, maxResults: '100' });
      const page = await expectOk<{ issues: readonly JiraIssue[] }>(
        get(`/jira/rest/api/3/search/jql?${query.toString()}`),
      );
      return page.issues;
    },
    issue: (key, fields = '*all') => expectOk(get(`/jira/rest/api/3/issue/${key}?fields=${fields}`)),
    async comments(key) {
      const page = await expectOk<{ comments: readonly { body: unknown }[] }>(
        get(`/jira/rest/api/3/issue/${key}/comment`),
      );
      return page.comments.map(({ body }) => textOf(body));
    },
    async projection(key) {
      const property = await expectOk<{ value: Readonly<Record<string, unknown>> }>(
        get(`/jira/rest/api/3/issue/${key}/properties/bounty-clock`),
      );
      return property.value;
    },
    async saveSettings(changes) {
      type Listed = { readonly id: string; readonly settings: Record<string, unknown> };
      const connection = async (): Promise<Listed | undefined> => {
        const overview = await site.invoke('admin-page', 'getOverview');
        return (overview as { readonly connections: readonly Listed[] }).connections.find(
          ({ id }) => id === 'demo',
        );
      };
      // The storage lists new values only after a moment.
      let known = await connection();
      for (let tries = 0; known === undefined && tries < 20; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        known = await connection();
      }
      const settings = { ...known?.settings, ...changes };
      const save = (base: unknown): Promise<unknown> =>
        site.invoke('admin-page', 'saveSettings', { payload: { connectionId: 'demo', settings, base } });
      const result = await saveOver(save, known?.settings);
      if ((result as { readonly type?: string }).type !== 'saved')
        throw new Error(`The settings were not saved: ${JSON.stringify(result)}`);
    },
    async invoke(moduleKey, functionKey, options = {}) {
      const { body } = await post('/host/invoke', { moduleKey, functionKey, ...options });
      return body;
    },
  };
  return site;
}

/**
 * Apps that the test setup has prepared: the deploy bundle of the present sources. The sources themselves need no
 * preparation.
 */
function appsReady({ APPS_READY = 'sources' }: NodeJS.ProcessEnv): readonly AppKind[] {
  return APPS_READY.split(',') as AppKind[];
}

function describeOn(kind: HostKind, name: string, tests: (site: Site) => void): void {
  describe.each(appsReady(process.env))(`${name}, app from %s`, (app) => {
    let running: RunningHost | undefined;
    const host = (): RunningHost => {
      if (running === undefined) throw new Error('The host is not running.');
      return running;
    };
    const site = createSite(host);
    beforeAll(async () => {
      running = await keptHost({ ...kind, app, pages: false });
    }, 90_000);
    afterAll(async () => {
      if (running === undefined) return;
      try {
        expect(await site.contractProblems()).toEqual([]);
      } finally {
        await running.stop();
      }
    });
    beforeEach(async () => {
      await site.post('/host/reset', {});
    });
    tests(site);
  });
}

/**
 * Runs tests against the app as it is deployed, or as `APP_FROM` says, on a site that is reset to the demo state before
 * every test.
 */
export function describeApp(name: string, tests: (site: Site) => void): void {
  describeOn({}, name, tests);
}

/** The same for tests that read the app's log. */
export function describeLoggedApp(name: string, tests: (site: Site) => void): void {
  describeOn({ log: true }, name, tests);
}
