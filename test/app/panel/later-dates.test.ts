import type { ActionResult } from '../../../src/contract/panel';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import { describeApp } from '../../support/site';
import { usePanel } from './use-panel';

describeApp('what would move a date later', (site) => {
  const { panel, dayIn, due, act, track } = usePanel(site);
  const lead = { accountId: 'lead' };

  beforeEach(async () => {
    await site.saveSettings({ approvers: ['lead'] });
    await track();
  });
  const later = (): CaseAction => ({ type: 'set-date', dueDate: dayIn(40), reason: 'AMS-123' });
  /** The people whom the last comment names. */
  const mentioned = async (): Promise<readonly unknown[]> => {
    const { body } = await site.jira('GET', '/issue/SEC-1/comment');
    const { comments } = body as { readonly comments: readonly { readonly body: unknown }[] };
    const found = JSON.stringify(comments.at(-1)?.body).matchAll(/"mention","attrs":\{"id":"(\w+)"/g);
    return [...new Set([...found].map(([, id]) => id))].sort();
  };
  const approve = (options: { readonly accountId: string }): Promise<ActionResult> =>
    act({ type: 'approve-extension' }, options);

  it('is previewed as a request, and confirmed it moves nothing', async () => {
    expect(await panel.preview(later())).toMatchObject({
      type: 'preview',
      dates: {
        before: { dueDate: dayIn(24) },
        after: { dueDate: dayIn(24) },
        onceApproved: { state: 'running', dueDate: dayIn(40) },
      },
    });
    expect(await act(later())).toMatchObject({
      type: 'done',
      panel: { clock: { dueDate: dayIn(24) }, dateRequest: { askedBy: 'dev', reason: 'AMS-123' } },
    });
    expect(await due()).toBe(dayIn(24));
    expect(await site.projection('SEC-1')).toMatchObject({ request: 'waiting', dueDate: dayIn(24) });
    const [comment] = await site.comments('SEC-1');
    expect(comment).toMatch(/The due date .+ is requested\. Reason: AMS-123\. An approver decides/);
    expect(await mentioned()).toEqual(['dev', 'lead']);
  });

  it.each<[string, CaseAction, object]>([
    ['a date', { type: 'set-date', dueDate: '2027-01-15', reason: 'AMS-123' }, { dueDate: '2027-01-15' }],
    ['a lower severity', { type: 'set-severity', severity: 'low', reason: 'No impact' }, { severity: 'low' }],
  ])('%s is done once another person approves, and the comment names both', async (_name, action, shown) => {
    await act(action);
    expect(await approve({ accountId: 'dev' })).toEqual({ type: 'refused', reason: 'not-an-approver' });
    expect(await approve(lead)).toMatchObject({ type: 'done', panel: { dateRequest: null } });
    expect(await site.projection('SEC-1')).toMatchObject({ request: 'none', ...shown });
    const { timeline } = await panel.get();
    expect(timeline[0]).toMatchObject({ approvedBy: 'lead', source: { system: 'panel', id: 'dev' } });
    const comment = (await site.comments('SEC-1')).at(-1);
    expect(await mentioned()).toEqual(['dev', 'lead']);
    expect(comment).toMatch(/The request for .+ is approved/);
  });

  it('an earlier date needs nobody, and does not shield from a higher severity', async () => {
    await act({ type: 'set-date', dueDate: dayIn(20), reason: 'Release train' });
    expect(await due()).toBe(dayIn(20));
    await act({ type: 'set-severity', severity: 'critical', reason: 'Exploited' });
    expect(await due()).toBe(dayIn(10));
  });

  it('is asked for while the clock is stopped, too: a reopening would show it', async () => {
    const lower: CaseAction = { type: 'set-severity', severity: 'low', reason: 'No impact' };
    for (const id of ['11', '21', '31'])
      await site.jira('POST', '/issue/SEC-1/transitions', {
        transition: { id },
        ...(id === '31' && { fields: { resolution: { id: '10000' } } }),
      });
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
    expect(await act(lower)).toMatchObject({ type: 'done', panel: { dateRequest: { askedBy: 'dev' } } });
    await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id: '41' } });
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'high', dueDate: dayIn(24) });
  });

  it('is open at once to people who decide alone', async () => {
    await site.saveSettings({ decidesAlone: ['dev'] });
    expect(await act(later())).toMatchObject({ type: 'done', panel: { clock: { dueDate: dayIn(40) } } });
  });

  it('whose comment Jira refuses is recorded all the same, and the person learns it', async () => {
    await site.fault({ target: 'jira', match: '/comment', status: 429, times: 1 });
    expect(await act(later())).toMatchObject({ type: 'failed', recorded: true });
    await site.settle();
    expect((await panel.get()).dateRequest).toMatchObject({ askedBy: 'dev' });
    expect(await site.comments('SEC-1')).toHaveLength(1);
  });

  it.each(['SCHEDULE_ISSUES', 'ADD_COMMENTS'])(
    'and every other action is refused to a person without %s',
    async (permission) => {
      const deny = { project: 'SEC', account: 'dev', permissions: [permission] };
      await site.post('/host/jira', { deny });
      expect((await panel.get()).actions).toEqual([]);
      expect(await panel.take(later(), 2)).toEqual({ type: 'no-permission' });
      expect(await panel.take({ type: 'first-response', note: '' }, 2)).toEqual({ type: 'no-permission' });
    },
  );
});
