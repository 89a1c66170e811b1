import { conversationSite } from '../../support/conversation-site';
import { describeApp } from '../../support/site';

describeApp('comments of Bugcrowd in a service project', (site) => {
  const { report, say, hour, mirrored, switchOn, switchOff, watch, problem, inJira, calls } =
    conversationSite(site);

  beforeEach(async () => {
    await watch();
    await report(1);
    await switchOn();
    await inJira({ serviceProject: 'SEC' });
    await site.advance('PT1M');
  });

  it('are internal, which the answer to the one call says', async () => {
    await say(1, { body: 'Any news?' });
    await site.clearLedger();
    await hour();
    expect(await mirrored('SEC-1')).toMatchObject([{ jsdPublic: false }]);
    const made = await calls('jira', /comment|project/);
    expect(made.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /rest/api/3/issue/10001/comment',
    ]);
    expect(await problem('comments-stopped')).toBeUndefined();
  });

  describe('that takes no notice of the mark', () => {
    beforeEach(async () => {
      await inJira({ internalComments: false });
      await say(1, { body: 'Any news?' });
      await hour();
    });

    it('are removed at once, and no more are written', async () => {
      expect(await mirrored('SEC-1')).toEqual([]);
      expect(await problem('comments-stopped')).toMatchObject({ projectKey: 'SEC', issueKey: 'SEC-1' });
      await say(1, { body: 'Still no news?' });
      await site.clearLedger();
      await hour();
      expect(await calls('jira', /comment/)).toEqual([]);
    });

    it('are tried again once somebody switches them off and on', async () => {
      await switchOff();
      expect(await problem('comments-stopped')).toBeUndefined();
      await inJira({ internalComments: true });
      await site.advance('PT1M');
      await switchOn();
      await site.advance('PT1M');
      await say(1, { body: 'And now?' });
      await hour();
      expect(await mirrored('SEC-1')).toMatchObject([{ jsdPublic: false }]);
      expect(await problem('comments-stopped')).toBeUndefined();
    });
  });
});
