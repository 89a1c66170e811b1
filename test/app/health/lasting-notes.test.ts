import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

describeApp('what health says of issues', (site) => {
  const { send, inJira, advance, problem, finish } = followedIssueSite(site);

  it('stays for as long as it holds, although no clock needs a check', async () => {
    await send(2, 'event-2', { severity: 4 });
    await finish('10004');
    await send(2, 'event-3', { severity: 4 }, { submissionId: OTHER_SUBMISSION });
    const deny = (permissions: readonly string[]): Promise<void> =>
      inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions } });
    await deny(['SCHEDULE_ISSUES']);
    await send(1, 'event-4', { severity: 3 }, { submissionId: OTHER_SUBMISSION });
    await advance('P45D');
    expect(await problem('unjudged-resolution')).toMatchObject({ issueKeys: ['SEC-1'] });
    expect(await problem('issues-not-written')).toMatchObject({ issues: [{ key: 'SEC-2' }] });
    await deny([]);
    await advance('P20DT2H');
    expect(await problem('issues-not-written')).toBeUndefined();
  });
});
