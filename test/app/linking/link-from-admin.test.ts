import type { LinkPreviewResult, LinkToResult, MayUnlinkResult } from '../../../src/contract/linking';
import { conversationSite } from '../../support/conversation-site';
import { describeApp } from '../../support/site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';

describeApp('linking from the admin page', (site) => {
  const { watch, ago, calls, quiet } = conversationSite(site);
  const ask = <T>(functionKey: string, payload: object, accountId = 'admin'): Promise<T> =>
    site.invoke('admin-page', functionKey, { payload, accountId }) as Promise<T>;
  const preview = (submission: string, issue = 'SEC-1', accountId = 'admin') =>
    ask<LinkPreviewResult>('previewLinkTo', { submission, issue }, accountId);
  const link = async (submission: string, issue = 'SEC-1'): Promise<LinkToResult> => {
    const shown = await preview(submission, issue);
    if (shown.type !== 'preview') throw new Error(`no preview: ${JSON.stringify(shown)}`);
    return ask('linkTo', { submission, issue, version: shown.version });
  };
  const make = async (): Promise<void> => {
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Known before' };
    await site.jira('POST', '/issue', { fields }, 'admin');
    await site.settle();
  };
  const issues = async (): Promise<readonly string[]> =>
    (await site.search('project = SEC ORDER BY key')).map(({ key }) => key);
  const undelivered = async (changes: object = {}): Promise<object> => {
    const submission = submissionAt(1, await ago(86_400_000), changes);
    await site.post('/host/bugcrowd', { submissions: [submission] });
    return submission;
  };

  beforeEach(async () => {
    await watch();
    await make();
  });

  it('reads a submission that was never delivered, and links it once', async () => {
    const submission = await undelivered();
    const address = `https://tracker.bugcrowd.com/acme/submissions/${numberedId(1)}`;
    expect(await preview(address)).toMatchObject({
      type: 'preview',
      version: 0,
      submission: { id: numberedId(1) },
      summary: { from: 'Known before' },
      withoutIssue: null,
    });
    expect(await site.comments('SEC-1')).toEqual([]);
    expect(await link(address, 'https://acme.atlassian.net/browse/SEC-1')).toEqual({
      type: 'linked',
      issueKey: 'SEC-1',
    });
    await quiet();
    expect(await site.projection('SEC-1')).toMatchObject({ submissionId: numberedId(1) });
    await site.deliver(deliveryOf(submission as Parameters<typeof deliveryOf>[0]));
    await site.settle();
    expect(await issues()).toEqual(['SEC-1']);
    const log = JSON.stringify(
      await ask('listAdminLog', {
        from: null,
        to: null,
        cursor: null,
        by: null,
        action: null,
        subjectId: null,
      }),
    );
    expect(log).toContain('issue-linked');
  });

  it('says that a submission would get no issue by itself, and that its date is past', async () => {
    await site.saveSettings({ createOn: 'unresolved' });
    const submission = submissionAt(1, await ago(40 * 86_400_000));
    await site.deliver(deliveryOf(submission));
    await site.settle();
    expect(await preview(numberedId(1))).toMatchObject({
      clock: 'breached',
      withoutIssue: 'state-too-early',
    });
  });

  it('is refused with a reason, and nothing is read or written', async () => {
    await undelivered();
    expect(await preview(numberedId(1), 'SEC-1', 'dev')).toEqual({ type: 'no-permission' });
    expect(await preview(numberedId(1), 'SEC-99')).toEqual({ type: 'refused', reason: { code: 'no-issue' } });
    expect(await preview(numberedId(1), 'no key')).toEqual({ type: 'refused', reason: { code: 'no-issue' } });
    expect(await preview(numberedId(9))).toEqual({ type: 'refused', reason: { code: 'unknown-submission' } });
    await site.jira('DELETE', '/issue/SEC-1', undefined, 'admin');
    expect(await preview(numberedId(1))).toEqual({ type: 'refused', reason: { code: 'no-issue' } });
  });

  it('reads nothing for the panel, where people are who may not administer', async () => {
    await undelivered();
    await site.clearLedger();
    const panel = await site.invoke('sla-panel', 'previewLink', {
      payload: { submission: numberedId(1) },
      issueKey: 'SEC-1',
      accountId: 'dev',
    });
    expect(panel).toEqual({ type: 'refused', reason: { code: 'unknown-submission' } });
    expect(await calls('egress', /submissions/)).toEqual([]);
  });

  it('refuses a submission of another program', async () => {
    await undelivered({ program: 'other' });
    expect((await preview(numberedId(1))).type).toBe('refused');
  });

  it('tells who may not unlink before they write a reason', async () => {
    await undelivered();
    await link(numberedId(1));
    const may = (accountId: string): Promise<MayUnlinkResult> =>
      site.invoke('sla-panel', 'mayUnlink', { issueKey: 'SEC-1', accountId }) as Promise<MayUnlinkResult>;
    expect(await may('admin')).toEqual({ type: 'allowed' });
    expect(await may('dev')).toEqual({ type: 'refused', reason: { code: 'not-yours' } });
    expect(await may('viewer')).toEqual({ type: 'no-permission' });
  });
});
