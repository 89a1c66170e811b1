import type { TrackedPanel } from '../../../src/contract/panel';
import { defaultMapping } from '../../../src/domain/mapping/mapping';
import { ownPolicy } from '../../support/own-policy';
import { saveOver } from '../../support/save-over';
import { describeApp } from '../../support/site';
import { usePanel } from '../panel/use-panel';

const policy = {
  ...ownPolicy,
  targets: { ...ownPolicy.targets, retest: { high: { days: 9 } } },
  clocks: { retest: { starts: 'base', stops: ['reached:retested'] } },
  accelerations: [{ when: 'kev', from: 'flag', targets: { fix: { high: { days: 3 } } } }],
};
/** In Review is a milestone; a label and an option set the flag. */
const mapped = {
  milestones: { '10002': 'retested' },
  flags: [
    { fieldId: 'labels', value: 'kev', flag: 'kev' },
    { fieldId: 'customfield_10010', value: '10300', flag: 'kev' },
  ],
};

describeApp('milestones and flags by statuses and fields of Jira', (site) => {
  const { panel, act, due, dayIn, track } = usePanel(site);
  const map = async (changes: object): Promise<void> => {
    const mapping = { ...defaultMapping, ...changes };
    const save = (base: unknown): Promise<unknown> =>
      site.invoke('admin-page', 'saveMapping', {
        payload: { connectionId: 'demo', mapping, base, evenSo: true },
      });
    expect(await saveOver(save, defaultMapping)).toMatchObject({ type: 'saved' });
  };
  const edit = async (fields: object, accountId = 'dev'): Promise<void> => {
    const { status } = await site.jira('PUT', '/issue/SEC-1', { fields }, accountId);
    expect(status).toBe(204);
    await site.settle();
  };
  const flag = async (): Promise<unknown> => (await site.projection('SEC-1'))['flag'];
  const facts = async (): Promise<readonly string[]> =>
    (await panel.get()).timeline.map(({ type }) => type).filter((type) => /reached|flagged/.test(type));
  const labels = async (): Promise<readonly string[]> =>
    (await site.issue('SEC-1')).fields['labels'] as readonly string[];

  beforeEach(async () => {
    await site.invoke('admin-page', 'savePolicy', { payload: { document: JSON.stringify(policy) } });
    await site.saveSettings({ policyId: 'acme', approvers: ['lead'] });
  });

  it('a status is a milestone when the issue enters it, told in a comment', async () => {
    await map(mapped);
    await track();
    for (const id of ['11', '21'])
      await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id } });
    await site.settle();
    expect(await facts()).toEqual(['reached']);
    expect((await panel.get()).answers).toMatchObject([{ name: 'retest', clock: { state: 'met' } }]);
    expect((await site.comments('SEC-1')).at(-1)).toContain('The milestone “retested” was reached');
  });

  it.each([
    ['a label', async () => ({ labels: [...(await labels()), 'kev'] })],
    ['an option', () => Promise.resolve({ customfield_10010: { id: '10300' } })],
  ])('%s sets the flag, which brings the date forward', async (_name, fields) => {
    await map(mapped);
    await track();
    await edit(await fields());
    expect(await flag()).toBe('kev');
    expect(await due()).toBe(dayIn(3));
    expect((await site.comments('SEC-1')).at(-1)).toContain('The flag “kev” was set');
    expect((await panel.get()).timeline.find(({ type }) => type === 'flagged')?.source).toMatchObject({
      system: 'jira',
      id: 'dev',
    });
  });

  it('taking it away asks the approvers, once, and nothing moves until one agrees', async () => {
    await map(mapped);
    await track();
    const before = await labels();
    await edit({ labels: [...before, 'kev'] });
    await site.advance('PT1M');
    await edit({ labels: before });
    expect(await flag()).toBe('kev');
    expect(await due()).toBe(dayIn(3));
    expect((await panel.get()).dateRequest).toMatchObject({
      askedBy: 'dev',
      change: { type: 'clear-flag', flag: 'kev' },
    });
    expect((await site.comments('SEC-1')).at(-1)).toContain('Clearing the flag “kev” is requested');
    expect(
      await act({ type: 'decline-extension', reason: 'Still listed' }, { accountId: 'lead' }),
    ).toMatchObject({
      type: 'done',
    });
    await site.advance('P1D');
    await site.settle();
    expect((await panel.get()).dateRequest).toBeNull();
    expect(await flag()).toBe('kev');
  });

  it('taking it away is withdrawn once the field sets the flag again', async () => {
    await map(mapped);
    await track();
    const before = await labels();
    await edit({ labels: [...before, 'kev'] });
    await site.advance('PT1M');
    await edit({ labels: before });
    expect((await panel.get()).dateRequest).not.toBeNull();
    await site.advance('PT1M');
    await edit({ labels: [...before, 'kev'] });
    expect((await panel.get()).dateRequest).toBeNull();
    expect(await flag()).toBe('kev');
    expect((await site.comments('SEC-1')).at(-1)).toMatch(/flag “kev”.* withdrawn/s);
    const told = (await site.comments('SEC-1')).length;
    await site.advance('P1D');
    expect(await site.comments('SEC-1')).toHaveLength(told);
  });

  it('an unmapped field costs no work', async () => {
    await map(mapped);
    await track();
    await edit({ customfield_10012: 'Team A' });
    const { entries } = await site.ledger();
    expect(entries.filter(({ kind }) => kind === 'queue')).toEqual([]);
    expect(await facts()).toEqual([]);
  });

  it('what nobody told of is found by the next check, once', async () => {
    await track();
    await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id: '11' } });
    await site.jira('POST', '/issue/SEC-1/transitions', { transition: { id: '21' } });
    await edit({ labels: [...(await labels()), 'kev'] });
    expect(await facts()).toEqual([]);
    await map(mapped);
    // The notices of the fix and of the retest are due in the meantime.
    await site.advance('P8D');
    await site.settle();
    expect([...(await facts())].sort()).toEqual(['flagged', 'reached']);
    expect(await flag()).toBe('kev');
    expect(
      (await site.comments('SEC-1')).filter((text) => text.includes('The flag “kev” was set')),
    ).toHaveLength(1);
    await site.advance('P8D');
    await site.settle();
    expect(await facts()).toHaveLength(2);
    const view: TrackedPanel = await panel.get();
    expect(view.dateRequest).toBeNull();
  });
});
