import type { SiteResolution } from '../../../src/contract/health';
import { followedIssueSite } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

describeApp('the resolutions of the site on the admin page', (site) => {
  const { inJira, judge, finish, move, problem } = followedIssueSite(site);

  beforeEach(() => site.saveSettings({ asksToClose: false }));

  const ask = (functionKey: string, payload: object = {}, accountId?: string): Promise<unknown> =>
    site.invoke('admin-page', functionKey, { payload, ...(accountId !== undefined && { accountId }) });
  const listed = async (): Promise<readonly SiteResolution[]> => {
    const result = (await ask('listSiteResolutions')) as { readonly resolutions?: readonly SiteResolution[] };
    return result.resolutions ?? [];
  };
  const falsePositive = async (): Promise<SiteResolution | undefined> =>
    (await listed()).find(({ id }) => id === '10004');
  const judgements = async (): Promise<readonly (string | null)[]> => {
    await site.advance('PT1S');
    const everything = { from: null, to: null, cursor: null, by: null, subjectId: null };
    const log = await ask('listAdminLog', { ...everything, action: 'resolution-judged' });
    return (log as { readonly entries: readonly { readonly note: string | null }[] }).entries.map(
      ({ note }) => note,
    );
  };

  it('lists all of them, with what each counts as and why', async () => {
    expect(await listed()).toEqual([
      { id: '10000', name: 'Done', counts: 'fixed', standing: 'rule' },
      { id: '10001', name: "Won't Do", counts: 'closed', standing: 'rule' },
      { id: '10002', name: 'Duplicate', counts: 'closed', standing: 'rule' },
      { id: '10003', name: 'Cannot Reproduce', counts: 'closed', standing: 'rule' },
      { id: '10004', name: 'False positive', counts: null, standing: 'unjudged' },
    ]);
  });

  it('has their names in the language of the site, and the rule goes by the English ones', async () => {
    await inJira({ language: 'de' });
    expect(await listed()).toMatchObject([
      { name: 'Erledigt', counts: 'fixed', standing: 'rule' },
      { name: 'Wird nicht erledigt', counts: 'closed', standing: 'rule' },
      { name: 'Duplikat', standing: 'rule' },
      { name: 'Nicht reproduzierbar', standing: 'rule' },
      { name: 'False positive', standing: 'unjudged' },
    ]);
  });

  it('lists those that are on a later page of Jira’s list, and asks by them', async () => {
    await inJira({ pageSize: 2 });
    expect(await listed()).toHaveLength(5);
    await finish('10004');
    expect(await problem('unjudged-resolution')).toMatchObject({ resolution: { name: 'False positive' } });
  });

  it('judges one before any issue is done with it', async () => {
    expect(await judge('closed')).toEqual({ type: 'judged' });
    expect(await falsePositive()).toMatchObject({ counts: 'closed', standing: 'judged' });
    await finish('10004');
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled' });
    expect(await problem('unjudged-resolution')).toBeUndefined();
  });

  it('refuses to undo what somebody else has said since, and says what', async () => {
    expect(await judge('closed')).toEqual({ type: 'judged' });
    expect(await judge('fixed')).toMatchObject({
      type: 'stale',
      changed: [{ place: 'counts', from: 'null', to: '"closed"' }],
      current: { counts: 'closed' },
    });
    expect(await falsePositive()).toMatchObject({ counts: 'closed' });
    expect(await judgements()).toEqual(['“False positive” (10004) counts as not a fix']);
  });

  it('takes the same judgement twice, and logs it once', async () => {
    await judge('closed');
    expect(await judge('closed')).toEqual({ type: 'judged' });
    expect(await judgements()).toHaveLength(1);
  });

  it('of two at the same moment, one is kept', async () => {
    const answers = (await Promise.all([judge('fixed'), judge('closed')])) as readonly { type: string }[];
    expect(answers.map(({ type }) => type).sort()).toEqual(['judged', 'stale']);
    const kept = answers[0]?.type === 'judged' ? 'fixed' : 'closed';
    expect(await falsePositive()).toMatchObject({ counts: kept });
  });

  it('changes a judgement, for issues that are done after that', async () => {
    await judge('closed');
    await finish('10004');
    expect(await judge('fixed', '10004', 'closed')).toEqual({ type: 'judged' });
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled' });
    await move(['41']);
    await finish('10004');
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'met' });
    expect(await judgements()).toEqual([
      '“False positive” (10004) counts as a fix; before, it counted as not a fix',
      '“False positive” (10004) counts as not a fix',
    ]);
  });

  it('changes what the rule says about a usual one', async () => {
    expect(await judge('closed', '10000', 'fixed')).toEqual({ type: 'judged' });
    expect((await listed())[0]).toMatchObject({ counts: 'closed', standing: 'judged' });
    await finish('10000');
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled' });
  });

  it.each(['dev', 'viewer'])('is closed to %s', async (accountId) => {
    expect(await ask('listSiteResolutions', {}, accountId)).toEqual({ type: 'no-permission' });
    const payload = { resolutionId: '10004', counts: 'fixed', base: { counts: null } };
    expect(await ask('judgeResolution', payload, accountId)).toEqual({ type: 'no-permission' });
    expect(await falsePositive()).toMatchObject({ counts: null });
  });

  it('reports that Jira does not answer', async () => {
    await site.fault({ target: 'jira', match: 'GET /rest/api/3/resolution/search', status: 503, times: 5 });
    expect(await ask('listSiteResolutions')).toMatchObject({ type: 'failed' });
  });
});
