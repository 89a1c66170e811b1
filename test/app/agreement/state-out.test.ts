import { agreementSite, danaAtBugcrowd } from '../../support/agreement-site';
import { describeApp } from '../../support/site';

describeApp('changes in Jira that Bugcrowd is told of', (site) => {
  const on = agreementSite(site);

  beforeEach(async () => {
    await on.watch();
    await on.report();
  });

  it('are none by default', async () => {
    await site.clearLedger();
    await on.move('progress', 'review', 'done');
    expect(await on.state()).toBe('unresolved');
    expect(await on.calls('egress', /./)).toEqual([]);
    expect(await on.panel()).toMatchObject({ matters: [], sent: [], nothingTold: 'off' });
  });

  describe('where each is proposed', () => {
    beforeEach(async () => {
      await on.tell({ state: 'propose' });
      await on.move('progress', 'review');
      await site.clearLedger();
      await on.move('done');
    });

    it('are sent once an approver says so, and not again', async () => {
      expect(await on.state()).toBe('unresolved');
      expect(await on.asks()).toEqual(['state proposal (mode): unresolved > resolved']);
      expect(await on.problems()).toContain('issues-to-send');
      expect(await on.answer('send')).toBe('done');
      await on.quiet();
      expect(await on.state()).toBe('resolved');
      expect(await on.sent()).toBe(1);
      expect(await on.panel()).toMatchObject({
        matters: [],
        sent: [{ field: 'state', to: 'resolved', by: 'person' }],
      });
      expect(await on.problems()).not.toContain('issues-to-send');
      await on.change({ title: 'Another title' });
      expect(await on.sent()).toBe(1);
    });

    it('are left if an approver says so, until Jira changes again', async () => {
      expect(await on.answer('leave')).toBe('done');
      await on.quiet();
      expect(await on.asks()).toEqual([]);
      expect(await on.problems()).not.toContain('issues-to-send');
      await on.move('reopen', 'progress', 'review', 'done');
      expect(await on.asks()).toEqual(['state proposal (mode): unresolved > resolved']);
      expect(await on.sent()).toBe(0);
    });

    it('are no proposal any more once Jira is back', async () => {
      await on.move('reopen', 'progress');
      expect(await on.asks()).toEqual([]);
    });

    it('are sent for nobody else, and only as they were shown', async () => {
      expect(await on.answer('send', 'viewer')).toBe('no-permission');
      expect(await on.answer('send', 'dev')).toBe('not-yours');
      expect(await on.answer('send', 'lead', { to: 'not_applicable' })).toBe('changed');
      expect(await on.answer('send', 'lead', { from: 'triaged' })).toBe('changed');
      expect(await on.answer('send', 'lead', { field: 'severity' })).toBe('changed');
      expect(await on.answer('send')).toBe('done');
      await on.quiet();
      expect(await on.sent()).toBe(1);
    });

    it('are a question if Bugcrowd has changed as well, and the issue stays where it is', async () => {
      await on.change({ state: 'not_applicable' });
      expect(await on.asks()).toEqual(['state question: not_applicable > resolved']);
      expect((await on.panel()).matters).toMatchObject([
        { open: { before: { jira: 'unresolved', source: 'unresolved' } } },
      ]);
      expect(await on.answer('send')).toBe('done');
      await on.quiet();
      expect(await on.state()).toBe('resolved');
    });
  });

  describe('where they are automatic', () => {
    beforeEach(async () => {
      await on.tell({ state: 'automatic' });
      await on.move('progress', 'review');
      await site.clearLedger();
    });

    it('are sent at once, and their echo neither moves the issue nor comments on it', async () => {
      await site.saveSettings({ commentOnState: true });
      const before = await site.comments('SEC-1');
      await site.fault({ target: 'webhook', match: 'submission.updated', duplicate: true, times: 1 });
      await on.move('done');
      expect(await on.state()).toBe('resolved');
      expect(await on.status()).toBe('Done');
      const said = (await site.comments('SEC-1')).slice(before.length);
      expect(said.filter((text) => text.includes('Bugcrowd'))).toEqual([]);
      await on.quiet();
      expect(await on.sent()).toBe(1);
    });

    it('are told of Bugcrowd’s own changes by its deliveries, which are not sent back', async () => {
      await on.change({ state: 'not_applicable' });
      expect(await on.sent()).toBe(0);
      await on.move('done');
      expect(await on.state()).toBe('resolved');
      expect(await on.sent()).toBe(1);
    });

    it('wait for a person if the source refuses them', async () => {
      await site.fault({
        target: 'bugcrowd',
        match: '^PATCH',
        status: 400,
        body: { errors: [{ status: '400', title: 'Bad Request', detail: 'State transition not allowed.' }] },
        times: 1,
      });
      await on.move('done');
      expect(await on.asks()).toEqual(['state refused: unresolved > resolved']);
      expect((await on.panel()).matters).toMatchObject([
        { open: { reason: expect.stringContaining('State transition not allowed.') as string } },
      ]);
      expect(await on.problems()).toContain('issues-not-sent');
      await on.change({ title: 'Another title' });
      expect(await on.sent()).toBe(1);
      expect(await on.answer('send')).toBe('done');
      await on.quiet();
      expect(await on.state()).toBe('resolved');
      expect(await on.problems()).not.toContain('issues-not-sent');
    });
  });

  it('tell the key of the issue, the assignee and a higher severity', async () => {
    await on.tell(
      { severity: 'automatic', assignee: 'automatic', issue: 'automatic' },
      { issueField: 'Jira issue', members: [{ accountId: 'dev', memberId: danaAtBugcrowd }] },
    );
    await site.clearLedger();
    await site.jira('PUT', '/issue/SEC-1', { fields: { assignee: { accountId: 'dev' } } }, 'admin');
    await on.quiet();
    expect(await on.submission()).toMatchObject({ custom_fields: { 'Jira issue': 'SEC-1', Team: null } });
    expect(await on.panel()).toMatchObject({
      sent: [
        { field: 'assignee', from: null, to: danaAtBugcrowd },
        { field: 'issue', from: null, to: 'SEC-1' },
      ],
    });
    expect(await on.sent()).toBe(2);
  });
});
