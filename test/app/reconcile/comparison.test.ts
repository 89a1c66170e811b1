import { fullComparisonSentence } from '../../../src/wording/comparison-sentence';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { comparedSite } from '../../support/compared-site';
import { maintenanceSite } from '../../support/maintenance-site';

const MINUTE = 60_000;
const DAY = 86_400_000;

describeApp('the comparison with Bugcrowd', (site) => {
  const { ask, demo, health, problems, issues, calls, created, quiet } = maintenanceSite(site);
  const { ago, comparison, full, watch, tell, lose } = comparedSite(site);
  const deliveries = async (): Promise<readonly { channel: string; outcome: string }[]> => {
    await site.advance('PT1S');
    const overview = (await ask('getOverview')) as {
      connections: { id: string; deliveries: { channel: string; outcome: string }[] }[];
    };
    return overview.connections.find(({ id }) => id === 'demo')?.deliveries ?? [];
  };

  it('finds submissions whose deliveries were lost within the hour, one issue each', async () => {
    await watch();
    await tell(1);
    await lose(2, 3, 4);
    await site.advance('PT1H6M');
    expect(await issues()).toHaveLength(4);
    expect(await created()).toBe(4);
    expect((await deliveries()).map(({ channel, outcome }) => `${channel} ${outcome}`).sort()).toEqual([
      'comparison created',
      'comparison created',
      'comparison created',
      'webhook created',
    ]);
    expect(await site.projection('SEC-2')).toMatchObject({ severity: 'high', connection: 'demo' });
    expect((await comparison()).lastRecent).toMatchObject({ submissions: 4, missing: 3, different: 0 });
  });

  it('finds a lost fix, a lost rating and a lost duplicate, and then nothing more', async () => {
    await watch();
    await tell(1, 2, 3, 4);
    const at = await site.now();
    await site.bugcrowd([
      {
        id: numberedId(1),
        attributes: { state: 'resolved', last_transitioned_to_resolved_at: at.toISOString() },
      },
      { id: numberedId(2), attributes: { severity: 1 } },
      { id: numberedId(3), attributes: { duplicate: true } },
    ]);
    await site.advance('PT1H6M');
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
    expect(await site.projection('SEC-2')).toMatchObject({ severity: 'critical' });
    expect(await site.projection('SEC-3')).toMatchObject({ state: 'cancelled' });
    expect(await site.comments('SEC-4')).toEqual([]);
    for (let hour = 0; hour < 3; hour += 1) {
      await site.clearLedger();
      await site.advance('PT1H');
      expect((await comparison()).lastRecent).toMatchObject({ submissions: 4, missing: 0, different: 0 });
      // The reads themselves, and nothing that they queue.
      expect((await site.ledger()).totals.queue).toEqual({ pushes: 1, events: 1 });
    }
    expect(await full()).toMatchObject({ submissions: 4, missing: 0, different: 0, duplicated: 0 });
  });

  it('leaves older submissions to an import, until they change', async () => {
    const longAgo = await ago(30 * DAY);
    await site.bugcrowd([1, 2, 3].map((number) => submissionAt(number, longAgo)));
    await watch();
    expect((await comparison()).lastFull).toMatchObject({ submissions: 3, older: 3, missing: 0 });
    expect(await issues()).toEqual([]);
    const moved = (await site.now()).toISOString();
    await site.bugcrowd([
      { id: numberedId(2), attributes: { state: 'unresolved', last_transitioned_to_unresolved_at: moved } },
    ]);
    await site.advance('PT1H6M');
    expect((await issues()).map(({ fields }) => fields.summary)).toEqual([
      expect.stringContaining('Report 2'),
    ]);
    expect(await full()).toMatchObject({ submissions: 3, older: 2, missing: 0 });
  });

  it('reports a revoked token, while everything else works', async () => {
    await watch();
    await site.fault({ target: 'bugcrowd', status: 401, times: 2 });
    await site.advance('PT1H6M');
    expect((await comparison()).trouble).toMatchObject({ kind: 'token-refused' });
    expect(await problems()).toContain('token-refused');
    await tell(1);
    expect(await issues()).toHaveLength(1);
    await site.advance('PT1H');
    expect((await comparison()).trouble).toBeNull();
    expect(await problems()).not.toContain('token-refused');
  });

  it('is off without egress, and says so; deliveries become issues anyway', async () => {
    await watch();
    await site.refuseEgress(true);
    await site.clearLedger();
    await tell(1);
    await lose(2);
    await site.advance('PT2H');
    expect((await demo()).comparison).toEqual({ type: 'off', because: 'egress-refused' });
    expect(await problems()).toContain('egress-refused');
    expect(await ask('startComparison')).toMatchObject({ type: 'invalid', place: 'egress' });
    expect(await issues()).toHaveLength(1);
    expect((await site.ledger()).totals.egress.calls).toBe(0);
    await site.refuseEgress(false);
    await site.advance('PT1H');
    expect(await issues()).toHaveLength(2);
  });

  it('reports the drift, with one count per page and no search', async () => {
    await watch();
    await tell(1, 2, 3);
    await site.clearLedger();
    const result = await full();
    expect(fullComparisonSentence(result)).toMatch(/: 3 submissions, 0 missing, 0 duplicated\.$/);
    expect(await calls('jira', /approximate-count/)).toHaveLength(1);
    expect(await calls('jira', /search\/jql/)).toEqual([]);
  });

  it('names a submission that has two issues', async () => {
    await watch();
    await tell(1, 2, 3);
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'By hand' };
    const properties = [{ key: 'bounty-clock', value: { submissionId: numberedId(2) } }];
    expect((await site.jira('POST', '/issue', { fields, properties }, 'admin')).status).toBe(201);
    const result = await full();
    expect(result).toMatchObject({
      submissions: 3,
      missing: 0,
      duplicated: 1,
      duplicatedIds: [numberedId(2)],
    });
    expect(fullComparisonSentence(result)).toMatch(/: 3 submissions, 0 missing, 1 duplicated\.$/);
    expect((await health()).problems[0]).toMatchObject({
      kind: 'duplicated',
      weight: 'bad',
      submissionIds: [numberedId(2)],
    });
  });

  it('adds what no webhook reports, and does not count it as drift', async () => {
    await watch();
    const triagedAt = await ago(30 * MINUTE);
    const submission = submissionAt(1, triagedAt, { targetName: 'app.acme.example', cvssScore: 9.8 });
    await site.bugcrowd([submission]);
    await site.deliver(deliveryOf(submission, { related: false }));
    await quiet();
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'high' });
    expect(await full()).toMatchObject({ submissions: 1, missing: 0, different: 0 });
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
    await site.clearLedger();
    await full();
    expect((await site.ledger()).totals.queue.events).toBe(1);
  });
});
