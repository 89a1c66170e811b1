import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { ownPolicy } from '../../support/own-policy';
import { SUBMISSION_ID } from '../../support/payloads';
import { describeApp } from '../../support/site';

const CENTURY_DAYS = 36_525;

describeApp('a policy whose deadlines are more than 20 years ahead', (site) => {
  const { send, dayIn, problem, advance } = followedIssueSite(site);
  // The submissions were triaged four days ago.
  const far = (): string => dayIn(CENTURY_DAYS - 4);
  const savePolicy = async (highDays: number): Promise<void> => {
    const targets = { fix: { critical: { days: 10 }, high: { days: highDays } } };
    const document = JSON.stringify({ ...ownPolicy, targets });
    expect(await site.invoke('admin-page', 'savePolicy', { payload: { document } })).toMatchObject({
      type: 'saved',
    });
    await site.saveSettings({ policyId: ownPolicy.id });
  };
  const panel = (issueKey: string): Promise<unknown> => site.invoke('sla-panel', 'getPanel', { issueKey });

  beforeEach(() => savePolicy(CENTURY_DAYS));

  it('creates the issue without a due date, and issue, panel and health say why', async () => {
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    expect((await site.issue('SEC-2')).fields).toMatchObject({ duedate: null, labels: ['bugcrowd', 'high'] });
    expect(await site.projection('SEC-2')).toMatchObject({ dueDate: far(), state: 'running' });
    expect(await site.comments('SEC-2')).toEqual([
      expect.stringMatching(
        /Due date: none → .*21\d\d\. Jira cannot store a date so far ahead, so its field/,
      ),
    ]);
    expect(await panel('SEC-2')).toMatchObject({ isTooFarForJira: true, clock: { dueDate: far() } });
    expect(await problem('issues-far')).toMatchObject({
      issues: [{ key: 'SEC-2', submissionId: OTHER_SUBMISSION }],
      count: 1,
      detail: far(),
    });
  });

  it('tells nothing twice, and takes it back when the date is near', async () => {
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    await send(3, 'event-3', { title: 'Another title' }, { submissionId: OTHER_SUBMISSION });
    await send(2, 'event-4', { severity: 1 }, { submissionId: OTHER_SUBMISSION });
    expect((await site.issue('SEC-2')).fields.duedate).toBe(dayIn(8));
    const comments = await site.comments('SEC-2');
    expect(comments.filter((text) => text.includes('so far ahead'))).toHaveLength(1);
    expect(comments.at(-1)).toMatch(/Due date: .*21\d\d → /);
    expect(await panel('SEC-2')).toMatchObject({ isTooFarForJira: false });
    expect(await problem('issues-far')).toBeUndefined();
  });

  it('is named on health although the comment took a second attempt', async () => {
    await site.fault({ target: 'jira', match: 'POST .*/comment', status: 503 });
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    await advance('PT10M');
    expect(await site.comments('SEC-2')).toHaveLength(1);
    expect(await problem('issues-far')).toMatchObject({ count: 1, issues: [{ key: 'SEC-2' }] });
  });

  it('repeats no comment if the answer to it was lost', async () => {
    await site.fault({ target: 'jira', match: 'POST .*/comment', crash: 'after' });
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    await advance('PT1H');
    expect(await site.comments('SEC-2')).toHaveLength(1);
    expect(await problem('issues-far')).toMatchObject({ count: 1 });
    expect(await site.search('project = SEC')).toHaveLength(2);
  });

  it('leaves issues under their pinned policy alone', async () => {
    await send(2, 'event-2', { title: 'Another title' });
    expect((await site.issue('SEC-1')).fields.duedate).toBe(dayIn(24));
    expect(await panel('SEC-1')).toMatchObject({ isTooFarForJira: false, submission: { id: SUBMISSION_ID } });
  });
});

describeApp('a date that comes within 20 years', (site) => {
  const { send, dayIn, advance } = followedIssueSite(site);

  it('is written to the issue by then', async () => {
    // 20 years are 7,305 days.
    const targets = { fix: { high: { days: 7315 } } };
    const document = JSON.stringify({ ...ownPolicy, targets, notices: { beforeDays: [], afterDays: [] } });
    await site.invoke('admin-page', 'savePolicy', { payload: { document } });
    await site.saveSettings({ policyId: ownPolicy.id });
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    const due = (await site.projection('SEC-2'))['dueDate'];
    expect(due).toBe(dayIn(7315 - 4));
    expect((await site.issue('SEC-2')).fields.duedate).toBeNull();
    await advance('P10D');
    expect((await site.issue('SEC-2')).fields.duedate).toBe(due);
  });
});
