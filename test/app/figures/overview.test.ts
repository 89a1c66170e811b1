import type { FiguresRequest, FiguresResult, FiguresView } from '../../../src/contract/figures';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

describeApp('the figures of the overview', (site) => {
  const ask = async (changes: Partial<FiguresRequest> = {}, accountId = 'viewer'): Promise<FiguresResult> =>
    (await site.invoke('overview', 'getFigures', {
      payload: { months: 12, connectionId: null, project: null, ...changes },
      accountId,
    })) as FiguresResult;
  const figures = async (
    changes: Partial<FiguresRequest> = {},
    accountId = 'viewer',
  ): Promise<FiguresView> => {
    const result = await ask(changes, accountId);
    if (result.type !== 'figures') throw new Error(result.type);
    return result;
  };
  const deliver = async (number: number): Promise<void> => {
    await site.deliver(
      submissionPayload({ eventId: `event-${String(number)}`, submissionId: `submission-${String(number)}` }),
    );
    await site.settle();
  };
  const opened = ({ backlog }: FiguresView): number =>
    backlog.flatMap((month) => Object.values(month.opened)).reduce((sum, count) => sum + count, 0);

  /** Somebody looks when the last count is over an hour old. */
  const count = async (): Promise<void> => {
    await site.advance('PT61M');
    // The daily count may be waiting.
    await site.settle();
    await ask({}, 'admin');
    await site.settle();
  };

  it('are counted when somebody looks for the first time, and say so', async () => {
    await deliver(1);
    await deliver(2);
    await site.advance('PT1M');
    expect(await figures()).toMatchObject({ asOf: null, isCounting: true, projects: [], connections: [] });
    await site.settle();
    const counted = await figures();
    expect(counted).toMatchObject({
      asOf: expect.any(String) as string,
      projects: [{ key: 'SEC', name: 'Security' }],
      connections: [{ id: 'demo', program: 'acme' }],
      hiddenProjects: 0,
    });
    expect(opened(counted)).toBe(2);
    expect(counted.months).toHaveLength(12);
  });

  it('are counted again when they are an hour old, and once a day without anybody', async () => {
    await deliver(1);
    await count();
    await count();
    await deliver(2);
    await site.advance('PT50M');
    expect(opened(await figures())).toBe(1);
    await site.settle();
    expect(opened(await figures())).toBe(1);
    await site.advance('PT11M');
    await ask();
    await site.settle();
    expect(opened(await figures())).toBe(2);

    await deliver(3);
    await site.advance('P1DT1M');
    await site.settle();
    expect(opened(await figures())).toBe(3);
  });

  it('are counted later where the storage has no more room in its minute, without a word to anybody', async () => {
    await deliver(1);
    await site.advance('PT1M');
    await site.fault({ target: 'kvs', match: 'figures:demo:1:cases', status: 429, times: 4 });
    await ask();
    await site.settle();
    expect((await figures()).asOf).toBeNull();
    await site.advance('PT10M');
    await site.settle();
    expect(opened(await figures())).toBe(1);
    expect((await site.settle()).dead).toBe(0);
  });

  it('say how the deadlines of a period were kept', async () => {
    await deliver(1);
    await site.advance('P60D');
    await site.settle();
    await count();
    const { compliance } = await figures();
    expect(compliance).toMatchObject([{ id: 'marketplace-cloud-2026', version: 1, rows: [{ share: 0 }] }]);
    expect(compliance[0]?.rows[0]?.standings).toEqual({ met: 0, missed: 0, overdue: 1, pending: 0 });
  });

  it('hold what fixes took against the target that their policies share', async () => {
    await deliver(1);
    await site.advance('P7D');
    await site.deliver(
      submissionPayload({
        ...{ eventId: 'event-fixed', submissionId: 'submission-1' },
        createdAt: (await site.now()).toISOString(),
        attributes: {
          state: 'resolved',
          last_transitioned_to_resolved_at: (await site.now()).toISOString(),
        },
      }),
    );
    await site.settle();
    await count();
    const { againstTarget } = await figures();
    expect(againstTarget).toMatchObject([
      {
        severity: 'high',
        shared: { type: 'one', target: { days: 28 }, ms: 28 * 86_400_000, isWorking: false },
      },
    ]);
    const [{ months } = { months: [] }] = againstTarget;
    expect(months).toHaveLength(12);
    expect(months.filter((each) => each !== null)).toMatchObject([{ count: 1 }]);
  });

  it('are shown to nobody who may not browse the project', async () => {
    await deliver(1);
    await count();
    expect(await ask({}, 'nobody-at-all')).toEqual({ type: 'no-projects' });
    await site.post('/host/jira', {
      deny: { project: 'SEC', account: 'viewer', permissions: ['BROWSE_PROJECTS'] },
    });
    expect(await ask()).toEqual({ type: 'no-projects' });
    expect(await ask({}, 'dev')).toMatchObject({ type: 'figures' });
  });

  it('follow their filters', async () => {
    await deliver(1);
    await count();
    expect(opened(await figures({ connectionId: 'demo' }))).toBe(1);
    expect(opened(await figures({ connectionId: 'bare' }))).toBe(0);
    expect(await figures({ connectionId: 'gone' })).toMatchObject({ asOf: null, isCounting: false });
    expect(opened(await figures({ project: 'SEC' }))).toBe(1);
    // A project that the person may not browse has no figures, whether or not it exists.
    expect(opened(await figures({ project: 'NOWHERE' }))).toBe(0);
    expect((await figures({ months: 3 })).months).toHaveLength(3);
  });

  it('read one value per connection, and one per project and year', async () => {
    await deliver(1);
    await count();
    await site.clearLedger();
    await ask();
    const { totals } = await site.ledger();
    expect(totals.kvs.writes).toBe(0);
    expect(totals.kvs.reads + totals.kvs.queries).toBeLessThanOrEqual(8);
    expect(totals.jira.calls).toBe(1);
  });

  it('are counted again from nothing when an administrator asks, and the log says who', async () => {
    await deliver(1);
    await count();
    const counts = async (): Promise<unknown> =>
      site.invoke('admin-page', 'listCounts', { accountId: 'admin' });
    expect(await counts()).toMatchObject({
      counts: expect.arrayContaining([
        expect.objectContaining({ connectionId: 'demo', running: null, lastRebuild: null }),
      ]) as unknown,
    });
    const asked = { payload: { connectionId: 'demo' }, accountId: 'admin' };
    expect(await site.invoke('admin-page', 'recount', asked)).toEqual({ type: 'queued' });
    for (let step = 0; step < 3; step += 1) {
      await site.settle();
      await site.advance('PT1M');
    }
    expect(await counts()).toMatchObject({
      counts: expect.arrayContaining([
        expect.objectContaining({
          connectionId: 'demo',
          running: null,
          lastRebuild: { at: expect.any(String) as string, drift: 0 },
        }),
      ]) as unknown,
    });
    expect(opened(await figures())).toBe(1);
    const log = await site.invoke('admin-page', 'listAdminLog', {
      payload: { from: null, to: null, cursor: null, by: null, action: 'recount-started', subjectId: null },
      accountId: 'admin',
    });
    expect(log).toMatchObject({ entries: [{ by: 'admin', subject: { kind: 'connection', id: 'demo' } }] });
    const unknown = { payload: { connectionId: 'gone' }, accountId: 'admin' };
    expect(await site.invoke('admin-page', 'recount', unknown)).toEqual({ type: 'unknown-connection' });
  });
});
