import { followedIssueSite, OTHER_SUBMISSION } from '../../support/followed-issue-site';
import { describeApp } from '../../support/site';

describeApp('issue types and archived projects', (site) => {
  const { send, dayIn, inJira, advance, problem, deliveryOf } = followedIssueSite(site);

  it('an issue whose new type has a screen without a due date is followed, and health names the field', async () => {
    await inJira({ retype: 'SEC-1', to: 'Task' });
    await send(2, 'event-2', { severity: 1, title: 'A new title' });
    expect((await site.issue('SEC-1')).fields).toMatchObject({ summary: 'A new title', duedate: dayIn(24) });
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', dueDate: dayIn(8) });
    expect((await site.comments('SEC-1')).join()).not.toContain('Due date');
    expect(await problem('issues-not-written')).toMatchObject({
      issues: [{ key: 'SEC-1' }],
      detail: 'duedate, priority',
    });
    // What one issue lacks says nothing about the others of its project.
    await send(2, 'event-3', {}, { submissionId: OTHER_SUBMISSION });
    expect((await site.issue('SEC-2')).fields.duedate).toBe(dayIn(24));
    const due = dayIn(8);
    await inJira({ retype: 'SEC-1', to: 'Vulnerability' });
    await advance('P6D');
    expect((await site.issue('SEC-1')).fields.duedate).toBe(due);
    expect(await problem('issues-not-written')).toBeUndefined();
  });

  it('an issue that becomes a subtask is followed', async () => {
    await send(2, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
    await inJira({ retype: 'SEC-1', to: 'Sub-task', parent: 'SEC-2' });
    await send(2, 'event-3', { severity: 1, title: 'A new title' });
    expect((await site.issue('SEC-1')).fields).toMatchObject({
      summary: 'A new title',
      issuetype: { subtask: true },
      parent: { key: 'SEC-2' },
    });
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
    expect(await site.settle()).toMatchObject({ dead: 0 });
  });

  it('a type of subtasks is not offered, and refused with the reason', async () => {
    const payload = { projectId: '10000' };
    expect(await site.invoke('admin-page', 'issueTypesOf', { payload })).toEqual({
      type: 'choices',
      choices: [{ value: '10100', name: 'Vulnerability' }],
      more: false,
    });
    const route = { program: 'acme', projectId: '10000', issueTypeId: '10102' };
    const base = {
      program: 'acme',
      project: { id: '10000', key: 'SEC' },
      issueType: { id: '10100', name: 'Vulnerability' },
    };
    const saved = await site.invoke('admin-page', 'saveRoute', {
      payload: { connectionId: 'demo', ...route, base },
    });
    expect(saved).toEqual({
      type: 'invalid',
      place: 'issueType',
      problem: 'Choose an issue type of the project that is not one of subtasks.',
    });
  });

  // Atlassian documents that archived projects are read-only, not how a write is refused.
  describe.each([
    ['own', '403'],
    [400, '400'],
    [403, '403'],
    [404, '404'],
  ])('an archived project, if Jira refuses writes with its %s', (archivedRefusal, status) => {
    beforeEach(async () => {
      await inJira({ archivedRefusal });
      await inJira({ archiveProject: 'SEC' });
    });

    it('is named on health with a remedy, and its issues with Jira’s reason', async () => {
      await advance('P25D');
      expect(await problem('project-archived')).toMatchObject({ projectKey: 'SEC', connectionId: 'demo' });
      expect(await problem('issues-refused')).toMatchObject({
        issues: [{ key: 'SEC-1' }],
        detail: expect.stringContaining(status) as string,
      });
      await inJira({ restoreProject: 'SEC' });
      await advance('P1DT2H');
      expect(await problem('project-archived')).toBeUndefined();
      expect(await problem('issues-refused')).toBeUndefined();
      expect(await site.projection('SEC-1')).toMatchObject({ state: 'breached' });
    });

    it('takes no edit: its delivery is a dead letter, which is written after the project is restored', async () => {
      await send(2, 'event-2', { severity: 1, title: 'A new title' });
      // Taken now: the hours that follow may end on another day of the month than whole days would.
      const due = dayIn(8);
      await advance('P1DT2H');
      expect(await site.settle()).toMatchObject({ waiting: 0, dead: 1 });
      expect((await site.issue('SEC-1')).fields).toMatchObject({ duedate: dayIn(23) });
      await inJira({ restoreProject: 'SEC' });
      const payload = { connectionId: 'demo', eventIds: 'all' };
      await site.invoke('admin-page', 'replayDeadLetters', { payload });
      await advance('PT1H');
      expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
      expect((await site.issue('SEC-1')).fields).toMatchObject({ summary: 'A new title', duedate: due });
      expect(await site.comments('SEC-1')).toHaveLength(1);
    });

    it('takes no new issue: its delivery is a dead letter, which makes the issue after the project is restored', async () => {
      await send(2, 'event-2', {}, { submissionId: OTHER_SUBMISSION });
      await advance('P1DT2H');
      expect(await site.settle()).toMatchObject({ waiting: 0, dead: 1 });
      await inJira({ restoreProject: 'SEC' });
      const payload = { connectionId: 'demo', eventIds: 'all' };
      await site.invoke('admin-page', 'replayDeadLetters', { payload });
      await advance('PT1H');
      expect(await site.settle()).toMatchObject({ waiting: 0, dead: 0 });
      expect(await site.search('project = SEC')).toHaveLength(2);
      expect(await deliveryOf('event-2')).toMatchObject({ outcome: 'created', issueKey: 'SEC-2' });
    });
  });
});
