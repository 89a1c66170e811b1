import { createLocalSite, type LocalSite } from '../../support/local-site';
import { laterPayload, submissionPayload, SUBMISSION_ID } from '../../support/payloads';
import { readEndState } from '../../support/end-state';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let site: LocalSite;
beforeAll(async () => {
  site = await createLocalSite();
});
beforeEach(async () => {
  await site.reset();
  await site.deliver(submissionPayload());
  await site.settle();
});

/** All that can be read of the site from outside. */
async function everything(): Promise<unknown> {
  const { host } = site;
  const read = async (path: string): Promise<unknown> => (await site.jira('GET', path)).body;
  return {
    end: await readEndState(site, SUBMISSION_ID),
    stored: host.kvs.entityCounts(),
    keys: host.kvs.keysOf('').toSorted(),
    waiting: [site.queue.waiting(), site.host.productEvents.waiting()],
    schedules: host.schedules.list().map(({ key, nextRunAt }) => [key, Date.parse(nextRunAt)]),
    submissions: host.bugcrowd.list(),
    projects: await read('/project/search'),
    links: await read('/issue/SEC-1?fields=issuelinks,watches'),
    people: host.jira.users,
    session: await read('/mypermissions?permissions=BROWSE_PROJECTS&projectKey=SEC'),
    found: (await site.jira('POST', '/search/jql', { jql: 'bountyClockSubmission is not EMPTY' })).body,
  };
}

describe('a site that is brought back', () => {
  it('is as it was kept, whatever has happened since, and as often as it is asked for', async () => {
    const restore = site.keep();
    const before = await everything();
    for (const times of [1, 2]) {
      await site.deliver(laterPayload({ eventId: `later-${times}`, attributes: { severity: 1 } }));
      await site.settle();
      await site.deliver(submissionPayload({ eventId: `other-${times}`, submissionId: 'submission-2' }));
      site.host.jira.change({ renameProject: 'SEC', to: `SEC${times}` });
      site.host.jira.change({ closeAccount: 'viewer' });
      site.host.jira.change({ lockStatus: 'Done' });
      site.host.jira.change({ language: 'de' });
      site.host.jira.change({ deny: { project: 'BARE', account: 'dev', permissions: ['BROWSE_PROJECTS'] } });
      site.host.jira.change({
        deny: { project: `SEC${times}`, account: 'admin', permissions: ['BROWSE_PROJECTS'] },
      });
      site.host.bugcrowd.upsert([{ id: 'another', program: 'acme' }]);
      site.host.egress.refuse(true);
      await site.advance(DAY_MS);
      site.fault({ target: 'event', lateMs: DAY_MS });
      await site.jira('PUT', '/issue/SEC-1', { fields: { summary: `Changed ${times}` } }, 'dev');
      site.fault({ target: 'kvs', status: 500 });
      restore();
      expect(await everything()).toEqual(before);
      restore();
      expect(site.faults.list()).toEqual([]);
      expect(site.host.egress.isRefused()).toBe(false);
      expect(site.ledger.read().entries).toEqual([]);
    }
  });

  it('stands at the moment at which it was kept', async () => {
    const restore = site.keep();
    const keptMs = site.now();
    await site.advance(DAY_MS);
    restore();
    expect(site.now() - keptMs).toBeLessThan(MINUTE_MS);
  });

  it('goes on from there: ids are given out again, and what waited is run', async () => {
    await site.deliver(submissionPayload({ eventId: 'other', submissionId: 'submission-2' }));
    const restore = site.keep();
    const waiting = site.queue.waiting().length;
    const keys = async (): Promise<readonly string[]> => {
      await site.quiesce();
      return site.host.jira.listIssues().map(({ key }) => key);
    };
    const first = await keys();
    restore();
    expect(site.queue.waiting()).toHaveLength(waiting);
    expect(await keys()).toEqual(first);
    expect(first).toEqual(['SEC-1', 'SEC-2']);
  });

  it('is neither kept nor brought back while an event runs', async () => {
    const restore = site.keep();
    await site.deliver(laterPayload({}));
    const settled = site.queue.settle();
    expect(() => site.keep()).toThrow('settle the queue first');
    expect(restore).toThrow('settle the queue first');
    await settled;
  });
});
