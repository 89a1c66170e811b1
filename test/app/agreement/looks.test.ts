import type { TrackedPanel } from '../../../src/contract/panel';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import { agreementSite } from '../../support/agreement-site';
import { describeApp } from '../../support/site';

describeApp('what people decide in Jira, for Bugcrowd to be told', (site) => {
  const on = agreementSite(site);
  const act = async (action: CaseAction, accountId = 'dev'): Promise<void> => {
    const place = { issueKey: 'SEC-1', accountId };
    const { version } = (await site.invoke('sla-panel', 'getPanel', place)) as TrackedPanel;
    const answer = await site.invoke('sla-panel', 'takeAction', { ...place, payload: { action, version } });
    expect(answer).toMatchObject({ type: 'done' });
    await on.quiet();
  };

  beforeEach(async () => {
    await on.watch();
    await on.report();
  });

  it('is a severity that is chosen on the panel, at once', async () => {
    await on.tell({ severity: 'automatic' });
    await site.clearLedger();
    await act({ type: 'set-severity', severity: 'critical', reason: 'It is exploited.' });
    expect(await on.submission()).toMatchObject({ severity: 1 });
    expect(await on.sent()).toBe(1);
  });

  it('stays on the panel where it could not be found out, until another look has found it', async () => {
    await on.move('progress', 'review');
    await on.tell({ state: 'automatic' });
    await site.clearLedger();
    await site.fault({ target: 'bugcrowd', match: '^GET', status: 400, times: 1 });
    await on.move('done');
    expect(await on.panel()).toMatchObject({ failed: { reason: expect.stringContaining('400') as string } });
    expect(await on.problems()).toContain('issues-not-sent');
    expect(await on.sent()).toBe(0);
    const again = async (accountId: string): Promise<unknown> =>
      site.invoke('sla-panel', 'lookAgain', { issueKey: 'SEC-1', accountId });
    expect(await again('dev')).toEqual({ type: 'not-yours' });
    expect(await again('lead')).toMatchObject({ type: 'done' });
    await on.quiet();
    expect(await on.state()).toBe('resolved');
    expect(await on.panel()).toMatchObject({ failed: null, matters: [], sent: [{ to: 'resolved' }] });
    expect(await on.problems()).not.toContain('issues-not-sent');
  });

  it('is an end without a fix once an approver has said that it counts', async () => {
    await on.tell({ state: 'automatic' });
    await site.saveSettings({ asksToClose: true });
    await on.move('progress', 'review');
    await site.clearLedger();
    const fields = { resolution: { name: "Won't Do" } };
    await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id: '31' }, fields });
    await on.quiet();
    expect(await on.asks()).toEqual([]);
    await act({ type: 'approve-extension' }, 'lead');
    expect(await on.asks()).toEqual(['state proposal (closed-in-jira): unresolved > resolved']);
    expect(await on.sent()).toBe(0);
  });
});
