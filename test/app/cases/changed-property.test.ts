import { defaultMapping } from '../../../src/domain/mapping/mapping';
import { followedIssueSite } from '../../support/followed-issue-site';
import { saveOver } from '../../support/save-over';
import { describeApp } from '../../support/site';

const CONSUMER = 'work-consumer-fn';
const PROPERTY = '/issue/SEC-1/properties/bounty-clock';

describeApp('the property of an issue that somebody changes', (site) => {
  const { send, advance, problem, inJira } = followedIssueSite(site);
  const read = async (): Promise<unknown> => (await site.jira('GET', PROPERTY)).body;
  const set = (value: object): Promise<unknown> => site.jira('PUT', PROPERTY, value);
  /** Events about a mapped field read the issue. */
  const map = async (): Promise<void> => {
    const mapping = { ...defaultMapping, flags: [{ fieldId: 'labels', value: 'kev', flag: 'kev' }] };
    const save = (base: unknown): Promise<unknown> =>
      site.invoke('admin-page', 'saveMapping', {
        payload: { connectionId: 'demo', mapping, base, evenSo: true },
      });
    expect(await saveOver(save, defaultMapping)).toMatchObject({ type: 'saved' });
  };

  it.each<readonly [string, (before: object) => Promise<unknown>, string]>([
    ['deleted', () => site.jira('DELETE', PROPERTY), 'missing'],
    ['blanked', () => set({}), 'missing'],
    ['bent', (before) => set({ ...before, state: 'met' }), 'state'],
    ['given a member', (before) => set({ ...before, owner: 'me' }), 'owner'],
  ])(
    '%s: the next event that reads the issue puts it back, and health says so',
    async (_, change, detail) => {
      await map();
      const before = (await site.projection('SEC-1')) as object;
      await change(before);
      await site.jira('PUT', '/issue/SEC-1', { fields: { labels: ['bugcrowd', 'high', 'other'] } });
      await site.settle();
      expect(await read()).toMatchObject({ value: before });
      expect(await problem('issues-property-changed')).toMatchObject({ issues: [{ key: 'SEC-1' }], detail });
      expect(await site.comments('SEC-1')).toEqual([]);
    },
  );

  it.each([
    ['where labels are mapped', map],
    ['where nothing is mapped', () => Promise.resolve()],
  ])('is put back by the next check of the clock, %s', async (_, begin) => {
    await begin();
    const before = (await site.projection('SEC-1')) as object;
    await set({ ...before, owner: 'me' });
    await advance('P22D');
    expect(await read()).not.toHaveProperty('value.owner');
    expect(await site.projection('SEC-1')).toMatchObject({ band: 'at-risk' });
    expect(await problem('issues-property-changed')).toMatchObject({ detail: 'owner' });
  });

  it.each<readonly [string, (before: object) => Promise<unknown>, string]>([
    ['deleted', () => site.jira('DELETE', PROPERTY), 'missing'],
    ['bent', (before) => set({ ...before, state: 'met' }), 'state'],
  ])('%s: put back by a check that only gives a notice, once', async (_, change, detail) => {
    await advance('P19D');
    const before = (await site.projection('SEC-1')) as object;
    await change(before);
    await site.clearLedger();
    await advance('P3D');
    expect(await site.comments('SEC-1')).toHaveLength(1);
    expect(await read()).toMatchObject({ value: { ...before, nextCheckAt: expect.any(String) as unknown } });
    expect(await problem('issues-property-changed')).toMatchObject({ issues: [{ key: 'SEC-1' }], detail });
    const { entries } = await site.ledger();
    const checks = entries.filter(({ kind, functionKey }) => kind === 'jira' && functionKey === CONSUMER);
    expect(checks.map(({ method, path }) => `${method} ${path.slice('/rest/api/3/'.length)}`)).toEqual([
      'GET issue/10001?fields=status&properties=bounty-clock',
      'PUT issue/10001',
      // The notice mentions the assignee.
      'GET issue/10001?fields=assignee',
      'POST issue/10001/comment',
    ]);
  });

  it('is put back though the reading failed, by the write that follows; health does not know of it', async () => {
    await advance('P19D');
    const before = (await site.projection('SEC-1')) as object;
    await set({ ...before, owner: 'me' });
    await site.fault({ target: 'jira', match: 'properties=bounty-clock', status: 502 });
    await advance('P3D');
    expect(await site.comments('SEC-1')).toHaveLength(1);
    expect(await read()).not.toHaveProperty('value.owner');
    expect(await problem('issues-property-changed')).toBeUndefined();
  });

  it('is put back with the next edit, where no call reads the issue', async () => {
    const before = (await site.projection('SEC-1')) as object;
    await set({ ...before, owner: 'me' });
    await send(2, 'event-2', { title: 'A new title' });
    expect(await read()).toMatchObject({ value: before });
    expect(await read()).not.toHaveProperty('value.owner');
  });

  it('is put back with the next edit, also of an issue that lacks a field', async () => {
    await inJira({ retype: 'SEC-1', to: 'Task' });
    await send(2, 'event-2', { severity: 1 });
    const before = (await site.projection('SEC-1')) as object;
    await set({ ...before, owner: 'me' });
    await send(1, 'event-3', { severity: 1, title: 'A new title' });
    expect(await read()).not.toHaveProperty('value.owner');
    expect((await site.issue('SEC-1')).fields).toMatchObject({ summary: 'A new title' });
  });

  it('that is fine costs no call more, and is not written', async () => {
    await map();
    await site.clearLedger();
    await site.jira('PUT', '/issue/SEC-1', { fields: { labels: ['bugcrowd', 'high', 'other'] } });
    await site.settle();
    const { entries, totals } = await site.ledger();
    // As many as a read without the property.
    expect(totals.jira).toEqual({ calls: 1, points: 2 });
    const [read] = entries.filter(({ kind }) => kind === 'jira');
    expect(read?.method).toBe('GET');
    expect(await problem('issues-property-changed')).toBeUndefined();
  });
});
