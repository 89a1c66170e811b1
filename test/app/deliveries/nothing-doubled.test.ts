import type { HealthView } from '../../../src/contract/health';
import { SUBMISSION_ID, submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

/** Longer than a pending write is left alone, and than Jira's index lags. */
const SETTLED = 'PT3M';

describeApp('one submission, one issue', (site) => {
  const payload = submissionPayload();
  const update = submissionPayload({
    eventId: 'event-2',
    createdAt: '2026-11-05T00:00:00.000Z',
    data: { changes: {} },
    attributes: { severity: 1 },
  });
  const issues = () => site.search('project = SEC');
  const creates = async (): Promise<number> => {
    const { entries } = await site.ledger();
    return entries.filter(
      ({ method, path, status }) => method === 'POST' && path === '/rest/api/3/issue' && status === 201,
    ).length;
  };

  it('20 copies at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => site.deliver(payload)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
    await site.settle();
    expect(await creates()).toBe(1);
    expect(await issues()).toHaveLength(1);
  });

  it('20 copies at once, and five crashes right after Jira created the issue', async () => {
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', crash: 'after', times: 5 });
    await Promise.all(Array.from({ length: 20 }, () => site.deliver(payload)));
    await site.settle();
    await site.advance('PT1H');
    expect(await creates()).toBe(1);
    expect(await issues()).toHaveLength(1);
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
    expect(await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })).toMatchObject({
      type: 'tracked',
    });
  });

  it.each([
    ['before Jira is asked', { crash: 'before', match: 'POST /rest/api/3/issue' }],
    ['after Jira has answered', { crash: 'after', match: 'POST /rest/api/3/issue' }],
    ['while Jira answers 500, having done nothing', { status: 500, match: 'POST /rest/api/3/issue' }],
    ['while Jira cannot be reached', { status: 504, match: 'POST /rest/api/3/issue' }],
  ])('a failure %s: the issue appears once', async (_name, fault) => {
    await site.fault({ target: 'jira', ...fault });
    await site.deliver(payload);
    await site.settle();
    await site.advance('PT1H');
    expect(await issues()).toHaveLength(1);
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
  });

  it.each(['before', 'after'])('a crash %s each write of the case: the issue appears once', async (crash) => {
    for (const match of ['/entity/set case', '/transaction']) {
      await site.fault({ target: 'kvs', match, crash });
    }
    await site.deliver(payload);
    await site.settle();
    await site.advance('PT1H');
    expect(await issues()).toHaveLength(1);
    expect(await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })).toMatchObject({
      type: 'tracked',
    });
  });

  it('an index that lags a minute behind does not hide an issue from a search for it', async () => {
    await site.fault({ target: 'jira', indexLagMs: 60_000 });
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', crash: 'after' });
    await site.deliver(payload);
    await site.settle();
    await site.advance(SETTLED);
    await site.advance(SETTLED);
    expect(await creates()).toBe(1);
    expect(await issues()).toHaveLength(1);
  });

  it.each([
    ['crashed after it was made', { crash: 'after' }],
    ['was not answered in time', { timeout: 'after' }],
    ['was answered 500 although it was made', { status: 500, when: 'after' }],
  ])('an index that lags 15 minutes behind hides no issue whose creation %s', async (_name, fault) => {
    await site.fault({ target: 'jira', indexLagMs: 15 * 60_000 });
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', ...fault });
    await site.deliver(payload);
    await site.settle();
    await site.deliver(update);
    await site.advance('PT1H');
    expect(await issues()).toHaveLength(1);
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
  });

  describe('an index that lags an hour behind, and a crash after the issue was created', () => {
    const doubled = async (): Promise<unknown> => {
      const { problems } = (await site.invoke('admin-page', 'getHealth')) as HealthView & { type: 'health' };
      return problems.find(({ kind }) => kind === 'issues-doubled');
    };
    const pass = async (duration: string): Promise<void> => {
      await site.advance(duration);
      await site.settle();
    };
    const both = {
      kind: 'issues-doubled',
      doubles: [{ key: 'SEC-2', others: 'SEC-1', submissionId: SUBMISSION_ID }],
      count: 1,
    };

    beforeEach(async () => {
      await site.fault({ target: 'jira', indexLagMs: 60 * 60_000 });
      await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'after' });
      await site.deliver(payload);
      await pass('PT30M');
      expect(await creates()).toBe(2);
    });

    it('health names both issues within three hours, without the source', async () => {
      expect(await doubled()).toBeUndefined();
      await pass('PT3H');
      expect(await doubled()).toMatchObject(both);
    });

    it('health names them until one is deleted, and at most for a day after that', async () => {
      await pass('PT3H');
      await pass('P40D');
      expect(await doubled()).toMatchObject(both);
      expect((await site.jira('DELETE', '/issue/SEC-1', undefined, 'admin')).status).toBe(204);
      await pass('P1DT3H');
      expect(await doubled()).toBeUndefined();
      expect(await site.projection('SEC-2')).toBeDefined();
    });

    it('gives the notices and the deadline of the issue that it follows as always', async () => {
      await pass('P40D');
      expect(await site.projection('SEC-2')).toMatchObject({ state: 'breached' });
      expect((await site.comments('SEC-2')).length).toBeGreaterThan(0);
    });
  });

  it('an issue made at the second attempt is looked for daily for a week, then weekly, and is no double', async () => {
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'before' });
    await site.deliver(payload);
    await site.advance('PT1H');
    const looks = async (duration: string): Promise<number> => {
      await site.clearLedger();
      await site.advance(duration);
      await site.settle();
      const { entries } = await site.ledger();
      return entries.filter(({ path }) => path.startsWith('/rest/api/3/search/jql')).length;
    };
    expect([await looks('P7D'), await looks('P8D')]).toEqual([7, 2]);
    expect(JSON.stringify(await site.invoke('admin-page', 'getHealth'))).not.toContain('issues-doubled');
  });

  it('an issue that Jira certainly refused is created without waiting for the index', async () => {
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', status: 429 });
    await site.deliver(payload);
    await site.advance('PT1M');
    expect(await issues()).toHaveLength(1);
  });

  it.each([
    ['of another project', 'BARE', 'Task', 'admin'],
    ['that a person has made', 'SEC', 'Vulnerability', 'dev'],
  ])(
    'an issue %s with the same property is not mistaken for the one that was created',
    async (_name, key, type, by) => {
      const property = { submissionId: SUBMISSION_ID, source: 'bugcrowd', connection: 'demo' };
      const { status } = await site.jira(
        'POST',
        '/issue',
        {
          fields: { project: { key }, issuetype: { name: type }, summary: 'Not ours' },
          properties: [{ key: 'bounty-clock', value: property }],
        },
        by,
      );
      expect(status).toBe(201);
      await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'before' });
      await site.deliver(payload);
      await site.advance('PT1H');
      expect(await site.search('project = SEC AND creator = bounty-clock-app')).toHaveLength(1);
    },
  );

  it('an event that the queue delivers twice', async () => {
    await site.fault({ target: 'queue', duplicate: true });
    await site.deliver(payload);
    await site.settle();
    await site.advance(SETTLED);
    expect(await creates()).toBe(1);
  });

  it.each([429, 503])('%d with Retry-After: not before, and then once', async (status) => {
    await site.fault({
      target: 'jira',
      match: 'POST /rest/api/3/issue',
      status,
      headers: { 'retry-after': '40' },
    });
    await site.deliver(payload);
    expect(await site.settle()).toMatchObject({ waiting: 1 });
    await site.advance('PT35S');
    expect(await issues()).toHaveLength(0);
    await site.advance('PT10S');
    expect(await issues()).toHaveLength(1);
  });

  it('Jira down for hours: the issue is created when it is back', async () => {
    await site.fault({ target: 'jira', status: 502, times: 30 });
    await site.deliver(payload);
    await site.advance('PT8H');
    expect(await issues()).toHaveLength(1);
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('Jira down for a day: a dead letter, while the platform still has the delivery', async () => {
    await site.fault({ target: 'jira', status: 502, times: 10_000 });
    await site.deliver(payload);
    await site.advance('PT25H');
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 1 });
    const { body } = await site.get('/host/state');
    expect(body).toMatchObject({ storage: { 'dead-letter': 1 }, dropped: [] });
  });

  it.each([
    ['edit', 'PUT /rest/api/3/issue/'],
    ['comment', 'POST /rest/api/3/issue/10001/comment'],
    ['second write of the case', '/transaction'],
  ])('a crash after the %s of an update: one comment all the same', async (_name, match) => {
    await site.deliver(payload);
    await site.settle();
    const target = match.startsWith('/') ? 'kvs' : 'jira';
    // The first transaction of an update stores the outbox; the second records the result.
    if (target === 'kvs') await site.fault({ target, match, latencyMs: 0 });
    await site.fault({ target, match, crash: 'after' });
    await site.deliver(update);
    await site.settle();
    await site.advance('PT1H');
    expect(await site.comments('SEC-1')).toHaveLength(1);
    expect((await site.issue('SEC-1')).fields['labels']).toEqual(['bugcrowd', 'critical']);
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
  });
});
