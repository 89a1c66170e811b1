import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

const THIRD_SUBMISSION = '7c1d0000-0000-4000-8000-000000000203';
const NOT_SETTABLE = {
  errorMessages: [],
  errors: { duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown." },
};

describeApp('what Jira did not take', (site) => {
  const { send, dayIn, inJira, advance, problem } = followedIssueSite(site);
  const deny = (...permissions: readonly string[]): Promise<void> =>
    inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions } });
  const due = async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate;

  it('is not claimed in a comment, is named on health, and is written with the next change', async () => {
    await deny('SCHEDULE_ISSUES');
    await send(2, 'event-2', { severity: 1 });
    expect(await due()).toBe(dayIn(24));
    const [comment, ...others] = await site.comments('SEC-1');
    expect(others).toEqual([]);
    expect(comment).toContain('Severity');
    expect(comment).not.toContain('Due date');
    expect(await problem('issues-not-written')).toMatchObject({ detail: 'duedate', count: 1 });
    await deny();
    await send(1, 'event-3', { severity: 1, title: 'A new title' });
    expect((await site.issue('SEC-1')).fields).toMatchObject({ duedate: dayIn(8), summary: 'A new title' });
    const comments = await site.comments('SEC-1');
    expect(comments).toHaveLength(2);
    expect(comments.join()).toContain('Due date');
    expect(await problem('issues-not-written')).toBeUndefined();
  });

  it('at the creation is named on health by issue, unless the project’s screen lacks it', async () => {
    await deny('SCHEDULE_ISSUES');
    await advance('P2D');
    await send(2, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    expect(await problem('missing-fields')).toMatchObject({ fields: ['duedate'] });
    expect(await problem('issues-not-written')).toBeUndefined();
    await deny();
    await advance('P2D');
    await send(2, 'event-3', {}, { submissionId: THIRD_SUBMISSION });
    expect(await problem('missing-fields')).toBeUndefined();
    expect(await problem('issues-not-written')).toMatchObject({
      detail: 'duedate',
      issues: [{ key: 'SEC-2', submissionId: OTHER_SUBMISSION }],
    });
  });

  it('is written by the next check, which says so', async () => {
    await deny('SCHEDULE_ISSUES');
    await send(2, 'event-2', { severity: 1 });
    const holds = dayIn(8);
    await deny();
    await advance('P6D');
    expect(await due()).toBe(holds);
    expect((await site.comments('SEC-1')).join()).toContain('Due date');
  });

  it('costs no call if nothing else has changed', async () => {
    await deny('SCHEDULE_ISSUES');
    await send(2, 'event-2', { severity: 1 });
    await site.clearLedger();
    await send(1, 'event-3', { severity: 1 });
    const { entries } = await site.ledger();
    expect(entries.filter(({ kind }) => kind === 'jira')).toEqual([]);
  });

  it('at the creation is written once the screen has the field', async () => {
    await site.fault({
      target: 'jira',
      match: '^POST /rest/api/3/issue$',
      status: 400,
      body: NOT_SETTABLE,
      times: 2,
    });
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    expect((await site.issue('SEC-2')).fields.duedate ?? null).toBeNull();
    const day = dayIn(24);
    await advance('P1D');
    await send(0, 'event-3', { title: 'A new title' }, { submissionId: OTHER_SUBMISSION });
    expect((await site.issue('SEC-2')).fields).toMatchObject({ duedate: day, summary: 'A new title' });
  });
});

describeApp('what Jira refuses for a while', (site) => {
  const { send, advance, problem } = followedIssueSite(site);

  it.each([401, 403, 404, 409, 410, 423])(
    '%d to the creation for minutes, as after an installation: the issue comes later',
    async (status) => {
      await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', status, times: 8 });
      await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
      expect(await site.search('project = SEC')).toHaveLength(1);
      await advance('PT2H');
      expect(await site.search('project = SEC')).toHaveLength(2);
      expect(await site.settle()).toMatchObject({ dead: 0 });
    },
  );

  it('403 for more than four hours: a dead letter', async () => {
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', status: 403, times: 500 });
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    await advance('PT3H50M');
    expect(await site.get('/host/state')).not.toMatchObject({ body: { storage: { 'dead-letter': 1 } } });
    await advance('PT30M');
    expect(await site.get('/host/state')).toMatchObject({ body: { storage: { 'dead-letter': 1 } } });
  });

  it('a check is asked less and less often, and its issue is named on health until Jira takes it', async () => {
    await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue/10001', status: 403, times: 10_000 });
    await advance('P20D');
    await site.clearLedger();
    await advance('P2D');
    const { entries } = await site.ledger();
    const refused = entries.filter(({ method, path }) => method === 'PUT' && path.endsWith('/10001'));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(6);
    expect(await problem('issues-refused')).toMatchObject({ count: 1, issues: [{ key: 'SEC-1' }] });
    await site.clearFaults();
    await advance('P1D');
    expect(await problem('issues-refused')).toBeUndefined();
    expect(await site.projection('SEC-1')).toMatchObject({ state: 'running', band: 'at-risk' });
  });
});

describeApp('a create screen without fields', (site) => {
  const { send, advance, dayIn } = followedIssueSite(site);
  const empty = { target: 'jira', match: 'createmeta', status: 200, body: { fields: [], total: 0 } };

  it('is not trusted: the last one that was read counts, and no issue is created without its report', async () => {
    await advance('P2D');
    await site.fault({ ...empty, times: 1 });
    await send(0, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    const { fields } = await site.issue('SEC-2');
    expect(fields.duedate).toBe(dayIn(24));
    expect(JSON.stringify(fields['description'])).toContain('The preview renders');
  });

  it('is requested again if none was read before', async () => {
    await site.post('/host/reset', {});
    await site.fault({ ...empty, times: 3 });
    await send(0, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    expect(await site.search('project = SEC')).toEqual([]);
    await advance('PT10M');
    const [issue, ...others] = await site.search('project = SEC');
    expect(others).toEqual([]);
    expect(issue?.fields.duedate).toEqual(expect.any(String));
  });
});
