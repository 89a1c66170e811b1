import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { SUBMISSION_ID } from '../../support/payloads';
import { describeApp } from '../../support/site';

const url = (submissionId: string): string => `https://tracker.bugcrowd.com/acme/submissions/${submissionId}`;

const finding = {
  connectionId: 'ams',
  title: 'Stored XSS in the dialog',
  severity: 'high',
  receivedAt: '2026-11-01T08:00:00Z',
  dueDate: null,
  state: 'accepted',
};

describeApp('the web link of an issue to its submission', (site) => {
  const { send, inJira, advance, problem, deliveryOf } = followedIssueSite(site);
  const linksOf = async (key: string): Promise<unknown> =>
    (await site.jira('GET', `/issue/${key}/remotelink`)).body;
  const linkCalls = async (): Promise<number> =>
    (await site.ledger()).entries.filter(({ path }) => path.includes('/remotelink')).length;
  const deny = (...permissions: readonly string[]): Promise<void> =>
    inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions } });

  it('is not made by default', async () => {
    await send(2, 'event-2', { title: 'Another title' });
    expect(await linksOf('SEC-1')).toEqual([]);
    expect(await linkCalls()).toBe(0);
  });

  describe('where the connection links', () => {
    beforeEach(() => site.saveSettings({ linksToSource: true }));

    it('is made with the issue, follows title and end, and is one', async () => {
      await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
      expect(await linksOf('SEC-2')).toMatchObject([
        {
          globalId: `bounty-clock:bugcrowd:${OTHER_SUBMISSION}`,
          application: { name: 'tracker.bugcrowd.com' },
          object: { url: url(OTHER_SUBMISSION), status: { resolved: false } },
        },
      ]);
      const state = { state: 'resolved', last_transitioned_to_resolved_at: (await site.now()).toISOString() };
      await send(
        1,
        'event-3',
        { title: 'XSS <b>everywhere</b>', ...state },
        { submissionId: OTHER_SUBMISSION },
      );
      const { summary } = (await site.issue('SEC-2')).fields;
      expect(await linksOf('SEC-2')).toMatchObject([
        { object: { title: summary, status: { resolved: true } } },
      ]);
      expect(await linkCalls()).toBe(2);
      const page = await (await fetch(`${site.host().origin}/jira/browse/SEC-2`)).text();
      expect(page).toContain('Web links');
      expect(page).toContain('XSS &lt;b&gt;everywhere&lt;/b&gt;');
    });

    it('is made for an issue from before with its next write, once', async () => {
      await send(3, 'event-2');
      expect(await linkCalls()).toBe(0);
      await send(2, 'event-3', { severity: 1 });
      expect(await linksOf('SEC-1')).toMatchObject([{ object: { url: url(SUBMISSION_ID) } }]);
      await send(1, 'event-4', { severity: 2 });
      expect(await linkCalls()).toBe(1);
    });

    it('is made for an entered finding with a secure link only', async () => {
      const ask = (name: string, payload: object): Promise<unknown> =>
        site.invoke('admin-page', name, { payload });
      const place = { projectId: '10000', issueTypeId: '10100', policyId: 'marketplace-cloud-2026' };
      await ask('addManualConnection', { id: 'ams', ...place });
      await site.advance('PT1M');
      const { connections } = (await site.invoke('admin-page', 'getOverview')) as {
        readonly connections: readonly { readonly id: string; readonly settings: object }[];
      };
      const base = connections.find(({ id }) => id === 'ams')?.settings;
      const settings = { ...base, linksToSource: true };
      const saved = await ask('saveSettings', { connectionId: 'ams', settings, base });
      expect(saved).toEqual({ type: 'saved' });
      const links = [
        ['A-1', 'https://example.com/A-1'],
        ['A-2', 'http://example.com/A-2'],
        ['A-3', null],
      ];
      for (const [id, link] of links) {
        expect(await ask('enterFinding', { ...finding, id, link })).toMatchObject({ type: 'queued' });
        await site.settle();
      }
      expect(await linksOf('SEC-2')).toMatchObject([
        { globalId: 'bounty-clock:manual:ams:A-1', object: { url: 'https://example.com/A-1' } },
      ]);
      expect(await linksOf('SEC-3')).toEqual([]);
      expect(await linksOf('SEC-4')).toEqual([]);
    });

    it('costs one point with the issue, and none with an update that does not change it', async () => {
      const pointsOf = async (work: () => Promise<void>): Promise<number> => {
        await site.clearLedger();
        await work();
        return (await site.ledger()).totals.jira.points;
      };
      const create = (number: number) => (): Promise<void> =>
        send(4, `created-${number}`, {}, { submissionId: `7c1d0000-0000-4000-8000-00000000030${number}` });
      const update = (number: number) => (): Promise<void> =>
        send(
          2,
          `updated-${number}`,
          { severity: 1 },
          { submissionId: `7c1d0000-0000-4000-8000-00000000030${number}` },
        );
      // The first creation reads the screens.
      await create(1)();
      const linked = [await pointsOf(create(2)), await pointsOf(update(2))] as const;
      await site.saveSettings({ linksToSource: false });
      const plain = [await pointsOf(create(3)), await pointsOf(update(3))] as const;
      expect(linked).toEqual([plain[0] + 1, plain[1]]);
    });

    it.each([
      ['the app may not link issues', () => deny('LINK_ISSUES'), () => deny(), /No Link Issue Permission/],
      [
        'issue linking is off',
        () => inJira({ issueLinking: false }),
        () => inJira({ issueLinking: true }),
        /Issue linking is currently disabled/,
      ],
    ] as const)(
      'is named on health while %s, stops nothing, and is tried again',
      async (_, hinder, heal, reason) => {
        await hinder();
        await send(2, 'event-2', { severity: 1 });
        expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
        expect(await site.comments('SEC-1')).toHaveLength(1);
        expect(await deliveryOf('event-2')).toMatchObject({
          outcome: 'updated',
          reason: { code: 'partly-written', notLinked: expect.stringMatching(reason) as string },
        });
        const named = { count: 1, detail: expect.stringMatching(reason) as string };
        expect(await problem('issues-not-linked')).toMatchObject(named);
        expect(await site.settle()).toMatchObject({ dead: 0 });
        await heal();
        await advance('P6D');
        expect(await linksOf('SEC-1')).toMatchObject([{ object: { url: url(SUBMISSION_ID) } }]);
        expect(await problem('issues-not-linked')).toBeUndefined();
      },
    );
  });
});
