import type { LinkPreviewResult, LinkResult } from '../../../src/contract/linking';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const SUBMISSION = '7c1d0000-0000-4000-8000-000000000077';
const PANEL = 'sla-panel';

describeApp('linking an issue that exists', (site) => {
  const ask = <T>(functionKey: string, issueKey: string, payload: unknown, accountId = 'dev'): Promise<T> =>
    site.invoke(PANEL, functionKey, { payload, issueKey, accountId }) as Promise<T>;
  const preview = (issueKey = 'SEC-1', submission = SUBMISSION, accountId = 'dev') =>
    ask<LinkPreviewResult>('previewLink', issueKey, { submission }, accountId);
  const link = async (issueKey = 'SEC-1', submission = SUBMISSION): Promise<LinkResult> => {
    const shown = await preview(issueKey, submission);
    if (shown.type !== 'preview') throw new Error(`no preview: ${JSON.stringify(shown)}`);
    return ask('linkSubmission', issueKey, { submission, version: shown.version });
  };
  const unlink = async (accountId = 'admin', issueKey = 'SEC-1'): Promise<LinkResult> => {
    const { version } = await ask<{ version: number }>('getPanel', issueKey, undefined, accountId);
    return ask('unlinkSubmission', issueKey, { version, reason: 'The wrong one' }, accountId);
  };
  const make = async (summary = 'Login can be bypassed', fields = {}): Promise<void> => {
    await site.jira(
      'POST',
      '/issue',
      { fields: { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary, ...fields } },
      'admin',
    );
    await site.settle();
  };
  const report = async (attributes = {}, eventId = 'first', createdAt?: string): Promise<void> => {
    await site.deliver(
      submissionPayload({
        eventId,
        submissionId: SUBMISSION,
        attributes: { severity: 2, title: 'Authentication bypass', ...attributes },
        ...(createdAt !== undefined && { createdAt }),
      }),
    );
    await site.settle();
  };
  /** A submission that gets no issue yet, because it is not triaged. */
  const waiting = async (): Promise<void> => {
    await site.saveSettings({ createOn: 'unresolved' });
    await report({ state: 'new' });
  };
  const issues = async (): Promise<readonly string[]> =>
    (await site.search('project = SEC ORDER BY key')).map(({ key }) => key);

  it('shows what would change, and changes it', async () => {
    await make('Login can be bypassed', { duedate: '2027-12-01' });
    await waiting();
    const shown = await preview();
    expect(shown).toMatchObject({
      type: 'preview',
      submission: { id: SUBMISSION, title: 'Authentication bypass' },
      summary: { from: 'Login can be bypassed' },
      dueDate: { from: '2027-12-01' },
      severity: 'high',
    });
    expect(await site.comments('SEC-1')).toEqual([]);
    expect(await link()).toMatchObject({ type: 'done', panel: { submission: { id: SUBMISSION } } });
    const { fields } = await site.issue('SEC-1');
    if (shown.type !== 'preview') throw new Error('no preview');
    expect(fields).toMatchObject({ summary: shown.summary.to, duedate: shown.dueDate.to });
    expect(await site.projection('SEC-1')).toMatchObject({ submissionId: SUBMISSION, severity: 'high' });
    const [comment = ''] = await site.comments('SEC-1');
    expect(comment).toMatch(/Severity: none → High.*now linked to submission 7c1d0000/su);
    expect(await issues()).toEqual(['SEC-1']);
  });

  it('is followed from then on, and no second issue is made', async () => {
    await make();
    await waiting();
    await link();
    await report(
      { state: 'unresolved', severity: 1, last_transitioned_to_unresolved_at: '2026-11-04T09:12:00.000Z' },
      'second',
      '2026-11-20T09:12:00.000Z',
    );
    expect(await issues()).toEqual(['SEC-1']);
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical' });
  });

  it('takes the address of the submission, too', async () => {
    await make();
    await waiting();
    const address = `https://tracker.bugcrowd.com/acme/submissions/${SUBMISSION.toUpperCase()}`;
    expect(await link('SEC-1', address)).toMatchObject({ type: 'done' });
  });

  it('refuses what cannot be linked, and says why', async () => {
    await make();
    expect(await preview('SEC-1', 'no id')).toEqual({ type: 'refused', reason: { code: 'not-an-id' } });
    expect(await preview()).toEqual({ type: 'refused', reason: { code: 'unknown-submission' } });
    await report();
    expect(await issues()).toEqual(['SEC-1', 'SEC-2']);
    expect(await preview()).toEqual({
      type: 'refused',
      reason: { code: 'other-issue', issueKey: 'SEC-2' },
    });
    expect(await preview('SEC-2')).toEqual({ type: 'refused', reason: { code: 'already-tracked' } });
    expect(await preview('SEC-1', SUBMISSION, 'viewer')).toEqual({ type: 'no-permission' });
    expect(await ask('linkSubmission', 'SEC-1', { submission: SUBMISSION, version: 1 }, 'viewer')).toEqual({
      type: 'no-permission',
    });
  });

  it('does nothing if the case has changed since it was previewed', async () => {
    await make();
    await waiting();
    const shown = await preview();
    await report({ state: 'new', severity: 3 }, 'second', '2026-11-20T09:12:00.000Z');
    if (shown.type !== 'preview') throw new Error('no preview');
    const late = { submission: SUBMISSION, version: shown.version };
    expect(await ask('linkSubmission', 'SEC-1', late)).toMatchObject({ type: 'changed' });
    expect(await site.comments('SEC-1')).toEqual([]);
  });

  it.each(['before', 'after'] as const)('once, also if it ends %s the write to Jira', async (crash) => {
    await make();
    await waiting();
    const shown = await preview();
    if (shown.type !== 'preview') throw new Error('no preview');
    await site.fault({ target: 'jira', match: '^PUT /rest/api/3/issue/', crash, times: 1 });
    await ask('linkSubmission', 'SEC-1', { submission: SUBMISSION, version: shown.version }).catch(
      () => null,
    );
    await site.advance('PT30M');
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ submissionId: SUBMISSION });
    const links = (await site.comments('SEC-1')).filter((text) => text.includes('now linked'));
    expect(links).toHaveLength(1);
    expect(await issues()).toEqual(['SEC-1']);
    await make('Another');
    expect(await preview('SEC-2')).toMatchObject({ reason: { code: 'other-issue', issueKey: 'SEC-1' } });
  });

  it('is undone by an administrator: the issue is free, and the next event makes another one', async () => {
    await report();
    const { fields: before } = await site.issue('SEC-1');
    expect(await unlink()).toMatchObject({ type: 'done', panel: { type: 'not-tracked' } });
    const { fields: after } = await site.issue('SEC-1');
    expect(after.duedate).toBe(before.duedate);
    expect((await site.comments('SEC-1')).join()).toMatch(/no longer linked to submission.*The wrong one/su);
    const property = await site.jira('GET', '/issue/SEC-1/properties/bounty-clock');
    expect(property.status).toBe(404);
    expect((await site.jira('GET', '/issue/SEC-1/remotelink')).body).toEqual([]);
    await site.advance('PT1M');
    await report({ severity: 1 }, 'second', (await site.now()).toISOString());
    expect(await issues()).toEqual(['SEC-1', 'SEC-2']);
    expect(await site.projection('SEC-2')).toMatchObject({ submissionId: SUBMISSION });
  });

  it('moves a submission from the wrong issue to the right one', async () => {
    await report();
    await make('The right one');
    await unlink();
    expect(await link('SEC-2')).toMatchObject({ type: 'done' });
    await site.advance('PT1M');
    await report({ severity: 1 }, 'second', (await site.now()).toISOString());
    expect(await issues()).toEqual(['SEC-1', 'SEC-2']);
    expect(await site.projection('SEC-2')).toMatchObject({ severity: 'critical' });
    await make('A third');
    expect(await preview('SEC-1')).toMatchObject({ reason: { code: 'other-issue', issueKey: 'SEC-2' } });
  });

  it('is not undone by people who may not decide alone, nor where a person started the clock', async () => {
    await report();
    expect(await unlink('dev')).toEqual({ type: 'refused', reason: { code: 'not-yours' } });
    expect(await unlink('viewer')).toMatchObject({ type: 'no-permission' });
    await make();
    const startedAt = (await site.now()).toISOString();
    const start = { policyId: 'marketplace-cloud-2026', severity: 'low', startedAt };
    await ask('startClock', 'SEC-2', start);
    expect(await unlink('admin', 'SEC-2')).toEqual({ type: 'refused', reason: { code: 'no-submission' } });
  });

  it('stays linked if Jira refuses to undo it', async () => {
    await report();
    await site.fault({ target: 'jira', match: '^DELETE /rest/api/3/issue/', status: 500, times: 1 });
    await unlink().catch(() => null);
    await site.advance('PT2H');
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ submissionId: SUBMISSION });
    await report({ severity: 1 }, 'second', '2026-11-20T09:12:00.000Z');
    expect(await issues()).toEqual(['SEC-1']);
  });
});
