import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

describeApp('an issue whose creation was not heard of', (site) => {
  const { send, inJira, advance, problem, deliveryOf, dayIn } = followedIssueSite(site);
  const deny = (...permissions: readonly string[]): Promise<void> =>
    inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions } });
  const lose = (skip: number): Promise<void> =>
    site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'after', skip });
  const made = (): Promise<void> => send(2, 'event-2', {}, { submissionId: OTHER_SUBMISSION });

  it('is followed, and what Jira did not take is named and written later', async () => {
    await deny('SCHEDULE_ISSUES');
    // Jira refuses the first call because of the date, and takes the second without it.
    await lose(1);
    await made();
    await advance('PT10M');
    expect((await site.issue('SEC-2')).fields.duedate).toBeNull();
    expect(await deliveryOf('event-2')).toMatchObject({
      outcome: 'created',
      reason: { code: 'partly-written', skippedFields: ['duedate'] },
      issueKey: 'SEC-2',
    });
    const day = dayIn(24);
    await deny();
    await advance('P2D');
    await send(0, 'event-3', {}, { submissionId: '7c1d0000-0000-4000-8000-000000000203' });
    expect(await problem('issues-not-written')).toMatchObject({
      detail: 'duedate',
      issues: [{ key: 'SEC-2' }],
    });
    await send(0, 'event-4', { title: 'A new title' }, { submissionId: OTHER_SUBMISSION });
    expect((await site.issue('SEC-2')).fields).toMatchObject({ duedate: day, summary: 'A new title' });
    expect(await problem('issues-not-written')).toBeUndefined();
  });

  it('costs reads only, and has no comment', async () => {
    await lose(0);
    await site.clearLedger();
    await made();
    const due = dayIn(24);
    await advance('PT10M');
    expect((await site.issue('SEC-2')).fields.duedate).toBe(due);
    expect(await site.comments('SEC-2')).toEqual([]);
    expect(await problem('issues-not-written')).toBeUndefined();
    const { entries } = await site.ledger();
    const writes = entries.filter(({ kind, method }) => kind === 'jira' && method !== 'GET');
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /rest/api/3/issue']);
    const reads = entries.filter(
      ({ kind, method, as }) => kind === 'jira' && method === 'GET' && as === 'app',
    );
    expect(reads.map(({ path }) => path.split('?')[0])).toEqual([
      '/rest/api/3/search/jql',
      '/rest/api/3/issue/10002',
    ]);
  });
});
