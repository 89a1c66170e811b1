import type { ConnectionHealth, HealthView } from '../../src/contract/health';
import type { JiraIssue, LedgerView, Site } from './site';

/** The token of the emulated Bugcrowd's demo user. */
export const TOKEN = 'acme-bot:demo-api-token-0123456789';

/** Jira's answer to the creation of an issue whose project requires an unknown field. */
export const refusedForGood = {
  target: 'jira',
  match: '^POST /rest/api/3/issue$',
  status: 400,
  body: { errorMessages: [], errors: { customfield_10099: 'Team is required.' } },
} as const;

type Health = Extract<HealthView, { type: 'health' }>;

/** A site for tests of its maintenance. */
export interface MaintenanceSite {
  /** Calls a function of the admin page for the demo connection. */
  readonly ask: (functionKey: string, payload?: object, accountId?: string) => Promise<unknown>;
  readonly health: () => Promise<Health>;
  /** Health of the demo connection. */
  readonly demo: () => Promise<ConnectionHealth>;
  /** Kinds of the app's problems and the demo connection's, in the page's order. */
  readonly problems: () => Promise<readonly string[]>;
  readonly setToken: () => Promise<void>;
  readonly issues: () => Promise<readonly JiraIssue[]>;
  /** Calls of the app since the ledger was cleared. */
  readonly calls: (
    kind: 'jira' | 'egress' | 'queue' | 'kvs',
    match: RegExp,
  ) => Promise<LedgerView['entries']>;
  /** How many issues the app has created since then. */
  readonly created: () => Promise<number>;
  /** Advances minute by minute until the queue is empty. */
  readonly quiet: () => Promise<void>;
  readonly travelTo: (moment: Date) => Promise<void>;
}

/** Wraps a site; requests are about the demo connection. */
export function maintenanceSite(site: Site): MaintenanceSite {
  const ask: MaintenanceSite['ask'] = (functionKey, payload = {}, accountId = 'admin') =>
    site.invoke('admin-page', functionKey, { payload: { connectionId: 'demo', ...payload }, accountId });
  const maintenance: MaintenanceSite = {
    ask,
    async health() {
      // Lists are read from the storage's index, which lags a moment behind.
      await site.advance('PT1S');
      const view = (await ask('getHealth')) as HealthView;
      if (view.type !== 'health') throw new Error(`No health: ${JSON.stringify(view)}`);
      return view;
    },
    async demo() {
      const { connections } = await maintenance.health();
      const found = connections.find(({ connectionId }) => connectionId === 'demo');
      if (found === undefined) throw new Error('The demo connection is not listed.');
      return found;
    },
    async problems() {
      const all = (await maintenance.health()).problems;
      return all
        .filter((problem) => !('connectionId' in problem) || problem.connectionId === 'demo')
        .map(({ kind }) => kind);
    },
    async setToken() {
      expect(await ask('saveToken', { token: TOKEN })).toMatchObject({ type: 'saved' });
    },
    issues: () => site.search('project = SEC ORDER BY key ASC'),
    async calls(kind, match) {
      const { entries } = await site.ledger();
      return entries.filter((entry) => entry.kind === kind && match.test(`${entry.method} ${entry.path}`));
    },
    async created() {
      const made = await maintenance.calls('jira', /^POST \/rest\/api\/3\/issue$/);
      return made.filter(({ status }) => status === 201).length;
    },
    async quiet() {
      for (let tries = 0; (await site.settle()).waiting > 0; tries += 1) {
        if (tries > 60) throw new Error('The queue does not come to rest.');
        await site.advance('PT1M');
      }
    },
    async travelTo(moment) {
      const { status, body } = await site.post('/host/clock', { set: moment.toISOString() });
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
  };
  return maintenance;
}
