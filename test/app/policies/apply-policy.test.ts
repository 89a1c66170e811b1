import type { CompareResult, PreviewResult } from '../../../src/contract/policies';
import type { TrackedPanel } from '../../../src/contract/panel';
import { DAY_MS, own, stricter, useAppliedSite } from '../../support/applied-site';
import { describeApp } from '../../support/site';

describeApp('applying a policy to open cases', (site) => {
  const { ask, save, deliver, setUp, preview, apply, status, dueDates, pins, followed, commentsAbout } =
    useAppliedSite(site);

  it('shows its effects first, case by case, and writes nothing', async () => {
    await setUp();
    await site.clearLedger();
    expect(await preview()).toMatchObject({
      type: 'preview',
      policy: { id: 'acme', version: 2, name: 'Acme product security' },
      counts: {
        open: 6,
        onIt: 1,
        notStarted: 0,
        stay: 2,
        earlier: 2,
        later: 1,
        gained: 0,
        lost: 0,
        breached: 1,
      },
      changed: [
        { issueKey: 'SEC-3', severity: 'critical', daysEarlier: 8, after: { isBreached: true } },
        { issueKey: 'SEC-1', severity: 'high', daysEarlier: 8, after: { isBreached: false } },
        { issueKey: 'SEC-6', severity: 'low', daysEarlier: -25, after: { isBreached: false } },
      ],
      next: null,
    });
    const { totals } = await site.ledger();
    expect(totals).toMatchObject({ kvs: { writes: 0 }, queue: { pushes: 0 } });
  });

  it('shows the effects of an unsaved draft', async () => {
    await setUp();
    const document = JSON.stringify({ ...stricter, targets: { fix: { high: { days: 27 } } } });
    expect(await preview({ document })).toMatchObject({
      counts: { open: 6, onIt: 0, earlier: 1, later: 1, lost: 3, stay: 1 },
    });
    expect(await preview({ document: '{}' })).toMatchObject({ type: 'invalid', place: 'id' });
  });

  it('compares two policies on the open cases, by severity', async () => {
    await setUp();
    const result = await ask<CompareResult>('comparePolicies', {
      left: { policyId: 'marketplace-cloud-2026' },
      right: { policyId: 'acme' },
      connectionIds: ['demo'],
      place: null,
    });
    expect(result).toMatchObject({
      type: 'comparison',
      bySeverity: [
        { severity: 'critical', open: 1, earlier: 1, later: 0, same: 0, breachedLeft: 0, breachedRight: 1 },
        { severity: 'high', open: 2, earlier: 2, later: 0, same: 0, breachedLeft: 0, breachedRight: 0 },
        { severity: 'medium', open: 1, earlier: 0, later: 0, same: 1, breachedLeft: 0, breachedRight: 0 },
        { severity: 'low', open: 2, earlier: 0, later: 2, same: 0, breachedLeft: 0, breachedRight: 0 },
      ],
    });
  });

  it('moves the dates, comments once on each issue, and leaves the others alone', async () => {
    await setUp();
    const before = await dueDates();
    expect(await apply()).toMatchObject({ type: 'started', job: { expected: 5, remaining: 5 } });
    await site.advance('PT5S');
    expect(await status()).toMatchObject({
      phase: 'done',
      remaining: 0,
      failures: [],
      startedBy: 'Ada Admin',
    });

    const after = await dueDates();
    const shifted = (date: unknown, days: number): string =>
      new Date(Date.parse(String(date)) + days * DAY_MS).toISOString().slice(0, 10);
    expect(after).toEqual([
      shifted(before[0], -8),
      before[1],
      shifted(before[2], -8),
      before[3],
      // Paused: it has no date, before and after.
      null,
      shifted(before[5], 25),
      before[6],
    ]);
    expect(await pins()).toEqual(followed);
    const [comment, ...more] = await commentsAbout('SEC-1');
    expect(more).toEqual([]);
    expect(comment).toContain('Ada Admin applied a policy to open issues.');
    expect(comment).toMatch(/Due date: .+ → .+\./);
    expect(comment).toContain(
      'Version 2 of the policy “Acme product security” now applies instead of version 1.',
    );
    for (const key of ['SEC-2', 'SEC-4', 'SEC-5', 'SEC-7']) expect(await commentsAbout(key)).toEqual([]);
    for (const key of ['SEC-3', 'SEC-6']) expect(await commentsAbout(key)).toHaveLength(1);
  });

  it('comments once on a case that becomes overdue immediately, and mentions nobody', async () => {
    await setUp();
    await apply();
    await site.advance('PT5S');
    await site.advance('PT2H');
    const late = (await site.comments('SEC-3')).filter((text) => text.includes('Overdue'));
    expect(late).toHaveLength(1);
    expect(late[0]).toContain('applied a policy');
    expect(await site.projection('SEC-3')).toMatchObject({ state: 'breached', band: 'breached' });
    const raw = JSON.stringify((await site.jira('GET', '/issue/SEC-3/comment')).body);
    expect(raw).not.toContain('"mention"');
  });

  it('starts nothing if other cases would get the version than the preview counted', async () => {
    await setUp();
    const { counts } = (await preview()) as Extract<PreviewResult, { type: 'preview' }>;
    expect(counts).toMatchObject({ stay: 2, earlier: 2, later: 1 });
    for (const expected of [0, 4, 6])
      expect(await apply({ expected })).toEqual({ type: 'recounted', expected, counted: 5 });
    await deliver(1, 2, 1, {
      state: 'resolved',
      last_transitioned_to_resolved_at: (await site.now()).toISOString(),
    });
    await site.advance('PT1M');
    expect(await apply()).toEqual({ type: 'recounted', expected: 5, counted: 4 });
    expect(await status()).toBeNull();
    expect(await pins()).toEqual(['acme@1', 'acme@1', 'acme@1', 'acme@1', 'acme@1', 'acme@1', 'acme@2']);
  });

  it('is shown on the timeline of the panel', async () => {
    await setUp();
    await apply();
    await site.advance('PT5S');
    const panel = (await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-2' })) as TrackedPanel;
    expect(panel.policyMigrations).toMatchObject([{ by: 'admin', from: { version: 1 }, to: { version: 2 } }]);
    expect(panel.people).toMatchObject({ admin: 'Ada Admin' });
  });

  it('gives the notices of a moved deadline again', async () => {
    await deliver(1, 1, 6.9);
    await site.advance('PT4H');
    expect((await site.comments('SEC-1')).filter((text) => text.includes('The fix is due'))).toHaveLength(1);
    await save({ ...own, targets: { fix: { critical: { days: 14 } } } });
    await site.advance('PT1S');
    await apply({ expected: 1 });
    await site.advance('PT5S');
    expect((await site.comments('SEC-1')).filter((text) => text.includes('The fix is due'))).toHaveLength(1);
    await site.advance('P4D');
    expect((await site.comments('SEC-1')).filter((text) => text.includes('The fix is due'))).toHaveLength(2);
  });

  it('has the same result if every piece of work runs twice', async () => {
    await setUp();
    await site.fault({ target: 'queue', duplicate: true });
    await apply();
    await site.advance('PT5M');
    expect(await commentsAbout('SEC-1')).toHaveLength(1);
    expect(await pins()).toEqual(followed);
    expect(await status()).toMatchObject({ phase: 'done', remaining: 0, failures: [] });
  });

  it('is refused while another one runs', async () => {
    await setUp();
    // Its changes wait, so that it runs on for sure.
    const headers = { 'retry-after': '60' };
    await site.fault({ target: 'jira', match: '/rest/api/3/issue/', status: 429, headers, times: 1000 });
    expect(await apply()).toMatchObject({ type: 'started' });
    expect(await apply()).toMatchObject({ type: 'busy' });
  });

  it('can be cancelled while Jira refuses calls: no further case follows', async () => {
    await setUp();
    const before = await dueDates();
    const headers = { 'Retry-After': '120' };
    await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue', status: 429, headers, times: 1 });
    const started = await apply();
    const jobId = started.type === 'started' ? started.job.id : '';
    await site.settle();
    const kept = (await pins()).filter((label) => label === 'acme@1').length;
    expect(kept).toBeGreaterThan(1);
    expect(await ask('cancelApplication', { jobId })).toMatchObject({
      type: 'application',
      job: { phase: 'cancelled', remaining: null },
    });
    await site.advance('PT10M');
    expect((await pins()).filter((label) => label === 'acme@1')).toHaveLength(kept);
    expect((await dueDates()).filter((date, index) => date === before[index]).length).toBeGreaterThan(1);
    // One of them has ended.
    expect(await apply({ expected: kept - 1 })).toMatchObject({ type: 'started' });
    await site.advance('PT5M');
    expect(await pins()).toEqual(followed);
  });

  it.each([
    ['after it was cancelled', true],
    ['once it is done', false],
  ])('no stored value has the administrator’s name %s', async (_, isCancelled) => {
    const named = async (): Promise<unknown> =>
      (await site.get(`/host/stored?text=${encodeURIComponent('Ada Admin')}`)).body;
    await setUp();
    const started = await apply();
    expect(await named()).toEqual({ keys: ['policy-application'] });
    const jobId = started.type === 'started' ? started.job.id : '';
    if (isCancelled) await ask('cancelApplication', { jobId });
    await site.advance('PT2M');
    expect(await named()).toEqual({ keys: [] });
    expect(await status()).toMatchObject({ startedBy: 'Ada Admin' });
  });

  it('lists the issues that Jira does not let it change, with the reason, and leaves them on their policy', async () => {
    await setUp();
    const before = await dueDates();
    const { id } = await site.issue('SEC-1');
    await site.fault({ target: 'jira', match: `PUT /rest/api/3/issue/${id}`, status: 403, times: 500 });
    await apply();
    await site.advance('PT5H');
    expect(await status()).toMatchObject({
      phase: 'done',
      remaining: 0,
      failures: [
        { issueKey: 'SEC-1', connectionId: 'demo', reason: expect.stringContaining('403') as string },
      ],
    });
    expect((await dueDates())[0]).toBe(before[0]);
    expect((await site.projection('SEC-1'))['policy']).toBe('acme@1');
  });

  it('continues after its work was lost', async () => {
    await setUp();
    await site.fault({ target: 'queue', status: 500, times: 1 });
    expect(await apply()).toHaveProperty('error');
    expect(await status()).toMatchObject({ phase: 'handing-over', remaining: 5 });
    await site.advance('PT2H');
    expect(await status()).toMatchObject({ phase: 'done', remaining: 0 });
    expect((await pins())[0]).toBe('acme@2');
  });

  it('goes through many open cases page by page', async () => {
    const count = 104;
    for (let number = 1; number <= count; number += 1) await deliver(number, 2, 1, {}, false);
    await site.advance('PT1M');
    await save(stricter);
    await site.advance('PT1S');
    const first = await preview();
    expect(first).toMatchObject({ counts: { open: 100, earlier: 100 }, next: { connectionId: 'demo' } });
    const next = first.type === 'preview' ? first.next : null;
    expect(await preview({ policyId: 'acme' }, next)).toMatchObject({
      counts: { open: 4, earlier: 4 },
      next: null,
    });
    await apply({ expected: count });
    await site.advance('PT30S');
    expect(await status()).toMatchObject({ phase: 'done', remaining: 0, failures: [] });
    expect(await preview()).toMatchObject({ counts: { open: 100, onIt: 100 } });
  });
});
