import { followedIssueSite } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

describeApp('a site whose Jira has a clock that is ahead', (site) => {
  const { dayIn, inJira, finish } = followedIssueSite(site);

  describe.each([20_000, 300_000])('by %d ms', (clockAheadMs) => {
    beforeEach(() => inJira({ clockAheadMs }));

    it('an earlier due date that a person sets counts at once, and is not put back', async () => {
      await site.jira('PUT', '/issue/SEC-1', { fields: { duedate: dayIn(5) } });
      await site.settle();
      expect((await site.issue('SEC-1')).fields.duedate).toBe(dayIn(5));
      expect(await site.projection('SEC-1')).toMatchObject({ dueDate: dayIn(5) });
    });

    it('what a person has done is done at once', async () => {
      await finish('10000');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'met', outcome: 'met' });
    });
  });
});
