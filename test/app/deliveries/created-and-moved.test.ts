import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { mappingSite, usual } from '../../support/mapping-site';
import { describeApp } from '../../support/site';

const APP = 'bounty-clock-app';
const TITLE = 'Stored XSS in the comment preview';

describeApp('an issue whose creation was not heard of, and that people have touched since', (site) => {
  const { send, inJira, advance, problem, deliveryOf, dayIn } = followedIssueSite(site);
  const { save } = mappingSite(site);
  /** @param skip number of calls to create an issue before the one that nobody hears of. */
  const make = async (skip = 0): Promise<void> => {
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'after', skip });
    await send(2, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
  };
  const issuesOfIt = async (): Promise<readonly string[]> =>
    (await site.search(`bountyClockSubmission = "${OTHER_SUBMISSION}" ORDER BY created ASC`)).map(
      ({ key }) => key,
    );

  it('is followed to the project that it was moved to, and health says so', async () => {
    await make();
    await inJira({ move: 'SEC-2', to: 'BARE' });
    await advance('PT1H');
    expect(await issuesOfIt()).toEqual(['BARE-1']);
    expect(await problem('issues-moved')).toMatchObject({ issues: [{ key: 'BARE-1' }] });
    expect(await deliveryOf('event-2')).toMatchObject({ outcome: 'created', issueKey: 'BARE-1' });
    await send(0, 'event-3', { title: 'A new title' }, { submissionId: OTHER_SUBMISSION });
    expect((await site.issue('BARE-1')).fields.summary).toBe('A new title');
  });

  it('is not taken for an older one of another project that the app has made', async () => {
    const property = { submissionId: OTHER_SUBMISSION, source: 'bugcrowd', connection: 'demo' };
    const fields = { project: { key: 'BARE' }, issuetype: { name: 'Task' }, summary: 'Older' };
    const body = { fields, properties: [{ key: 'bounty-clock', value: property }] };
    expect((await site.jira('POST', '/issue', body, APP)).status).toBe(201);
    await advance('PT1H');
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'before' });
    await send(2, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    await advance('PT3H');
    expect(await issuesOfIt()).toEqual(['BARE-1', 'SEC-2']);
    expect(await problem('issues-doubled')).toBeUndefined();
  });

  it.each([
    ['archived', { archive: 'SEC-2' }, { restore: 'SEC-2' }],
    ['hidden', { hide: 'SEC-2' }, { level: 'SEC-2', without: [] }],
    ['moved and archived', { move: 'SEC-2', to: 'BARE' }, { restore: 'BARE-1' }],
  ])('is named beside the one made instead, once it is no longer %s', async (how, lost, back) => {
    await make();
    await inJira(lost);
    if (how === 'moved and archived') await inJira({ archive: 'BARE-1' });
    await advance('P3D');
    expect(await problem('issues-doubled')).toBeUndefined();
    await inJira(back);
    await advance('P1DT2H');
    const first = how === 'moved and archived' ? 'BARE-1' : 'SEC-2';
    expect(await problem('issues-doubled')).toMatchObject({
      doubles: [{ key: 'SEC-3', others: first, submissionId: OTHER_SUBMISSION }],
      count: 1,
    });
    expect(await site.projection('SEC-3')).toMatchObject({ state: 'running' });
  });

  it('is followed as it is: a date and a title that people set are changed back, and a comment says so', async () => {
    await make();
    const fields = { duedate: dayIn(3), summary: 'By a person' };
    const due = dayIn(24);
    expect((await site.jira('PUT', '/issue/SEC-2', { fields })).status).toBe(204);
    await advance('PT1H');
    expect((await site.issue('SEC-2')).fields).toMatchObject({ duedate: due, summary: TITLE });
    const [comment = ''] = await site.comments('SEC-2');
    expect(comment).toMatch(/Due date: .* → .*\. Title: /);
    expect(comment).toContain(`Title: “By a person” → “${TITLE}”`);
  });

  it('names what it was created without, although nobody heard which fields those were', async () => {
    const components = { ...usual.components, always: ['99998'] };
    const fields = { customfield_10010: { from: 'submission', source: 'title' } } as const;
    expect(await save({ components, fields }, { evenSo: true })).toMatchObject({ type: 'saved' });
    // Jira refuses the first call because of the component.
    await make(1);
    await advance('PT1H');
    expect(await deliveryOf('event-2')).toMatchObject({
      outcome: 'created',
      reason: { code: 'partly-written', skippedFields: ['components', 'customfield_10010'] },
    });
  });
});
