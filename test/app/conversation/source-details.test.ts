import type { ShownDetails, SourceDetailsResult } from '../../../src/contract/source-details';
import { conversationSite } from '../../support/conversation-site';
import { describeApp } from '../../support/site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';

describeApp('what Bugcrowd knows of a submission', (site) => {
  const { report, say, watch, calls, ago } = conversationSite(site);
  const ask = (issueKey = 'SEC-1', accountId = 'viewer'): Promise<SourceDetailsResult> =>
    site.invoke('sla-panel', 'getSourceDetails', { issueKey, accountId }) as Promise<SourceDetailsResult>;
  const details = async (): Promise<ShownDetails> => {
    const answer = await ask();
    if (answer.type !== 'details') throw new Error(`no details: ${JSON.stringify(answer)}`);
    return answer;
  };
  const set = async (changes: object, number = 1): Promise<void> => {
    const { status, body } = await site.post('/host/bugcrowd', {
      submissions: [{ id: numberedId(number), ...changes }],
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };

  let minutes = 0;
  beforeEach(async () => {
    await watch();
    await report(1);
    // The instance of the app outlives a reset of the site, and remembers for a minute what was read.
    minutes += 3;
    await site.advance(`PT${minutes}M`);
  });

  it('is read when somebody looks, with one request, and once a minute', async () => {
    await site.clearLedger();
    const first = await details();
    expect(first).toMatchObject({ assignee: null, original: null, rewards: [], activities: [], files: [] });
    await details();
    expect(await calls('egress', /submissions/)).toHaveLength(1);
    await site.advance('PT1M');
    expect((await details()).readAt > first.readAt).toBe(true);
    expect(await calls('egress', /submissions/)).toHaveLength(2);
  });

  it('has files, rewards, assignee, and what was logged about blockers and retests', async () => {
    const at = (await ago(60_000)).toISOString();
    await set({
      assignee: 'dev@example.com',
      rewards: [
        {
          id: '22222222-0000-4000-8000-000000000001',
          createdAt: at,
          rewardedAt: at,
          cancelledAt: null,
          amountCents: 150_000,
        },
        { id: '22222222-0000-4000-8000-000000000002', createdAt: at, rewardedAt: null, cancelledAt: at },
      ],
      activities: [
        { id: '33333333-0000-4000-8000-000000000001', key: 'retest.requested', createdAt: at },
        { id: '33333333-0000-4000-8000-000000000002', key: 'submission.updated', createdAt: at },
      ],
      files: [{ fileName: 'report.pdf', fileSize: 2_000_000, fileType: 'application/pdf' }],
    });
    await say(
      1,
      { body: 'See this', author: { name: 'Rae', staff: false }, files: [{ fileName: '\u202Egnp.exe' }] },
      { body: 'For the team', scope: 'bugcrowd_and_customer', files: [{ fileName: 'secret.txt' }] },
    );
    const shown = await details();
    expect(shown).toMatchObject({
      rewards: [
        { amount: '$1500', isCancelled: false },
        { amount: '$500', isCancelled: true },
      ],
      activities: [{ key: 'retest.requested', by: null }],
      files: [
        { name: 'report.pdf', bytes: 2_000_000, type: 'application/pdf', at: null, by: null },
        { name: '\u202Egnp.exe', by: 'Rae' },
      ],
      otherFiles: 1,
    });
    expect(shown.assignee).not.toBeNull();
    expect(JSON.stringify(shown)).not.toMatch(/secret|See this|For the team/);
  });

  it('names the original of a duplicate, and its issue to those who may see it', async () => {
    await report(2);
    await site.clearLedger();
    await set({ duplicateOf: numberedId(2), attributes: { duplicate: true } });
    expect((await details()).original).toMatchObject({ id: numberedId(2), issueKey: 'SEC-2' });
    await site.post('/host/jira', { level: 'SEC-2', without: ['viewer'] });
    expect((await details()).original).toMatchObject({ id: numberedId(2), issueKey: null });
    expect(await calls('egress', /submissions/)).toHaveLength(1);
  });

  it('says why there is nothing', async () => {
    await site.fault({ target: 'bugcrowd', match: 'submissions/', status: 503, times: 1 });
    expect(await ask()).toMatchObject({ type: 'failed' });
    await site.post('/host/jira', {
      deny: { project: 'SEC', account: 'viewer', permissions: ['BROWSE_PROJECTS'] },
    });
    expect(await ask()).toEqual({ type: 'no-permission' });
    await site.invoke('admin-page', 'saveToken', { payload: { connectionId: 'demo', token: null } });
    expect(await ask('SEC-1', 'admin')).toEqual({ type: 'off', because: 'token' });
    await site.refuseEgress(true);
    expect(await ask('SEC-1', 'admin')).toEqual({ type: 'off', because: 'egress' });
  });

  it('is not known of a submission that the token does not see', async () => {
    const unseen = submissionAt(3, await ago(60_000));
    await site.deliver(deliveryOf(unseen));
    await site.settle();
    expect(await ask('SEC-2')).toEqual({ type: 'not-shown' });
  });
});
