import { comparedSite } from '../../support/compared-site';
import { createLocalSite, type LocalSite } from '../../support/local-site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { TOKEN, maintenanceSite } from '../../support/maintenance-site';

const MINUTE = 60_000;
const DAY = 86_400_000;

describeApp('a disturbed comparison', (site) => {
  const { ask, issues, calls, quiet } = maintenanceSite(site);
  const { ago, comparison, full, watch, tell, lose } = comparedSite(site);

  it.each([
    ['before Bugcrowd is asked', { target: 'bugcrowd', crash: 'before' }],
    ['after Bugcrowd has answered', { target: 'bugcrowd', crash: 'after' }],
    ['before the run is looked up', { target: 'kvs', match: '/get recon', skip: 1, crash: 'before' }],
    ['before the cases are read', { target: 'kvs', match: 'batch/get', skip: 1, crash: 'before' }],
    ['before the doubled are counted', { target: 'jira', match: 'approximate-count', crash: 'before' }],
    ['before the finds are noted', { target: 'kvs', match: '/set recon', skip: 1, crash: 'before' }],
    ['after the finds are noted', { target: 'kvs', match: '/set recon', skip: 1, crash: 'after' }],
    ['before the finds are fed', { target: 'queue', skip: 1, crash: 'before' }],
    ['after the finds are fed', { target: 'queue', skip: 1, crash: 'after' }],
    ['before the end is noted', { target: 'kvs', match: '/set recon', skip: 2, crash: 'before' }],
    ['after the end is noted', { target: 'kvs', match: '/set recon', skip: 2, crash: 'after' }],
    ['while the queue fails', { target: 'queue', skip: 1, status: 500, when: 'after' }],
    ['while the storage fails', { target: 'kvs', match: '/set recon', skip: 2, status: 500 }],
    ['while Bugcrowd fails', { target: 'bugcrowd', status: 502, times: 2 }],
    ['although its work comes twice', { target: 'queue', duplicate: true }],
  ])('%s: it continues, and counts correctly', async (_name, fault) => {
    await watch();
    await tell(1, 2);
    await lose(3);
    await site.advance('PT11M');
    await quiet();
    await site.bugcrowd([{ id: numberedId(2), attributes: { severity: 1 } }]);
    await site.fault(fault);
    expect(await full()).toMatchObject({ submissions: 3, missing: 1, different: 1, older: 0, duplicated: 0 });
    expect(((await site.get('/host/state')).body as { faults: unknown }).faults).toEqual([]);
    expect(await issues()).toHaveLength(3);
    expect(await site.projection('SEC-2')).toMatchObject({ severity: 'critical' });
    expect((await comparison()).trouble).toBeNull();
  });

  it('what waits in the queue since an earlier run is not queued again, and counts as waiting', async () => {
    await watch();
    await lose(1);
    await site.fault({ target: 'jira', match: 'createmeta', status: 500, times: 500 });
    await site.advance('PT8H');
    const { queue } = (await site.get('/host/state')).body as { queue: { waiting: readonly unknown[] } };
    expect(queue.waiting).toHaveLength(1);
    expect(await site.invoke('admin-page', 'getHealth')).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'backlog', connectionId: 'demo', count: 1 }),
      ]) as unknown,
    });
    await site.clearFaults();
    await site.advance('PT1H');
    expect(await issues()).toHaveLength(1);
  });

  it('a run whose work was lost is restarted after half an hour', async () => {
    await watch();
    await site.fault({ target: 'queue', crash: 'before' });
    expect(await ask('startComparison')).toHaveProperty('error');
    const before = (await comparison()).lastFull?.finishedAt;
    expect(await ask('startComparison')).toEqual({ type: 'running' });
    await site.advance('PT1H6M');
    expect((await comparison()).lastFull?.finishedAt).not.toBe(before);
  });

  it('a run that Jira does not let finish does not block the recent ones', async () => {
    const body = { errorMessages: ['Field bountyClockSubmission does not exist.'], errors: {} };
    await site.fault({ target: 'jira', match: 'approximate-count', status: 400, body, times: 1 });
    await tell(1);
    await watch();
    expect((await comparison()).trouble).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('bountyClockSubmission') as string,
    });
    await lose(2);
    await site.advance('PT1H6M');
    expect(await issues()).toHaveLength(2);
    expect(await comparison()).toMatchObject({ trouble: null, lastFull: null });
    await site.advance('PT25H');
    expect((await comparison()).lastFull).toMatchObject({ submissions: 2, missing: 0, duplicated: 0 });
  });

  it('respects a 429: no request before its time', async () => {
    await watch();
    await site.fault({ target: 'bugcrowd', status: 429, headers: { 'retry-after': '30' } });
    await site.clearLedger();
    await ask('startComparison');
    await site.settle();
    expect(await calls('egress', /submissions/)).toMatchObject([{ status: 429 }]);
    await site.advance('PT29S');
    expect(await calls('egress', /submissions/)).toHaveLength(1);
    await site.advance('PT15S');
    expect((await calls('egress', /submissions/)).map(({ status }) => status)).toEqual([429, 200]);
    expect((await comparison()).trouble).toBeNull();
  });

  it('leaves the rest of the minute to others', async () => {
    await watch();
    const longAgo = await ago(30 * DAY);
    await site.bugcrowd(Array.from({ length: 250 }, (_, index) => submissionAt(index, longAgo)));
    await site.advance('PT2M');
    for (let call = 0; call < 52; call += 1) await site.get('/bugcrowd/programs');
    await site.clearLedger();
    await ask('startComparison');
    await site.settle();
    expect(await calls('egress', /submissions/)).toHaveLength(1);
    await site.advance('PT50S');
    expect(await calls('egress', /submissions/)).toHaveLength(1);
    await quiet();
    expect((await comparison()).lastFull).toMatchObject({ submissions: 250, older: 250 });
  });

  it('reads pages of a hundred, one request each and one after the other', async () => {
    await watch();
    const longAgo = await ago(30 * DAY);
    await site.bugcrowd(Array.from({ length: 250 }, (_, index) => submissionAt(index, longAgo)));
    await site.clearLedger();
    const result = await full();
    expect(result).toMatchObject({ submissions: 250, older: 250, missing: 0 });
    const queries = (await calls('egress', /submissions/)).map(({ path }) => new URL(path).searchParams);
    expect(queries.map((query) => query.get('page[offset]'))).toEqual(['0', '100', '200']);
    expect(new Set(queries.map((query) => query.get('page[limit]')))).toEqual(new Set(['100']));
    expect(result.requests).toBe(3);
    expect((await site.ledger()).totals.queue.pushes).toBe(1);
  });
});

describe('a comparison where the queue has lost work', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
  }, 60_000);

  const submission = (severity: number) =>
    submissionAt(1, new Date(site.now() - 60 * MINUTE), { attributes: { severity } });
  const deliver = async (severity: number): Promise<void> => {
    site.host.bugcrowd.upsert([submission(severity)]);
    expect(await site.deliver(deliveryOf(submission(severity), { eventId: `event-${severity}` }))).toBe(200);
    await site.settle();
  };
  const severities = async (): Promise<readonly unknown[]> => {
    const path = '/search/jql?jql=project%20%3D%20SEC&fields=key&properties=bounty-clock';
    const { body } = await site.jira('GET', path);
    const { issues } = body as {
      issues: readonly { properties: Record<string, { severity: string }> }[];
    };
    return issues.map(({ properties }) => properties['bounty-clock']?.severity);
  };

  it('finishes the interrupted write', async () => {
    await site.reset();
    const payload = { connectionId: 'demo', token: TOKEN };
    expect(await site.invoke('admin-page', 'saveToken', { payload })).toMatchObject({ type: 'saved' });
    await site.settle();
    site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'before' });
    await deliver(2);
    site.queue.reset();
    expect(await severities()).toEqual([]);
    await site.advance(3 * 60 * MINUTE);
    expect(await severities()).toEqual(['high']);
    site.fault({ target: 'jira', match: '^PUT /rest/api/3/issue/', crash: 'before' });
    await deliver(1);
    site.queue.reset();
    expect(await severities()).toEqual(['high']);
    await site.advance(3 * 60 * MINUTE);
    expect(await severities()).toEqual(['critical']);
  });
});
