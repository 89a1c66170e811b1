import { followedIssueSite } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

describeApp('an issue that counted as deleted, and that Jira shows again', (site) => {
  const { send, dayIn, inJira, advance, problem } = followedIssueSite(site);
  const show = (): Promise<void> => inJira({ level: 'SEC-1', without: [] });
  const dueDate = async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate;
  const panel = (): Promise<unknown> => site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' });

  beforeEach(async () => {
    await inJira({ hide: 'SEC-1' });
    await send(2, 'event-2', { severity: 1 });
    await advance('PT2H');
    expect(await problem('issues-gone')).toMatchObject({ issues: [{ key: 'SEC-1' }] });
    expect(await dueDate()).toBe(dayIn(24));
  });

  const isFollowed = async (): Promise<void> => {
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', state: 'running' });
    expect(await site.search('project = SEC')).toHaveLength(1);
    expect(await problem('issues-gone')).toBeUndefined();
    expect(await panel()).toMatchObject({ type: 'tracked', severity: 'critical' });
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
  };

  it('is followed again at the next delivery, with what happened meanwhile', async () => {
    await show();
    await send(0, 'event-3', { severity: 1, title: 'Another title' });
    expect((await site.issue('SEC-1')).fields).toMatchObject({
      summary: expect.stringContaining('Another title') as string,
      duedate: dayIn(8),
      labels: ['bugcrowd', 'critical'],
    });
    expect((await site.comments('SEC-1')).at(-1)).toContain('Critical');
    await isFollowed();
  });

  it('is followed again when a person changes it, and the change counts', async () => {
    await show();
    await site.jira('PUT', '/issue/SEC-1', { fields: { duedate: dayIn(5) } });
    await site.settle();
    expect(await dueDate()).toBe(dayIn(5));
    await isFollowed();
  });

  it('is followed again within a day if nothing happens to it, and its deadline is noticed', async () => {
    await show();
    await advance('P1DT1H');
    await isFollowed();
    const before = (await site.comments('SEC-1')).length;
    await advance('P9D');
    expect(await site.projection('SEC-1')).toMatchObject({ band: 'breached' });
    expect((await site.comments('SEC-1')).length).toBeGreaterThan(before);
  });

  it.each([
    ['deleted', () => site.jira('DELETE', '/issue/SEC-1/properties/bounty-clock')],
    ['blanked', () => site.jira('PUT', '/issue/SEC-1/properties/bounty-clock', {})],
  ])('is followed from what it showed last, also if its property was %s', async (_how, spoil) => {
    await spoil();
    await show();
    await advance('P1DT1H');
    expect((await site.comments('SEC-1')).at(-1)).toContain('Severity: High → Critical');
    expect((await site.issue('SEC-1')).fields).toMatchObject({ labels: ['bugcrowd', 'critical'] });
    await isFollowed();
  });

  it('is not, while it stays hidden: deliveries are recorded, and health goes on naming it', async () => {
    await send(0, 'event-3', { severity: 1, title: 'Another title' });
    await advance('P3D');
    expect((await site.issue('SEC-1')).fields.summary).not.toContain('Another title');
    expect(await problem('issues-gone')).toMatchObject({ issues: [{ key: 'SEC-1' }] });
    expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
  });
});
