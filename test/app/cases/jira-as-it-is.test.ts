import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { SUBMISSION_ID } from '../../support/payloads';
import { describeApp } from '../../support/site';

const NOT_SETTABLE = {
  errorMessages: [],
  errors: { duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown." },
};

describeApp('Jira as it is', (site) => {
  const { send, dayIn, inJira, advance, problem, move, finish, deliveryOf, find } = followedIssueSite(site);

  describe('what one issue refuses', () => {
    it('says nothing about another', async () => {
      await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
      await site.fault({
        target: 'jira',
        match: 'PUT /rest/api/3/issue/10001',
        status: 400,
        body: NOT_SETTABLE,
        times: 9,
      });
      await send(2, 'event-3', { severity: 1 });
      await send(2, 'event-4', { severity: 1 }, { submissionId: OTHER_SUBMISSION });
      expect((await site.issue('SEC-2')).fields).toMatchObject({
        duedate: dayIn(8),
        priority: { id: '1' },
        labels: ['bugcrowd', 'critical'],
      });
    });

    it('once, by mistake, is written on the next try', async () => {
      await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue/', status: 400, body: NOT_SETTABLE });
      await send(2, 'event-2', { severity: 1 });
      expect((await site.issue('SEC-1')).fields.duedate).toBe(dayIn(8));
    });

    it('is left out of the rest, which is written, and named in the delivery', async () => {
      await inJira({
        deny: { project: 'SEC', account: 'bounty-clock-app', permissions: ['SCHEDULE_ISSUES'] },
      });
      await send(2, 'event-2', { severity: 1 });
      expect((await site.issue('SEC-1')).fields).toMatchObject({ duedate: dayIn(24), priority: { id: '1' } });
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', dueDate: dayIn(8) });
      expect(await deliveryOf('event-2')).toMatchObject({
        outcome: 'updated',
        reason: { code: 'partly-written', skippedFields: ['duedate'] },
      });
    });

    it('an edit never asks for the create screen', async () => {
      await site.fault({ target: 'jira', match: 'createmeta', status: 404, times: 50 });
      await advance('P2D');
      await send(1, 'event-2', { severity: 1 });
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
      expect((await site.issue('SEC-1')).fields).toMatchObject({ priority: { id: '1' } });
    });
  });

  describe('on a site in German', () => {
    beforeEach(() => inJira({ language: 'de' }));

    it('an issue whose project’s screen lacks fields is made and edited without them', async () => {
      await send(3, 'event-2', {}, { submissionId: OTHER_SUBMISSION, connection: 'bare' });
      expect(await site.search('project = BARE')).toHaveLength(1);
      await inJira({ move: 'SEC-1', to: 'BARE' });
      await send(2, 'event-3', { severity: 1 });
      expect(await site.projection('10001')).toMatchObject({ severity: 'critical' });
      expect(await site.settle()).toMatchObject({ dead: 0 });
    });

    it('every call asks for English', async () => {
      await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', status: 400, body: {} });
      await send(2, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
      await inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions: ['ADD_COMMENTS'] } });
      await send(1, 'event-3', { severity: 1 });
      expect(await deliveryOf('event-3')).toMatchObject({
        reason: {
          notCommented: expect.stringContaining('you do not have the permission to comment') as string,
        },
      });
    });

    it('documented resolutions count by their English names, and priorities set the severity', async () => {
      await site.saveSettings({ priorityMovesSeverity: true, asksToClose: false });
      await site.jira('PUT', '/issue/SEC-1', { fields: { priority: { id: '1' } } });
      await site.settle();
      expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
      await finish('10001');
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'cancelled' });
    });
  });

  it('a comment that Jira refuses fails no delivery: the issue is right, and health says so', async () => {
    await inJira({ deny: { project: 'SEC', account: 'bounty-clock-app', permissions: ['ADD_COMMENTS'] } });
    await send(2, 'event-2', { severity: 1 });
    expect((await site.issue('SEC-1')).fields.duedate).toBe(dayIn(8));
    expect(await site.settle()).toMatchObject({ dead: 0 });
    const refusal = 'Bounty Clock, you do not have the permission to comment on this issue.';
    expect(await deliveryOf('event-2')).toMatchObject({
      outcome: 'updated',
      reason: { code: 'partly-written', notCommented: expect.stringContaining(refusal) as string },
    });
    expect(await problem('issues-not-commented')).toMatchObject({
      issues: [{ key: 'SEC-1', submissionId: SUBMISSION_ID }],
      detail: expect.stringContaining(refusal) as string,
    });
  });

  describe('an issue is followed by its id', () => {
    it('into another project, with the fields of its new screen, and is found by both keys', async () => {
      await inJira({ move: 'SEC-1', to: 'BARE' });
      expect(await problem('issues-moved')).toMatchObject({ issues: [{ key: 'BARE-1' }], detail: 'SEC-1' });
      await send(2, 'event-2', { severity: 1, title: 'Another title' });
      expect((await site.issue('BARE-1')).fields).toMatchObject({
        summary: expect.stringContaining('Another title') as string,
        duedate: dayIn(24),
      });
      expect(await site.projection('BARE-1')).toMatchObject({ severity: 'critical', dueDate: dayIn(8) });
      expect(await find('BARE-1')).toEqual(['event-2', 'event-1']);
      expect(await find('SEC-1')).toEqual(['event-2', 'event-1']);
      expect(await site.settle()).toMatchObject({ dead: 0 });
    });

    it('under the new key of its project, which health names', async () => {
      await inJira({ renameProject: 'SEC', to: 'SECU' });
      await send(2, 'event-2', { severity: 1 });
      expect((await site.issue('SECU-1')).fields.duedate).toBe(dayIn(8));
      await send(2, 'event-3', {}, { submissionId: OTHER_SUBMISSION });
      expect(await site.search('project = SECU')).toHaveLength(2);
      expect(await find('SECU-1')).toEqual(['event-2', 'event-1']);
      expect(await problem('project-renamed')).toMatchObject({ from: 'SEC', to: 'SECU' });
    });
  });

  it('deliveries for an archived issue are dead letters, and checks name it on health', async () => {
    await send(4, 'event-2', { severity: 1 });
    await inJira({ archive: 'SEC-1' });
    await send(2, 'event-3', { severity: 1, title: 'Another title' });
    expect(await site.settle()).toMatchObject({ dead: 1 });
    await advance('P4D');
    expect(await problem('issues-refused')).toMatchObject({
      issues: [{ key: 'SEC-1' }],
      detail: expect.stringContaining('archived') as string,
    });
  });

  it('the property of an issue in a locked status is written, and its fields once it is open again', async () => {
    await inJira({ lockStatus: 'In Progress' });
    await move(['11']);
    await send(2, 'event-2', { severity: 1 });
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', dueDate: dayIn(8) });
    expect((await site.issue('SEC-1')).fields.duedate).toBe(dayIn(24));
    expect(await deliveryOf('event-2')).toMatchObject({
      outcome: 'updated',
      reason: { code: 'partly-written' },
    });
  });

  describe('an issue that Jira does not show the app', () => {
    it('is requested again, and found once Jira shows it: nothing is lost', async () => {
      await inJira({ hide: 'SEC-1' });
      await send(2, 'event-2', { severity: 1 });
      expect(await problem('issues-unseen')).toMatchObject({ issues: [{ key: 'SEC-1' }] });
      await inJira({ level: 'SEC-1', without: [] });
      await advance('PT30M');
      expect((await site.issue('SEC-1')).fields.duedate).toBe(dayIn(8));
      expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
    });

    it('for an hour is treated as deleted, and health says so', async () => {
      await inJira({ deleteProject: 'SEC' });
      await send(2, 'event-2', { severity: 1 });
      await advance('PT2H');
      expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
      expect(await problem('issues-unseen')).toBeUndefined();
      expect(await problem('issues-gone')).toMatchObject({ issues: [{ key: 'SEC-1' }] });
      expect(await problem('project-unseen')).toMatchObject({ projectKey: 'SEC' });
      await site.clearLedger();
      await advance('P35D');
      const { entries } = await site.ledger();
      // Looks after 1, 2, 4, 8, 16 and 32 days.
      const looks = entries
        .filter(({ kind }) => kind === 'jira')
        .map(({ method, path }) => `${method} ${path}`);
      expect(looks).toEqual(Array(6).fill(expect.stringContaining('GET /rest/api/3/issue/10001')));
    });

    it('is created again if the connection replaces deleted issues', async () => {
      await site.saveSettings({ recreateDeleted: true });
      await inJira({ hide: 'SEC-1' });
      await send(2, 'event-2', { severity: 1 });
      const due = dayIn(8);
      await advance('PT2H');
      expect((await site.issue('SEC-2')).fields.duedate).toBe(due);
    });

    it('is named beside the one created instead, once Jira shows it again', async () => {
      await site.saveSettings({ recreateDeleted: true });
      await inJira({ hide: 'SEC-1' });
      await send(2, 'event-2', { severity: 1 });
      await advance('PT2H');
      await inJira({ level: 'SEC-1', without: [] });
      await advance('P1DT2H');
      expect(await problem('issues-doubled')).toMatchObject({
        doubles: [{ key: 'SEC-2', others: 'SEC-1', submissionId: SUBMISSION_ID }],
      });
    });
  });

  it.each([
    [1, true],
    [2, false],
  ])('a deleted issue of a P%i is named on health: %s', async (severity, isNamed) => {
    await send(2, 'event-2', { severity });
    await site.jira('DELETE', '/issue/SEC-1', undefined, 'admin');
    await site.settle();
    // The deletion waits for an approver.
    const expected = { issues: [{ key: 'SEC-1', submissionId: SUBMISSION_ID }], detail: 'SEC-1' };
    const found = await problem('issues-deleted');
    if (isNamed) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });

  it('only an issue that the app made in the connection’s project is adopted', async () => {
    const property = { key: 'bounty-clock', value: { submissionId: OTHER_SUBMISSION, source: 'bugcrowd' } };
    for (const [key, issuetype] of [
      ['BARE', '10101'],
      ['SEC', '10100'],
    ])
      await site.jira('POST', '/issue', {
        fields: { project: { key }, issuetype: { id: issuetype }, summary: 'A copy by hand' },
        properties: [property],
      });
    await site.fault({ target: 'jira', match: 'POST /rest/api/3/issue', crash: 'before' });
    await send(4, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    await advance('PT1H');
    const issues = await site.search('project in (SEC, BARE) ORDER BY key');
    expect(issues.map(({ fields }) => fields.summary)).toEqual(
      expect.arrayContaining([expect.stringContaining('Stored XSS')]),
    );
    expect(issues).toHaveLength(4);
  });
});
