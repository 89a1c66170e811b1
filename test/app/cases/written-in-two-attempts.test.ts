import { followedIssueSite } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

/** A write whose comment fails once, after Jira has taken the edit before it. */
const noComment = { target: 'jira', match: 'POST /rest/api/3/issue/10001/comment', status: 503 } as const;
const noEdit = { target: 'jira', match: 'PUT /rest/api/3/issue/10001', status: 503 } as const;

describeApp('a write that takes two attempts', (site) => {
  const { send, inJira, advance, problem, deliveryOf, dayIn } = followedIssueSite(site);
  const deny = (...permissions: readonly string[]): Promise<void> =>
    inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions } });
  const due = async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate;

  it('names on health what Jira did not take in the first, and in the record of the delivery', async () => {
    await deny('SCHEDULE_ISSUES');
    await site.fault(noComment);
    await send(2, 'event-2', { severity: 1 });
    const record = { outcome: 'updated', reason: { code: 'partly-written', skippedFields: ['duedate'] } };
    expect(await problem('issues-not-written')).toMatchObject({ detail: 'duedate', count: 1 });
    await site.advance('PT10M');
    expect(await site.comments('SEC-1')).toHaveLength(1);
    expect(await problem('issues-not-written')).toMatchObject({ detail: 'duedate', count: 1 });
    expect(await deliveryOf('event-2')).toMatchObject(record);
  });

  it('names it while the second never comes, because Jira refuses the rest for good', async () => {
    await deny('SCHEDULE_ISSUES');
    await site.fault({ ...noComment, status: 404, times: 1000 });
    await send(2, 'event-2', { severity: 1 });
    await advance('P1D');
    expect(await problem('dead-letters')).toMatchObject({ count: 1 });
    expect(await problem('issues-not-written')).toMatchObject({ detail: 'duedate', count: 1 });
  });

  it('no longer names what Jira has taken in the first', async () => {
    await deny('SCHEDULE_ISSUES');
    await send(2, 'event-2', { severity: 1 });
    await deny();
    await site.fault(noComment);
    await send(1, 'event-3', { severity: 1, title: 'A new title' });
    await site.advance('PT10M');
    expect(await due()).toBe(dayIn(8));
    expect(await problem('issues-not-written')).toBeUndefined();
  });

  it('names a comment that Jira refuses in the second', async () => {
    await deny('ADD_COMMENTS');
    await site.fault({ ...noEdit, times: 1 });
    await send(2, 'event-2', { severity: 1 });
    await site.advance('PT10M');
    expect(await due()).toBe(dayIn(8));
    const refusal = expect.stringContaining('permission to comment') as string;
    expect(await problem('issues-not-commented')).toMatchObject({ count: 1, detail: refusal });
  });

  it('names a comment that Jira refuses after the first was interrupted', async () => {
    await deny('ADD_COMMENTS');
    await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue/10001', crash: 'after', times: 1 });
    await send(2, 'event-2', { severity: 1 });
    await site.advance('PT10M');
    const refusal = expect.stringContaining('permission to comment') as string;
    expect(await problem('issues-not-commented')).toMatchObject({ count: 1, detail: refusal });
    expect(await deliveryOf('event-2')).toMatchObject({ reason: { notCommented: refusal } });
  });
});

describeApp('what Jira does not take for long', (site) => {
  const { send, inJira, advance, problem } = followedIssueSite(site);

  it('is still named on health after a month of writes', async () => {
    await inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions: ['SCHEDULE_ISSUES'] } });
    await send(2, 'event-2', { severity: 1 });
    for (let week = 1; week <= 5; week += 1) {
      await advance('P7D');
      await send(0, `event-of-week-${week}`, { severity: 1, title: `Title of week ${week}` });
    }
    expect(await problem('issues-not-written')).toMatchObject({ detail: 'duedate', count: 1 });
  });
});
