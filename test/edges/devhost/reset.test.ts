import { resetSite } from '../../../devhost/demo/demo-site';
import { createLocalSite, type LocalSite } from '../../support/local-site';
import { submissionPayload } from '../../support/payloads';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const CONNECTED = { empty: false, demo: false };

let site: LocalSite;
beforeAll(async () => {
  site = await createLocalSite();
});
beforeEach(async () => {
  await resetSite(site.host, CONNECTED);
});

interface Stored {
  readonly value: unknown;
  readonly createdAt: number;
}

function stored(id: string): Stored {
  return site.host.kvs.handle('/api/v1/get', { key: `connection:${id}` }) as Stored;
}

/** What a fresh site shows, but for moments. */
async function everything(): Promise<unknown> {
  const { kvs, queue, productEvents, schedules, bugcrowd, ledger, faults, jira } = site.host;
  const issues = await site.jira('POST', '/search/jql', { jql: 'project in (SEC, BARE)' });
  return {
    keys: kvs.keysOf('').toSorted(),
    stored: kvs.keysOf('').includes('connection:bare') ? ['demo', 'bare'].map(stored) : [],
    waiting: [queue.waiting(), queue.dropped(), productEvents.waiting(), queue.takeRan()],
    statuses: schedules.list().map(({ key, lastStatus }) => [key, lastStatus]),
    outside: [bugcrowd.list(), issues.body, jira.users],
    counted: [...ledger.read().entries, ...faults.list()],
  };
}

async function listed(): Promise<readonly string[]> {
  const overview = await site.invoke('admin-page', 'getOverview');
  return (overview as { readonly connections: readonly { readonly id: string }[] }).connections.map(
    ({ id }) => id,
  );
}

describe('a reset to the connections', () => {
  it('is the same site each time, whatever has happened on it', async () => {
    const before = await everything();
    await site.deliver(submissionPayload());
    await site.settle();
    await site.invoke('admin-page', 'deleteConnection', {
      payload: { connectionId: 'bare', typedId: 'bare' },
    });
    site.host.jira.change({ renameProject: 'SEC', to: 'SECU' });
    site.host.bugcrowd.upsert([{ id: 'another', program: 'acme' }]);
    site.fault({ target: 'jira', status: 503 });
    await site.advance(90 * MINUTE_MS);
    await site.deliver(submissionPayload({ eventId: 'later', submissionId: 'submission-2' }));
    expect(await everything()).not.toEqual(before);
    await resetSite(site.host, CONNECTED);
    expect(await everything()).toEqual(before);
  });

  it('lists the connections at once: they were set up a while before', async () => {
    expect(await listed()).toEqual(['bare', 'demo']);
    await resetSite(site.host, { empty: true, demo: false });
    expect(await listed()).toEqual([]);
    await resetSite(site.host, CONNECTED);
    expect(await listed()).toEqual(['bare', 'demo']);
  });

  it('sets them up once', async () => {
    const { createdAt } = stored('demo');
    await resetSite(site.host, CONNECTED);
    expect(stored('demo').createdAt).toBe(createdAt);
  });

  it('stands at the present, with the first run of each schedule ahead', async () => {
    await site.advance(90 * MINUTE_MS);
    await resetSite(site.host, CONNECTED);
    expect(Math.abs(site.now() - Date.now())).toBeLessThan(SECOND_MS);
    for (const { nextRunAt } of site.host.schedules.list())
      expect(Date.parse(nextRunAt) - site.now()).toBeGreaterThan(4 * MINUTE_MS);
  });

  it('tells a reset to the demo apart', async () => {
    await resetSite(site.host, { empty: false, demo: true });
    expect(site.caseCount()).toBeGreaterThan(0);
    await resetSite(site.host, CONNECTED);
    expect(site.caseCount()).toBe(0);
  });
});
