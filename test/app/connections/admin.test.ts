import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

describeApp('the admin page', (site) => {
  const admin = (functionKey: string, payload?: unknown, accountId = 'admin') =>
    site.invoke('admin-page', functionKey, { payload, accountId });
  interface Overview {
    readonly connections: readonly {
      readonly id: string;
      readonly panel: { readonly type: string };
      readonly deliveries: readonly unknown[];
    }[];
  }
  const overview = async (): Promise<Overview> => {
    await site.advance('PT1S');
    return (await admin('getOverview')) as Overview;
  };

  it.each(['dev', 'viewer'])('is closed to %s, function by function', async (accountId) => {
    for (const [functionKey, payload] of [
      ['getOverview', undefined],
      ['pinPanel', { connectionId: 'bare' }],
      ['beginSetUp', { id: 'second', program: 'acme-two' }],
    ] as const)
      expect(await admin(functionKey, payload, accountId)).toEqual({ type: 'no-permission' });
    expect((await overview()).connections.map(({ id }) => id)).toEqual(['bare', 'demo']);
  });

  it('lists connections with their address, and never a secret', async () => {
    const seen = await overview();
    expect(seen.connections).toMatchObject([
      {
        id: 'bare',
        program: 'bare-metal',
        projectKey: 'BARE',
        issueType: 'Task',
        secrets: 1,
        panel: { type: 'not-pinned' },
      },
      {
        id: 'demo',
        program: 'acme',
        projectKey: 'SEC',
        webhookUrl: `${site.host().origin}/webtrigger/bugcrowd-webhook?connection=demo`,
        panel: { type: 'pinned' },
      },
    ]);
    expect(JSON.stringify(seen)).not.toContain('webhook-secret-0123456789');
  });

  it('shows the last deliveries, newest first, with their outcomes and secrets', async () => {
    await site.deliver(submissionPayload());
    await site.settle();
    await site.advance('PT1M');
    await site.deliver(submissionPayload({ eventId: 'event-2', key: 'reward.paid' }));
    const demo = (await overview()).connections.find(({ id }) => id === 'demo');
    expect(demo?.deliveries).toMatchObject([
      { eventId: 'event-2', outcome: 'ignored' },
      {
        eventId: 'event-1',
        outcome: 'created',
        issueKey: 'SEC-1',
        signedWith: { secret: 0, order: 'body-timestamp' },
      },
    ]);
  });

  it('pins the panel to the project, so that the issue shows it', async () => {
    await site.deliver(submissionPayload(), { connection: 'bare' });
    await site.settle();
    const page = async (): Promise<string> =>
      (await fetch(`${site.host().origin}/jira/browse/BARE-1`)).text();
    expect(await page()).not.toContain('<iframe');
    expect(await admin('pinPanel', { connectionId: 'bare' })).toMatchObject({
      type: 'done',
      panel: { type: 'pinned' },
    });
    expect(await page()).toContain('<iframe');
    expect((await overview()).connections[0]).toMatchObject({ id: 'bare', panel: { type: 'pinned' } });
  });

  it('reports why the panel could not be pinned', async () => {
    const body = { errorMessages: ['The module is unknown.'], errors: {} };
    await site.fault({ target: 'jira', match: '/forge/panel/action', status: 400, body });
    expect(await admin('pinPanel', { connectionId: 'bare' })).toMatchObject({
      panel: { type: 'failed', reason: expect.stringContaining('The module is unknown.') as string },
    });
    expect((await overview()).connections[0]).toMatchObject({ panel: { type: 'failed' } });
    expect(await admin('pinPanel', { connectionId: 'nobody' })).toEqual({ type: 'unknown-connection' });
  });

  it('says on health that Jira refused to pin the panel, and does not ask again by itself', async () => {
    const pinning = async (): Promise<number> => {
      const { entries } = await site.ledger();
      return entries.filter(({ path }) => path.includes('/forge/panel/') || path.includes('/task/')).length;
    };
    const problems = async (): Promise<readonly unknown[]> => {
      const { problems: all } = (await admin('getHealth', {})) as { readonly problems: { kind: string }[] };
      return all.filter(({ kind }) => kind === 'panel-not-pinned');
    };
    await site.fault({ target: 'jira', match: '/forge/panel/action', status: 404, times: 1000 });
    await admin('pinPanel', { connectionId: 'bare' });
    await site.advance('PT1M');
    await site.clearLedger();
    expect(await problems()).toMatchObject([{ connectionId: 'bare', projectKey: 'BARE' }]);
    await overview();
    await site.advance('P3D');
    expect(await pinning()).toBe(0);
    await site.clearFaults();
    expect(await admin('pinPanel', { connectionId: 'bare' })).toMatchObject({ panel: { type: 'pinned' } });
    expect(await problems()).toEqual([]);
  });

  it('shows the connections although Jira tells nothing more of the task that pins the panel', async () => {
    await site.fault({ target: 'jira', match: '/task/', status: 502 });
    expect(await admin('pinPanel', { connectionId: 'bare' })).toMatchObject({ panel: { type: 'requested' } });
    await site.fault({ target: 'jira', match: '/task/', status: 404 });
    expect((await overview()).connections[0]).toMatchObject({ id: 'bare', panel: { type: 'failed' } });
    await site.clearLedger();
    await overview();
    const { entries } = await site.ledger();
    expect(entries.filter(({ path }) => path.includes('/task/'))).toEqual([]);
  });

  it('refuses an invalid payload', async () => {
    expect(await admin('addSecret', { connectionId: 1 })).toHaveProperty('error');
    expect(await admin('addSecret', { connectionId: 'demo', secret: 'x'.repeat(501) })).toHaveProperty(
      'error',
    );
  });
});
