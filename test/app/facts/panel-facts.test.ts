import { ownPolicy } from '../../support/own-policy';
import { describeApp } from '../../support/site';
import { usePanel } from '../panel/use-panel';

const policy = {
  ...ownPolicy,
  targets: { ...ownPolicy.targets, disclosure: { high: { days: 30 } } },
  clocks: { disclosure: { starts: 'reached:rewarded', stops: ['reached:disclosed'] } },
  accelerations: [{ when: 'kev', from: 'flag', targets: { fix: { high: { days: 3 } } } }],
};
const reason = 'Listed in the catalog';

describeApp('milestones and flags on the panel', (site) => {
  const { panel, act, due, dayIn, track } = usePanel(site);
  const flagged = async (): Promise<readonly string[]> =>
    (await site.search('bountyClockFlag ~ "kev"')).map(({ key }) => key);

  beforeEach(async () => {
    await site.invoke('admin-page', 'savePolicy', { payload: { document: JSON.stringify(policy) } });
    await site.saveSettings({ policyId: 'acme', approvers: ['lead'] });
    await track();
  });

  it('a milestone starts a clock of the policy, and the comment and the history say so', async () => {
    expect((await panel.get()).names).toEqual({
      reach: ['disclosed', 'rewarded'],
      'set-flag': ['kev'],
      'clear-flag': [],
    });
    expect(await act({ type: 'reach', milestone: 'rewarded', reason: 'Paid today' })).toMatchObject({
      type: 'done',
      panel: {
        answers: [{ name: 'disclosure', clock: { state: 'running' } }],
        names: { reach: ['disclosed'] },
      },
    });
    expect((await site.comments('SEC-1')).at(-1)).toMatch(
      /The milestone “rewarded” was reached on .* Reason: Paid today/,
    );
    expect(await act({ type: 'reach', milestone: 'rewarded', reason: 'Again' })).toEqual({
      type: 'refused',
      reason: 'already-reached',
    });
  });

  it('a flag brings the date forward, is previewed, told and found by JQL', async () => {
    expect(await site.projection('SEC-1')).toMatchObject({ flag: null });
    expect(await panel.preview({ type: 'set-flag', flag: 'kev', reason })).toMatchObject({
      type: 'preview',
      dates: { before: { dueDate: dayIn(24) }, after: { dueDate: dayIn(3) }, onceApproved: null },
    });
    expect(await act({ type: 'set-flag', flag: 'kev', reason })).toMatchObject({ type: 'done' });
    expect(await due()).toBe(dayIn(3));
    expect(await site.projection('SEC-1')).toMatchObject({ flag: 'kev' });
    expect(await flagged()).toEqual(['SEC-1']);
    expect((await site.comments('SEC-1')).at(-1)).toMatch(
      /The flag “kev” was set\. Reason: Listed in the catalog/,
    );
    expect((await panel.get()).clock.explanation.map(({ kind }) => kind)).toContain('flagged');
  });

  it('clearing a flag needs an approver, and nothing moves until then', async () => {
    await act({ type: 'set-flag', flag: 'kev', reason });
    const clear = { type: 'clear-flag', flag: 'kev', reason: 'Another product' } as const;
    expect(await panel.preview(clear)).toMatchObject({
      dates: { after: { dueDate: dayIn(3) }, onceApproved: { dueDate: dayIn(24) } },
    });
    expect(await act(clear)).toMatchObject({ type: 'done' });
    expect(await due()).toBe(dayIn(3));
    expect(await site.projection('SEC-1')).toMatchObject({ flag: 'kev', request: 'waiting' });
    expect((await site.comments('SEC-1')).at(-1)).toContain('Clearing the flag “kev” is requested');
    expect(await act({ type: 'approve-extension' }, { accountId: 'dev' })).toMatchObject({ type: 'refused' });
    expect(await act({ type: 'approve-extension' }, { accountId: 'lead' })).toMatchObject({ type: 'done' });
    expect(await due()).toBe(dayIn(24));
    expect(await site.projection('SEC-1')).toMatchObject({ flag: null, request: 'none' });
    expect(await flagged()).toEqual([]);
  });

  it('a flag moves no date that was set, and the approvers are asked whether it still holds', async () => {
    await site.saveSettings({ decidesAlone: ['dev'] });
    await act({ type: 'set-date', dueDate: dayIn(30), reason: 'Agreed on AMS-123' });
    expect(await due()).toBe(dayIn(30));
    await act({ type: 'set-flag', flag: 'kev', reason });
    expect(await due()).toBe(dayIn(30));
    expect((await panel.get()).dateRequest).toMatchObject({
      change: { type: 'keep-date', dueDate: dayIn(30), policyDate: dayIn(3) },
    });
    expect(await site.projection('SEC-1')).toMatchObject({ flag: 'kev', request: 'waiting' });
  });

  it('nobody acts whom Jira does not let edit the issue', async () => {
    const viewer = { accountId: 'viewer' };
    const action = { type: 'set-flag', flag: 'kev', reason } as const;
    expect((await panel.get(viewer)).actions).toEqual([]);
    expect(await panel.preview(action, viewer)).toEqual({ type: 'no-permission' });
    expect(await act(action, viewer)).toEqual({ type: 'no-permission' });
    expect(await site.projection('SEC-1')).toMatchObject({ flag: null });
  });

  it('a form that was drawn for another policy is refused', async () => {
    expect(await act({ type: 'set-flag', flag: 'exploited', reason })).toEqual({
      type: 'refused',
      reason: 'not-in-policy',
    });
    const action = { type: 'set-flag', flag: 'Not a name', reason } as const;
    expect(await panel.preview(action)).toHaveProperty('error');
  });
});
