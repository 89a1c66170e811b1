import type { AdminView } from '../../../src/contract/admin';
import type { AddManualConnectionResult, EnterFindingResult } from '../../../src/contract/findings';
import type { TrackedPanel } from '../../../src/contract/panel';
import { describeApp } from '../../support/site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { maintenanceSite } from '../../support/maintenance-site';

const finding = {
  connectionId: 'ams',
  id: 'AMS-1',
  title: 'Stored XSS in the dialog',
  severity: 'high',
  receivedAt: '2026-11-01T08:00:00Z',
  dueDate: '2026-12-24',
  state: 'accepted',
  link: 'https://example.com/browse/AMS-1',
};

describeApp('a finding that an administrator enters', (site) => {
  const { ask, calls, health, issues, quiet } = maintenanceSite(site);
  const add = (id: string, accountId = 'admin'): Promise<AddManualConnectionResult> =>
    ask(
      'addManualConnection',
      { id, projectId: '10000', issueTypeId: '10100', policyId: 'marketplace-cloud-2026' },
      accountId,
    ) as Promise<AddManualConnectionResult>;
  const enter = async (changes: object = {}, accountId = 'admin'): Promise<EnterFindingResult> => {
    await site.advance('PT1S');
    const result = (await ask('enterFinding', { ...finding, ...changes }, accountId)) as EnterFindingResult;
    await site.settle();
    return result;
  };
  const queued = { type: 'queued', id: 'AMS-1' };

  it('becomes a case, an issue and a clock with the given date', async () => {
    expect(await add('ams')).toEqual({ type: 'added', id: 'ams' });
    expect(await enter()).toEqual(queued);
    const [issue, ...others] = await issues();
    expect(others).toEqual([]);
    const key = issue?.key ?? '';
    const { fields } = await site.issue(key);
    expect(fields).toMatchObject({ duedate: '2026-12-24', labels: ['high'] });
    expect(fields.summary).toContain('Stored XSS in the dialog');
    const description = JSON.stringify(fields['description']);
    expect(description).toContain('Entered by an administrator: ');
    expect(description).toContain(finding.link);
    expect(description).not.toContain('ugcrowd');
    const panel = (await site.invoke('sla-panel', 'getPanel', {
      issueKey: key,
      accountId: 'dev',
    })) as TrackedPanel;
    expect(panel.submission).toMatchObject({ id: 'AMS-1', url: finding.link });
    // The list lags behind what was written a moment ago.
    await site.advance('PT1S');
    const detail = await ask('listDeliveries', {
      connectionId: 'ams',
      ...{ from: null, to: null, cursor: null, outcomes: [], eventKey: null, text: '' },
    });
    expect(detail).toMatchObject({
      deliveries: [{ channel: 'manual', source: 'manual', outcome: 'created', issueKey: key }],
    });
  });

  it.each([
    ['earlier than', '2026-11-20'],
    ['later than', '2026-12-24'],
  ])('with a date %s the policy’s says that it was set outside, and asks nobody', async (_how, dueDate) => {
    await add('ams');
    await enter({ dueDate });
    const key = (await issues())[0]?.key ?? '';
    const seen = { issueKey: key, accountId: 'dev' };
    expect(await site.invoke('sla-panel', 'getPanel', seen)).toMatchObject({
      clock: { dueDate },
      moved: { by: 'outside', person: null, policyDueDate: '2026-12-13' },
      dateRequest: null,
    });
    expect(await site.projection(key)).toMatchObject({ dueDate, request: 'none' });
    const moved = dueDate === '2026-11-20' ? '2026-11-25' : '2026-12-30';
    await enter({ dueDate: moved });
    expect(await site.invoke('sla-panel', 'getPanel', seen)).toMatchObject({
      clock: { dueDate: moved },
      moved: { by: 'outside', policyDueDate: '2026-12-13' },
      dateRequest: null,
    });
    expect(JSON.stringify(await site.jira('GET', `/issue/${key}/comment`))).toContain(
      'The policy’s own date is Sun, 13 Dec 2026.',
    );
  });

  it('keeps a date that is taken away again, and says so', async () => {
    await add('ams');
    await enter();
    expect(await enter({ dueDate: null, state: 'reported' })).toEqual({
      ...queued,
      keptDueDate: '2026-12-24',
    });
    expect((await issues())[0]?.fields).toMatchObject({ duedate: '2026-12-24' });
    expect(await enter({ id: 'AMS-2', dueDate: null })).toEqual({ type: 'queued', id: 'AMS-2' });
    expect(await enter({ dueDate: '2026-12-10' })).toEqual(queued);
  });

  it('changes with a new entry of its id, and not with the same content', async () => {
    await add('ams');
    await enter();
    await site.clearLedger();
    expect(await enter()).toEqual({ type: 'unchanged', id: 'AMS-1' });
    expect((await site.ledger()).totals.queue.pushes).toBe(0);
    const changed = { title: 'Stored XSS everywhere', severity: 'critical', dueDate: '2026-12-10' };
    expect(await enter(changed)).toEqual(queued);
    const [issue, ...others] = await issues();
    expect(others).toEqual([]);
    expect(issue?.fields).toMatchObject({ duedate: '2026-12-10' });
    expect(issue?.fields.summary).toContain('Stored XSS everywhere');
    // The earlier content counts as a new change.
    expect(await enter()).toEqual(queued);
    expect((await issues())[0]?.fields).toMatchObject({ duedate: '2026-12-24' });
    expect(await enter({ state: 'fixed' })).toEqual(queued);
    expect(await site.projection(issue?.key ?? '')).toMatchObject({ state: 'met' });
  });

  it('may have the same id as a finding of another connection, and no link or date', async () => {
    await add('ams');
    await add('other');
    await enter();
    await enter({ connectionId: 'other', link: null, dueDate: null, state: 'reported' });
    const found = await issues();
    expect(found).toHaveLength(2);
    const descriptions = await Promise.all(
      found.map(async ({ key }) => JSON.stringify((await site.issue(key)).fields['description'])),
    );
    expect(descriptions.filter((text) => text.includes('Entered by an administrator."'))).toHaveLength(1);
  });

  it('does not lend its issue to a submission of the same id, also where that one’s issue is looked for', async () => {
    await add('ams');
    const id = numberedId(1);
    await enter({ id, dueDate: null });
    const [lent, ...others] = await issues();
    expect(others).toEqual([]);
    // Whether Jira has made the second one is not known, so that it is looked for by its id.
    await site.fault({ target: 'jira', match: '^POST /rest/api/3/issue$', crash: 'before', times: 1 });
    await site.clearLedger();
    await site.deliver(deliveryOf(submissionAt(1, await site.now())));
    await quiet();
    expect((await calls('jira', /^GET \/rest\/api\/3\/search\/jql/)).length).toBeGreaterThan(0);
    const sources = await Promise.all((await issues()).map(async ({ key }) => site.projection(key)));
    expect(sources.map(({ source }) => source).sort()).toEqual(['bugcrowd', 'manual']);
    expect(await site.projection(lent?.key ?? '')).toMatchObject({ source: 'manual', submissionId: id });
  });

  it('is kept where the queue is full, and becomes an issue once it is not', async () => {
    await add('ams');
    await site.fault({ target: 'queue', match: 'publish', status: 429, times: 3 });
    expect(await enter()).toEqual(queued);
    expect(await issues()).toEqual([]);
    await site.advance('PT2H');
    await quiet();
    expect((await issues()).map(({ fields }) => fields.duedate)).toEqual(['2026-12-24']);
  });

  it('gets its issue at the state that its connection asks for, one of its own source', async () => {
    await add('ams');
    await site.advance('PT1S');
    const overview = (await ask('getOverview')) as Extract<AdminView, { type: 'overview' }>;
    const ams = overview.connections.find(({ id }) => id === 'ams');
    const save = (createOn: string): Promise<unknown> =>
      ask('saveSettings', {
        connectionId: 'ams',
        settings: { ...ams?.settings, createOn },
        base: ams?.settings,
      });
    expect(ams).toMatchObject({ createOn: 'reported', source: { createOn: ['reported', 'accepted'] } });
    expect(await save('triaged')).toMatchObject({ type: 'invalid', place: 'createOn' });
    expect(await save('accepted')).toEqual({ type: 'saved' });
    await enter({ state: 'reported' });
    expect(await issues()).toEqual([]);
    await enter();
    expect(await issues()).toHaveLength(1);
  });

  it.each([
    ['id', { id: 'AMS 1"' }],
    ['id', { id: '' }],
    ['title', { title: '' }],
    ['title', { title: 'x'.repeat(256) }],
    ['severity', { severity: 'bad' }],
    ['receivedAt', { receivedAt: '2026-02-30T08:00:00Z' }],
    ['receivedAt', { receivedAt: '2126-11-01T08:00:00Z', dueDate: null }],
    ['dueDate', { dueDate: '2026-02-30' }],
    ['dueDate', { dueDate: '2026-10-01' }],
    ['state', { state: 'triaged' }],
    ['link', { link: 'javascript:alert(1)' }],
    ['link', { link: 'example.com' }],
    ['connectionId', { connectionId: 'demo' }],
  ])('is refused only for its %s: %j', async (field, changes) => {
    await add('ams');
    const result = await enter(changes);
    expect(result).toEqual({ type: 'invalid', problems: { [field]: expect.any(String) as string } });
    expect(await issues()).toEqual([]);
  });

  it('is accepted from Jira administrators only, and for an existing connection', async () => {
    expect(await add('ams', 'dev')).toEqual({ type: 'no-permission' });
    expect(await enter()).toEqual({ type: 'unknown-connection' });
    await add('ams');
    expect(await enter({}, 'dev')).toEqual({ type: 'no-permission' });
    expect(await issues()).toEqual([]);
  });

  it('belongs to a connection that needs no webhook, and lacks only approvers', async () => {
    await add('ams');
    const unknown = await site.deliver('{}', { connection: 'nobody' });
    expect(await site.deliver('{}', { connection: 'ams' })).toEqual(unknown);
    const { problems } = await health();
    const kinds = problems.filter((each) => 'connectionId' in each && each.connectionId === 'ams');
    expect(kinds.map(({ kind }) => kind)).toEqual(['no-approvers']);
    expect(await add('ams')).toMatchObject({
      type: 'invalid',
      problems: { id: expect.any(String) as string },
    });
  });

  it('is in the admin log by its id', async () => {
    await add('ams');
    await enter();
    await site.advance('PT1S');
    const log = { from: null, to: null, cursor: null, by: null, action: null, subjectId: 'ams' };
    expect(JSON.stringify(await ask('listAdminLog', log))).toMatch(
      /"note":"AMS-1","by":"admin","action":"finding-entered"/,
    );
  });
});
