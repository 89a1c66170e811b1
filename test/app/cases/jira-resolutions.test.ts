import { followedIssueSite } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

describeApp('resolutions', (site) => {
  const { dayIn, advance, problem, move, finish, judge } = followedIssueSite(site);

  beforeEach(() => site.saveSettings({ asksToClose: false }));

  describe('done with a resolution that nobody has judged', () => {
    it('the clock runs on, no notice is given, and health asks', async () => {
      await finish('10004');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', outcome: null });
      expect(await problem('unjudged-resolution')).toMatchObject({
        resolution: { id: '10004', name: 'False positive' },
        issueKeys: ['SEC-1'],
        count: 1,
      });
      const before = await site.comments('SEC-1');
      await advance('P26D');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'breached' });
      expect(await site.comments('SEC-1')).toEqual(before);
    });

    it.each([
      ['closed', { state: 'cancelled', outcome: null }],
      ['fixed', { state: 'met', outcome: 'met' }],
    ] as const)('judged as %s a month later, it counts from when it was done', async (counts, projection) => {
      await finish('10004');
      await advance('P30D');
      expect(await judge(counts)).toEqual({ type: 'judged' });
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject(projection);
      expect(await problem('unjudged-resolution')).toBeUndefined();
    });

    it('is judged once: the next issue follows without asking', async () => {
      await finish('10004');
      await judge('closed');
      await site.settle();
      await move(['41']);
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'running' });
      await finish('10004');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled' });
    });

    it('a setting of a connection is enough for its own issues', async () => {
      await finish('10004');
      await site.advance('PT1S');
      await site.saveSettings({ asksToClose: false, resolutions: { '10004': 'closed' } });
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled' });
    });

    it('if it is opened again before anyone has judged it, health stops asking', async () => {
      await finish('10004');
      await move(['41']);
      expect(await problem('unjudged-resolution')).toBeUndefined();
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', dueDate: dayIn(24) });
    });

    it('a resolution that Jira does not have is not judged', async () => {
      expect(await judge('fixed', '99999')).toEqual({ type: 'unknown-resolution' });
    });
  });
});
