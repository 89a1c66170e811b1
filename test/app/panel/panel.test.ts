import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const DAY = 86_400_000;

describeApp('the panel and the lozenge', (site) => {
  const track = async (daysAgo: number, attributes: Record<string, unknown> = {}): Promise<void> => {
    const now = (await site.now()).getTime();
    const at = (days: number): string => new Date(now - days * DAY).toISOString();
    await site.deliver(
      submissionPayload({
        createdAt: at(daysAgo),
        attributes: {
          submitted_at: at(daysAgo + 1),
          last_transitioned_to_triaged_at: at(daysAgo),
          ...attributes,
        },
      }),
    );
    await site.settle();
    await site.clearLedger();
  };
  const panel = (accountId = 'dev') => site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1', accountId });

  it('shows what is known, at the server’s time, and reads Jira only to check the permission', async () => {
    await track(2);
    expect(await panel()).toMatchObject({
      type: 'tracked',
      severity: 'high',
      decided: { decidedBy: { by: 'priority', priority: 2 } },
      clock: { state: 'running', band: 'on-track', provisional: false },
      policy: {
        id: 'marketplace-cloud-2026',
        version: 1,
        fixTargets: { critical: { days: 10 }, informational: null },
      },
      submission: { program: 'acme', state: 'triaged', vrtId: 'cross_site_scripting_xss.stored' },
      skippedFields: [],
    });
    const { entries } = await site.ledger();
    expect(
      entries
        .filter(({ kind }) => kind === 'jira')
        .map(({ path, as }) => `${as} ${path.split('?')[0] ?? ''}`),
    ).toEqual(['user dev /rest/api/3/mypermissions']);
  });

  it('follows the host clock: running, at risk, breached', async () => {
    await track(2, { severity: 1 });
    const stateAfter = async (duration: string): Promise<unknown> => {
      await site.advance(duration);
      const { clock } = (await panel()) as { clock: { state: string; band: string; remainingMs: number } };
      return [clock.state, clock.band, Math.round(clock.remainingMs / DAY)];
    };
    expect(await stateAfter('PT1S')).toEqual(['running', 'on-track', 8]);
    expect(await stateAfter('P6D')).toEqual(['running', 'at-risk', 2]);
    expect(await stateAfter('P3D')).toEqual(['breached', 'breached', -1]);
  });

  it('contains no report text', async () => {
    await track(2, { description: 'secret exploit details' });
    expect(JSON.stringify(await panel())).not.toContain('secret exploit');
  });

  it('shows nothing to people who may not see the issue, and reads nothing for them', async () => {
    await track(2);
    const body = JSON.stringify({ fields: { security: { id: '10200' } } });
    await fetch(`${site.host().origin}/jira/rest/api/3/issue/SEC-1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await site.clearLedger();
    expect(await panel('viewer')).toEqual({ type: 'no-permission' });
    expect((await site.ledger()).totals.kvs.reads).toBe(0);
    expect(await panel('dev')).toMatchObject({ type: 'tracked' });
  });

  it('says if the issue has no source', async () => {
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Found by ourselves' };
    await site.post('/jira/rest/api/3/issue', { fields });
    expect(await panel()).toMatchObject({ type: 'not-tracked' });
  });

  it('reports a failing storage, and works again afterwards', async () => {
    await track(2);
    await site.fault({ target: 'kvs', status: 500 });
    expect(await panel()).toHaveProperty('error');
    expect(await panel()).toMatchObject({ type: 'tracked' });
  });

  it('shows a lozenge beside the fields to people who may see the issue', async () => {
    await track(2);
    const page = async (query: string): Promise<string> =>
      (await fetch(`${site.host().origin}/jira/browse/SEC-1${query}`)).text();
    expect(await page('')).toContain('>25 d left<');
    await site.advance('P28D');
    expect(await page('?as=viewer')).toContain('>Overdue 2 d<');
  });
});
