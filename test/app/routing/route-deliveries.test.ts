import { bare, payments, routedSite, scripting } from '../../support/routed-site';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const other = { attributes: { vrt_id: 'broken_access_control.idor' } };

describeApp('a delivery to a connection with rules', (site) => {
  const { ask, save, send, keys } = routedSite(site);
  const policyOf = async (key: string): Promise<unknown> =>
    ((await site.projection(key)) as { readonly policy: unknown }).policy;

  beforeEach(async () => {
    expect(await save([payments, scripting], { evenSo: true })).toMatchObject({ type: 'saved' });
  });

  it('goes where the first matching rule says, under its policy', async () => {
    await send(1, { target: 'tg-payments' });
    expect(await keys('BARE')).toEqual(['BARE-1']);
    expect(await keys('SEC')).toEqual([]);
    expect(await policyOf('BARE-1')).toMatch(/^marketplace-data-center@/);
  });

  it('stays in the connection’s project where its rule names only a policy', async () => {
    await send(1, { target: 'tg-shop' });
    expect(await keys('BARE')).toEqual([]);
    expect(await keys('SEC')).toEqual(['SEC-1']);
    expect(await policyOf('SEC-1')).toMatch(/^marketplace-cloud-2022@/);
  });

  it('goes where the connection says if no rule matches', async () => {
    await send(1, other);
    expect(await keys('SEC')).toEqual(['SEC-1']);
    expect(await policyOf('SEC-1')).toMatch(/^marketplace-cloud-2026@/);
  });

  it('for an existing issue leaves it where it is, whatever the rules say now', async () => {
    await send(1, { target: 'tg-payments' });
    expect(await save([], { base: [payments, scripting] })).toMatchObject({ type: 'saved' });
    await send(1, {
      target: 'tg-payments',
      eventId: 'later',
      attributes: { severity: 1 },
      createdAt: '2026-11-20T09:12:00.000Z',
    });
    expect(await keys('BARE')).toEqual(['BARE-1']);
    expect(await keys('SEC')).toEqual([]);
    expect(await site.projection('BARE-1')).toMatchObject({ severity: 'critical' });
    expect(await policyOf('BARE-1')).toMatch(/^marketplace-data-center@/);
    await send(2, { target: 'tg-payments' });
    expect(await keys('SEC')).toEqual(['SEC-1']);
  });

  it('routes a case by what it is when its issue is created', async () => {
    await site.saveSettings({ createOn: 'unresolved' });
    await send(1, { target: 'tg-shop' });
    expect([...(await keys('SEC')), ...(await keys('BARE'))]).toEqual([]);
    await send(1, {
      target: 'tg-payments',
      eventId: 'later',
      attributes: { state: 'unresolved', last_transitioned_to_unresolved_at: '2026-11-04T09:12:00.000Z' },
      createdAt: '2026-11-04T09:12:00.000Z',
    });
    expect(await keys('BARE')).toEqual(['BARE-1']);
    expect(await policyOf('BARE-1')).toMatch(/^marketplace-data-center@/);
  });

  it('asks the source for the name of the target if a rule goes by it, and only then', async () => {
    await ask('saveToken', { token: 'acme-bot:demo-api-token-0123456789' });
    const calls = async (): Promise<number> =>
      (await site.ledger()).entries.filter(({ kind }) => kind === 'egress').length;
    await site.clearLedger();
    await send(2, { target: 'tg-payments' });
    expect(await calls()).toBe(0);
    await send(3, { target: 'tg-elsewhere' });
    expect(await calls()).toBe(1);
  });

  it('is found again after an interrupted creation in the project of its rule', async () => {
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'after', times: 1 });
    await send(1, { target: 'tg-payments' });
    await site.advance('PT20M');
    await site.settle();
    expect(await keys('BARE')).toEqual(['BARE-1']);
    expect(await keys('SEC')).toEqual([]);
  });

  it('shows the panel in the project of its rule', async () => {
    await send(1, { target: 'tg-payments' });
    expect(await site.invoke('sla-panel', 'getPanel', { issueKey: 'BARE-1' })).toMatchObject({
      type: 'tracked',
      policy: { id: 'marketplace-data-center' },
      rule: 'payments',
    });
    expect(await ask('getRules')).toMatchObject({
      type: 'rules',
      rules: [payments, scripting],
      panels: [{ projectKey: bare.project.key, panel: { type: 'pinned' } }],
    });
  });

  it('says in comments which rule chose the policy, and on the panel only where one did', async () => {
    await send(1, { target: 'tg-payments' });
    await send(2, other);
    for (const [number, what] of [
      [1, { target: 'tg-payments' }],
      [2, other],
    ] as const)
      await send(number, {
        ...what,
        eventId: `later-${number}`,
        attributes: { ...('attributes' in what ? what.attributes : {}), severity: 1 },
        createdAt: '2026-11-20T09:12:00.000Z',
      });
    expect(await site.comments('BARE-1')).toEqual([
      expect.stringContaining('chosen by the rule “payments”.'),
    ]);
    expect(await site.comments('SEC-1')).toEqual([expect.not.stringContaining('chosen by')]);
    expect(await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })).toMatchObject({ rule: null });
  });

  it('is previewed with the rule that matches it', async () => {
    const preview = (payload: object): Promise<unknown> =>
      ask('previewIssue', { mapping: null, from: { type: 'payload', text: JSON.stringify(payload) } });
    const target = { target: { data: { type: 'target', id: 'tg-payments' } } };
    expect(await preview(submissionPayload({ relationships: target }))).toMatchObject({
      type: 'issue',
      rule: { number: 1, name: 'payments' },
      projectKey: 'BARE',
      issueType: 'Task',
    });
    expect(await preview(submissionPayload())).toMatchObject({
      rule: { number: 2, name: 'scripting' },
      projectKey: 'SEC',
    });
    expect(await preview(submissionPayload(other))).toMatchObject({ rule: null, projectKey: 'SEC' });
  });
});
