import { followedIssueSite } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';
import { usePanel } from '../panel/use-panel';

/** Jira's resolution “Won't Do”. */
const WONT_DO = '10001';

describeApp('an issue that is done without a fix', (site) => {
  const { advance, move, finish, problem, judge } = followedIssueSite(site);
  const { panel, act } = usePanel(site);
  const lead = { accountId: 'lead' };
  const last = async (): Promise<string | undefined> => (await site.comments('SEC-1')).at(-1);

  beforeEach(() => site.saveSettings({ approvers: ['lead'] }));

  it('asks the approvers: its clock runs on, and no notice is given', async () => {
    await finish(WONT_DO);
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', request: 'waiting' });
    expect(await last()).toMatch(
      /Closing it as “Won't Do” without a fix is requested\. This resolution does not count as a fix\. .*the clock keeps running, and no notices are sent/,
    );
    expect(await problem('unjudged-resolution')).toBeUndefined();
    await advance('PT23H');
    expect(await site.comments('SEC-1')).toHaveLength(1);
    await advance('PT2H');
    expect(await last()).toMatch(/The request for closing it .+ still waits for an approver\./);
    await advance('P26D');
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'breached' });
    expect((await site.comments('SEC-1')).join('\n')).not.toMatch(/is overdue|deadline has passed/i);
  });

  it('approved, it counts from when it was done', async () => {
    await finish(WONT_DO);
    await advance('P26D');
    expect(await act({ type: 'approve-extension' })).toEqual({ type: 'refused', reason: 'not-an-approver' });
    expect(await act({ type: 'approve-extension' }, lead)).toMatchObject({ type: 'done' });
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled', request: 'none' });
    const { timeline, decidedRequests } = await panel.get();
    expect(timeline[0]).toMatchObject({ type: 'closed', reason: "Won't Do", approvedBy: 'lead' });
    expect(decidedRequests).toMatchObject([{ outcome: 'approved', askedBy: 'dev', by: 'lead' }]);
  });

  it('declined, it runs on, the issue says so, and notices are given again', async () => {
    await finish(WONT_DO);
    await act({ type: 'decline-extension', reason: 'It is exploited.' }, lead);
    expect(await last()).toMatch(
      /is declined: It is exploited\. The clock keeps running, and notices are sent again/,
    );
    await advance('P22D');
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', request: 'none' });
    expect(await last()).toMatch(/due/);
    expect(await site.comments('SEC-1')).toHaveLength(3);
  });

  it('opened again while they are asked, takes the request back', async () => {
    await finish(WONT_DO);
    await move(['41']);
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', request: 'none' });
    expect(await last()).toMatch(/The request for closing it .+ is withdrawn/);
  });

  it('with a resolution that nobody has judged, asks them too: whoever decides first settles it', async () => {
    await finish('10004');
    expect(await problem('unjudged-resolution')).toBeDefined();
    expect(await site.projection('SEC-1')).toMatchObject({ request: 'waiting' });
    await act({ type: 'decline-extension', reason: 'It is real.' }, lead);
    expect(await problem('unjudged-resolution')).toBeUndefined();
    await judge('closed');
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', request: 'none' });
  });

  it('judged as no fix while the approvers are asked, it waits for them', async () => {
    await finish('10004');
    await judge('closed');
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', request: 'waiting' });
    await act({ type: 'approve-extension' }, lead);
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled' });
  });

  it('ends its clock at once where the connection asks nobody', async () => {
    await site.saveSettings({ approvers: ['lead'], asksToClose: false });
    await finish(WONT_DO);
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled', request: 'none' });
  });
});
