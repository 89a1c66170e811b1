import type { ApplicationResult } from '../../../src/contract/policies';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { ApplyRulesResult, PreviewRulesResult } from '../../../src/contract/routing';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import { payments, routedSite, scripting } from '../../support/routed-site';
import { describeApp } from '../../support/site';

type Preview = Extract<PreviewRulesResult, { type: 'preview' }>;

describeApp('applying rules to open cases', (site) => {
  const { ask, save, send, keys } = routedSite(site);
  const preview = async (): Promise<Preview> => (await ask('previewRules', { place: null })) as Preview;
  const apply = async (changes: object = {}): Promise<ApplyRulesResult> => {
    const { digest } = await preview();
    return (await ask('applyRules', { digest, expected: 2, ...changes })) as ApplyRulesResult;
  };
  const status = async (): Promise<Extract<ApplicationResult, { type: 'application' }>['job']> => {
    const result = (await ask('getApplication')) as ApplicationResult;
    return result.type === 'application' ? result.job : null;
  };
  const policyOf = async (key: string): Promise<unknown> => (await site.projection(key))['policy'];
  const dueDate = async (key: string): Promise<unknown> => (await site.issue(key)).fields.duedate;
  const panel = async (issueKey: string, accountId = 'admin'): Promise<TrackedPanel> =>
    (await site.invoke('sla-panel', 'getPanel', { issueKey, accountId })) as TrackedPanel;
  /** Sooner than the default policy: a high one within ten days. */
  const sooner: RouteRule = { ...payments, name: 'sooner', policyId: 'acme' };
  const later: RouteRule = { ...scripting, name: 'later', policyId: 'marketplace-data-center' };

  /** SEC-1 of payments, due in 28 days; SEC-2 of another target and kind; SEC-3 of cross-site scripting. */
  beforeEach(async () => {
    await site.saveSettings({ approvers: ['lead', 'admin'], policyId: 'marketplace-cloud-2026' });
    const document = JSON.stringify({
      id: 'acme',
      version: 1,
      name: 'Sooner',
      timeZone: 'UTC',
      clockBase: 'triaged',
      targets: { fix: { high: { days: 20 } } },
      severityChange: 'earlier-of',
      reopen: 'original',
      allowPause: false,
    });
    expect(await ask('savePolicy', { document })).toMatchObject({ type: 'saved' });
    await send(1, { target: 'tg-payments' });
    await send(2, { target: 'tg-shop', attributes: { vrt_id: 'broken_access_control.idor' } });
    await send(3, { target: 'tg-shop' });
    expect(await save([sooner, later], { evenSo: true })).toMatchObject({ type: 'saved' });
    await site.advance('PT1M');
  });

  it('shows the others although the policy of one is missing', async () => {
    expect(await apply()).toMatchObject({ type: 'started' });
    await site.advance('PT5S');
    expect(await policyOf('SEC-1')).toBe('acme@1');
    expect((await preview()).counts.open).toBe(3);
    // As the storage answers for a key that it has not.
    const body = { code: 'KEY_NOT_FOUND', message: 'Failed to find key' };
    await site.fault({ target: 'kvs', match: '/get policy:acme:1', status: 404, body, times: 2 });
    expect((await preview()).counts.open).toBe(2);
  });

  it('shows first what each would get, who waits, and what stays in its project; and writes nothing', async () => {
    await site.clearLedger();
    const found = await preview();
    expect(found).toMatchObject({
      type: 'preview',
      counts: { open: 3, onIt: 1, earlier: 1, later: 1, waiting: 1 },
      next: null,
    });
    expect(found.changed).toMatchObject([
      {
        issueKey: 'SEC-1',
        daysEarlier: 8,
        waits: false,
        rule: {
          before: null,
          now: 'sooner',
          policy: { before: { id: 'marketplace-cloud-2026' }, after: { id: 'acme', version: 1 } },
          elsewhere: { project: 'SEC', ruleProject: 'BARE' },
          changes: true,
        },
      },
      { issueKey: 'SEC-3', waits: true, rule: { now: 'later', elsewhere: null, changes: true } },
    ]);
    const { totals } = await site.ledger();
    expect(totals).toMatchObject({ kvs: { writes: 0 }, queue: { pushes: 0 } });
  });

  it('is refused while they are applied already', async () => {
    // Its changes wait, so that it runs on for sure.
    const headers = { 'retry-after': '60' };
    await site.fault({ target: 'jira', match: '/rest/api/3/issue/', status: 429, headers, times: 1000 });
    expect(await apply()).toMatchObject({ type: 'started' });
    expect(await apply()).toMatchObject({ type: 'busy' });
  });

  it('moves an earlier date and asks about a later one; no issue leaves its project', async () => {
    const before = await Promise.all(['SEC-1', 'SEC-2', 'SEC-3'].map(dueDate));
    expect(await apply()).toMatchObject({
      type: 'started',
      job: { plan: { type: 'rules', connectionId: 'demo' }, expected: 2, remaining: 2 },
    });
    await site.advance('PT5S');
    expect(await status()).toMatchObject({ phase: 'done', remaining: 0, failures: [] });
    expect(await keys('SEC')).toEqual(['SEC-1', 'SEC-2', 'SEC-3']);
    expect(await keys('BARE')).toEqual([]);
    expect(await policyOf('SEC-1')).toBe('acme@1');
    expect(Date.parse(String(await dueDate('SEC-1')))).toBe(Date.parse(String(before[0])) - 8 * 86_400_000);
    const [comment, ...more] = await site.comments('SEC-1');
    expect(more).toEqual([]);
    expect(comment).toContain('Ada Admin applied the rules of the connection to open issues.');
    expect(comment).toContain('chosen by the rule “sooner”');
    expect((await panel('SEC-1')).rule).toBe('sooner');
    expect(await site.comments('SEC-2')).toEqual([]);
    expect(await dueDate('SEC-2')).toBe(before[1]);
    expect(await dueDate('SEC-3')).toBe(before[2]);
    expect(await policyOf('SEC-3')).toBe('marketplace-cloud-2026@1');
    expect(await site.projection('SEC-3')).toMatchObject({ request: 'waiting' });
    const log = (await ask('listAdminLog', {
      ...{ from: null, to: null, cursor: null },
      ...{ by: null, action: null, subjectId: null },
    })) as {
      readonly entries: readonly object[];
    };
    expect(log.entries[0]).toMatchObject({
      action: 'rules-applied',
      subject: { kind: 'connection', id: 'demo' },
      note: '2 rules, 2 open cases by the preview',
    });
    expect(await preview()).toMatchObject({ counts: { open: 3, onIt: 2 } });
  });

  it('a later date is moved once somebody else agrees, and then the case has its rule', async () => {
    const before = await dueDate('SEC-3');
    await apply();
    await site.advance('PT5S');
    const { version } = await panel('SEC-3', 'lead');
    const payload = { action: { type: 'approve-extension' }, version };
    const answer = await site.invoke('sla-panel', 'takeAction', {
      issueKey: 'SEC-3',
      accountId: 'lead',
      payload,
    });
    expect(answer).toMatchObject({ type: 'done' });
    expect(await policyOf('SEC-3')).toBe('marketplace-data-center@1');
    expect(Date.parse(String(await dueDate('SEC-3')))).toBeGreaterThan(Date.parse(String(before)));
    expect((await panel('SEC-3')).rule).toBe('later');
    await site.advance('PT1M');
    expect(await preview()).toMatchObject({ counts: { onIt: 3 } });
  });

  it.each(['before', 'after'] as const)('goes on after a crash %s the write to Jira', async (crash) => {
    const { id } = await site.issue('SEC-1');
    await site.fault({ target: 'jira', match: `PUT /rest/api/3/issue/${id}`, crash, times: 1 });
    await apply();
    await site.advance('PT10M');
    await site.advance('PT10M');
    expect(await status()).toMatchObject({ phase: 'done', remaining: 0, failures: [] });
    expect(await policyOf('SEC-1')).toBe('acme@1');
    const told = (await site.comments('SEC-1')).filter((text) => text.includes('applied the rules'));
    expect(told).toHaveLength(1);
  });

  it('goes on after its work was lost', async () => {
    await site.fault({ target: 'queue', status: 500, times: 1 });
    expect(await apply()).toHaveProperty('error');
    expect(await status()).toMatchObject({ phase: 'handing-over', remaining: 2 });
    await site.advance('PT2H');
    expect(await status()).toMatchObject({ phase: 'done', remaining: 0 });
    expect(await policyOf('SEC-1')).toBe('acme@1');
  });

  it('applies the rules as they were when it began', async () => {
    const { digest } = await preview();
    expect(await save([later], { base: [sooner, later] })).toMatchObject({ type: 'saved' });
    expect(await ask('applyRules', { digest, expected: 2 })).toEqual({ type: 'changed' });
    expect(await status()).toBeNull();
  });

  it.each([0, 1, 3])(
    'starts nothing if the preview counted 2 cases, and the page says %d',
    async (expected) => {
      const before = await dueDate('SEC-1');
      expect(await apply({ expected })).toEqual({ type: 'recounted', expected, counted: 2 });
      expect(await status()).toBeNull();
      await site.advance('PT1M');
      expect(await dueDate('SEC-1')).toBe(before);
      const filter = {
        from: null,
        to: null,
        cursor: null,
        by: null,
        action: 'rules-applied',
        subjectId: null,
      };
      expect(await ask('listAdminLog', filter)).toMatchObject({ entries: [] });
    },
  );

  it('starts nothing if a case has ended since the preview', async () => {
    const { digest } = await preview();
    await send(1, { eventId: 'event-9', target: 'tg-payments', attributes: { state: 'resolved' } });
    await site.advance('PT1M');
    const answer = await ask('applyRules', { digest, expected: 2 });
    expect(answer).toEqual({ type: 'recounted', expected: 2, counted: 1 });
    expect(await apply({ expected: 1 })).toMatchObject({ type: 'started', job: { remaining: 1 } });
  });

  it('is for administrators', async () => {
    expect(await ask('previewRules', { place: null }, 'lead')).toEqual({ type: 'no-permission' });
    expect(await ask('applyRules', { digest: 'x', expected: 1 }, 'lead')).toEqual({ type: 'no-permission' });
  });
});
