import { setUpConnection, type NewConnection } from '../../../devhost/demo/set-up-connection';
import type { PanelView } from '../../../src/contract/panel';
import { submissionPayload } from '../../support/payloads';
import { deliveryOf, submissionAt } from '../../support/submission-builders';
import { describeLoggedApp } from '../../support/site';
import { refusedForGood, maintenanceSite } from '../../support/maintenance-site';

const input = {
  id: 'second',
  program: 'acme',
  projectKey: 'SEC',
  issueType: 'Vulnerability',
  secret: 'second-webhook-secret-0123456789abcdef',
  pinPanel: false,
};

describeLoggedApp('a deleted connection', (site) => {
  const { ask, issues, quiet } = maintenanceSite(site);
  const ids = async (): Promise<readonly string[]> => {
    await site.advance('PT1S');
    const { connections } = (await ask('getOverview')) as { connections: readonly { id: string }[] };
    return connections.map(({ id }) => id);
  };
  const deliver = async (...numbers: readonly number[]): Promise<void> => {
    const triagedAt = new Date((await site.now()).getTime() - 3_600_000);
    for (const number of numbers)
      await site.deliver(deliveryOf(submissionAt(number, triagedAt), { eventId: `event-${number}` }));
    await site.settle();
    await site.advance('PT1S');
  };
  const connect = (connection: NewConnection) =>
    setUpConnection(connection, (functionKey, payload) =>
      site.invoke('admin-page', functionKey, { payload }),
    );
  const remove = () => ask('deleteConnection', { typedId: 'demo' });
  const panel = async (issueKey: string): Promise<PanelView> =>
    (await site.invoke('sla-panel', 'getPanel', { issueKey })) as PanelView;

  it('shows the effects first, and requires the connection’s name', async () => {
    await site.fault({ ...refusedForGood, times: 1 });
    await deliver(1, 2, 3);
    await ask('pauseConnection');
    await deliver(4);
    expect(await ask('previewDelete')).toEqual({
      type: 'preview',
      openIssues: { count: 2, more: false },
      deadLetters: { count: 1, more: false },
      suspended: { count: 1, more: false },
    });
    expect(await ask('deleteConnection', { typedId: 'bare' })).toMatchObject({
      type: 'invalid',
      place: 'typedId',
    });
    expect(await ids()).toEqual(['bare', 'demo']);
  });

  it('refuses its deliveries, leaves its issues alone, and says so on their panels', async () => {
    await deliver(1);
    const [issue] = await issues();
    const key = issue?.key ?? '';
    expect(await remove()).toEqual({ type: 'deleted' });
    expect(await ids()).toEqual(['bare']);
    expect((await site.deliver(submissionPayload())).status).toBe(401);
    expect(await site.issue(key)).toMatchObject({ key, fields: { duedate: issue?.fields.duedate } });
    expect(await panel(key)).toEqual({
      type: 'connection-deleted',
      connectionId: 'demo',
      dueDate: issue?.fields.duedate,
    });
    expect(await remove()).toEqual({ type: 'unknown-connection' });
  });

  const count = async (jql: string): Promise<number> => (await site.search(jql)).length;
  const asOpen = 'bountyClockBand is not EMPTY OR bountyClockRequest = waiting OR bountyClockState = running';

  it('no longer says on its issues how their clocks stand, and keeps deadline and policy', async () => {
    await deliver(1, 2);
    const [issue] = await issues();
    const key = issue?.key ?? '';
    const before = await site.projection(key);
    expect(before).toMatchObject({ state: 'running', band: 'on-track' });
    expect(await count(asOpen)).toBe(2);
    await remove();
    await quiet();
    await site.advance('PT1M');
    expect(await site.projection(key)).toEqual({ ...before, state: null, band: null, nextCheckAt: null });
    expect(await count(asOpen)).toBe(0);
    expect(await count('bountyClockDeadline is not EMPTY')).toBe(2);
    expect(await site.issue(key)).toMatchObject({ fields: { duedate: issue?.fields.duedate } });
    await site.clearLedger();
    await site.advance('P30D');
    const { entries } = await site.ledger();
    expect(entries.filter(({ kind, method }) => kind === 'jira' && method !== 'GET')).toEqual([]);
  });

  it('leaves what has ended as it came out', async () => {
    await deliver(1);
    const [issue] = await issues();
    const key = issue?.key ?? '';
    for (const id of ['11', '21', '31'])
      await site.jira('POST', `/issue/${key}/transitions`, {
        transition: { id },
        ...(id === '31' && { fields: { resolution: { id: '10000' } } }),
      });
    await quiet();
    const before = await site.projection(key);
    expect(before).toMatchObject({ state: 'met' });
    await remove();
    await quiet();
    expect(await site.projection(key)).toEqual(before);
  });

  it.each([
    ['refuses the property', { status: 403, times: 1 }, 'running'],
    ['is busy', { status: 503, times: 1 }, null],
  ])('ends its cases also if Jira %s', async (_what, fault, expected) => {
    await deliver(1);
    const key = (await issues())[0]?.key ?? '';
    await site.fault({ target: 'jira', match: '/properties/bounty-clock', ...fault });
    await remove();
    await site.advance('PT1H');
    await quiet();
    const { state } = await site.projection(key);
    expect(state).toBe(expected);
    await site.clearLedger();
    await site.advance('PT3H');
    expect((await site.ledger()).entries.filter(({ kind }) => kind === 'jira')).toEqual([]);
  });

  it('is shown as followed again once a connection of its id is created again', async () => {
    await deliver(1);
    const key = (await issues())[0]?.key ?? '';
    const before = await site.projection(key);
    await remove();
    await quiet();
    expect(await site.projection(key)).toMatchObject({ state: null });
    await site.advance('PT1S');
    await connect({ ...input, id: 'demo' });
    await quiet();
    expect(await site.projection(key)).toEqual(before);
  });

  it('refuses actions on a panel that was opened before', async () => {
    await deliver(1);
    const [issue] = await issues();
    const issueKey = issue?.key ?? '';
    const { version } = (await panel(issueKey)) as { version: number };
    const call = (name: string, payload: object) =>
      site.invoke('sla-panel', name, { issueKey, accountId: 'dev', payload });
    await remove();
    const action = { type: 'set-date', dueDate: '2027-01-04', reason: 'AMS-123' };
    const changed = { type: 'changed', panel: { type: 'connection-deleted' } };
    expect(await call('previewAction', { action })).toMatchObject(changed);
    expect(await call('takeAction', { action, version })).toMatchObject(changed);
  });

  it('ends work on it: its cases are checked once, and changes of issues are not retried', async () => {
    await deliver(1);
    const [issue] = await issues();
    const before = await site.comments(issue?.key ?? '');
    await remove();
    await site.jira('PUT', `/issue/${issue?.key ?? ''}`, { fields: { duedate: '2027-01-01' } });
    await quiet();
    // Past the first notice.
    await site.advance('P26D');
    await quiet();
    expect(await site.comments(issue?.key ?? '')).toEqual(before);
    await site.clearLedger();
    await site.advance('PT3H');
    const { entries } = await site.ledger();
    // The cases of the other connection may be counted, which calls no Jira and reads no single case.
    const worked = entries.filter(({ functionKey }) => functionKey === 'work-consumer-fn');
    expect(worked.filter(({ kind, path }) => kind === 'jira' || path.includes('/entity/get case'))).toEqual(
      [],
    );
    expect(site.host().log()).not.toContain('no longer exists');
  }, 60_000);

  it('drops what waits for it, and what is still in the queue', async () => {
    await site.fault({ ...refusedForGood, times: 1 });
    await deliver(1);
    await ask('pauseConnection');
    await deliver(2);
    const triagedAt = new Date((await site.now()).getTime() - 3_600_000);
    await site.deliver(deliveryOf(submissionAt(3, triagedAt), { eventId: 'event-3' }));
    await remove();
    await quiet();
    await connect({ ...input, id: 'demo' });
    await site.advance('PT2H');
    await quiet();
    expect(await issues()).toEqual([]);
    const health = (await ask('getHealth')) as { connections: readonly { deadLetters: { count: number } }[] };
    expect(health.connections.map(({ deadLetters }) => deadLetters.count)).toEqual([0, 0]);
  });

  it('leaves its cases to the connection that receives them next: the same issue, followed again', async () => {
    await deliver(1);
    const [issue] = await issues();
    await remove();
    await site.advance('PT1S');
    await connect(input);
    const now = await site.now();
    const updatedAt = now.toISOString();
    const rated = submissionAt(1, new Date(now.getTime() - 7_200_000), {
      updatedAt,
      attributes: { severity: 1 },
    });
    await site.deliver(deliveryOf(rated, { eventId: 'rated', changes: { severity: { from: 2, to: 1 } } }), {
      connection: 'second',
      secret: input.secret,
    });
    await quiet();
    expect((await issues()).map(({ key }) => key)).toEqual([issue?.key]);
    expect(await site.projection(issue?.key ?? '')).toMatchObject({
      connection: 'second',
      severity: 'critical',
    });
    expect(await panel(issue?.key ?? '')).toMatchObject({ type: 'tracked' });
  });

  it('does not affect a case whose connection exists', async () => {
    await deliver(1);
    await connect({ ...input, program: 'other' });
    const triagedAt = new Date((await site.now()).getTime() - 3_600_000);
    await site.deliver(deliveryOf(submissionAt(1, triagedAt), { eventId: 'event-x' }), {
      connection: 'second',
      secret: input.secret,
    });
    await quiet();
    expect(await site.projection((await issues())[0]?.key ?? '')).toMatchObject({ connection: 'demo' });
  });
});
