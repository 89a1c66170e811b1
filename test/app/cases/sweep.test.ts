import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const DAY = 86_400_000;

describeApp('the hourly sweep', (site) => {
  let nowMs = 0;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY).toISOString();

  /** P1, triaged some days ago: due ten days after that. */
  const track = async (daysAgo: number): Promise<void> => {
    nowMs = (await site.now()).getTime();
    await site.deliver(
      submissionPayload({
        createdAt: at(daysAgo),
        attributes: {
          severity: 1,
          submitted_at: at(daysAgo + 1),
          last_transitioned_to_triaged_at: at(daysAgo),
        },
      }),
    );
    await site.settle();
    await site.clearLedger();
  };

  it('finds nothing due: one query, and no write', async () => {
    await track(0);
    // The work for setting up the site is counted once.
    await site.advance('PT1H');
    await site.clearLedger();
    await site.advance('PT2H');
    const { entries, totals } = await site.ledger();
    expect(totals).toMatchObject({ jira: { calls: 0 }, kvs: { writes: 0 }, queue: { pushes: 0 } });
    const bySweep = entries.filter(({ functionKey }) => functionKey === 'hourly-sweep-fn');
    expect(bySweep.map(({ kind, method, path }) => `${kind} ${method} ${path}`)).toEqual(
      Array<string>(2).fill('kvs POST /api/v1/entity/query case'),
    );
  });

  it('updates the band on the issue when it changes, without a comment', async () => {
    await track(7.4);
    await site.advance('PT4H');
    expect(await site.projection('SEC-1')).toMatchObject({ band: 'at-risk' });
  });

  it('gives each notice once: three days before, at the breach, and then at growing distances', async () => {
    await track(6.9);
    const said: string[][] = [];
    for (const hours of [4, 68, 4, 24, 24, 48, 24]) {
      await site.advance(`PT${hours}H`);
      said.push([...(await site.comments('SEC-1'))]);
    }
    const texts = said.at(-1) ?? [];
    expect(texts.map((text) => text.replace(/.*?(The fix is due|Overdue)/, '$1').slice(0, 34))).toEqual([
      expect.stringContaining('The fix is due'),
      expect.stringContaining('Overdue: the fix was due on'),
      expect.stringContaining('Overdue by 1 day'),
      expect.stringContaining('Overdue by 2 days'),
      expect.stringContaining('Overdue by 4 days'),
    ]);
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'breached', band: 'breached' });
  });

  it('mentions the assignee, or other people if there is none', async () => {
    await site.saveSettings({
      notices: { comment: true, fallbackPeople: ['admin'], label: null, breachPriorityId: null },
    });
    await track(6.9);
    await site.advance('PT4H');
    const mentions = async (): Promise<string> =>
      JSON.stringify((await site.jira('GET', '/issue/SEC-1/comment')).body);
    expect(await mentions()).toContain('"mention","attrs":{"id":"admin"');
    await site.jira('PUT', '/issue/SEC-1', { fields: { assignee: { accountId: 'dev' } } }, 'admin');
    await site.advance('P3D');
    expect(await mentions()).toContain('"mention","attrs":{"id":"dev"');
  });

  it('adds a label to the issue and raises its priority, if the connection says so', async () => {
    await site.saveSettings({
      notices: { comment: false, fallbackPeople: [], label: 'fix-overdue', breachPriorityId: '2' },
    });
    await track(9.9);
    await site.advance('PT4H');
    const { fields } = await site.issue('SEC-1');
    expect(fields).toMatchObject({ priority: { id: '2' } });
    expect(fields['labels']).toContain('fix-overdue');
    expect(await site.comments('SEC-1')).toEqual([]);
  });

  it('gives the notice although the site lacks the priority, and reports the gap', async () => {
    await site.saveSettings({
      notices: { comment: true, fallbackPeople: [], label: null, breachPriorityId: '99' },
    });
    await track(9.9);
    await site.advance('PT4H');
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'breached' });
    expect((await site.comments('SEC-1')).at(-1)).toContain('Overdue: the fix was due on');
    expect(await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })).toMatchObject({
      skippedFields: ['priority'],
    });
  });

  it('gives a notice once, even after a crash behind the comment', async () => {
    await track(6.9);
    await site.fault({ target: 'jira', match: '/comment', crash: 'after', times: 1 });
    await site.advance('PT4H');
    await site.advance('PT2H');
    expect(await site.comments('SEC-1')).toHaveLength(1);
  });

  it('gives no notice for a stopped clock', async () => {
    await track(6.9);
    nowMs = (await site.now()).getTime();
    await site.deliver(
      submissionPayload({
        eventId: 'event-2',
        createdAt: at(0),
        attributes: {
          severity: 1,
          state: 'resolved',
          submitted_at: at(8),
          last_transitioned_to_triaged_at: at(6.9),
          last_transitioned_to_resolved_at: at(0),
        },
      }),
    );
    await site.settle();
    const before = (await site.comments('SEC-1')).length;
    await site.advance('P20D');
    expect(await site.comments('SEC-1')).toHaveLength(before);
  });
});
