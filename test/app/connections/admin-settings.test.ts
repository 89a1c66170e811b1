import type { TrackedPanel } from '../../../src/contract/panel';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { saveOver } from '../../support/save-over';

/** Settings of a connection that nobody has changed. */
const usual = {
  policyId: 'marketplace-cloud-2026',
  createOn: 'triaged',
  minSeverity: null,
  wantDuplicates: false,
  useCvss: true,
  cvssBands: { critical: 9, high: 7, medium: 4, low: 0 },
  pauseOnBlocker: false,
  commentOnState: true,
  resolutions: {},
  priorityMovesSeverity: false,
  recreateDeleted: false,
  approvers: [],
  decidesAlone: [],
  linksToSource: false,
  linksToFiles: true,
  asksToClose: true,
  notices: { comment: true, fallbackPeople: [], label: null, breachPriorityId: null },
  comments: { isOn: false, limitedTo: null },
  answers: { team: [], researcher: [], isSigned: false, mark: null },
};

const notices = (changes: Record<string, unknown>): { readonly notices: Record<string, unknown> } => ({
  notices: { ...usual.notices, ...changes },
});

describeApp('the settings of a connection', (site) => {
  const save = (
    changes: Record<string, unknown>,
    { connectionId = 'demo', accountId = 'admin' } = {},
  ): Promise<unknown> =>
    saveOver(
      (base) =>
        site.invoke('admin-page', 'saveSettings', {
          payload: { connectionId, settings: { ...usual, ...changes }, base },
          accountId,
        }),
      usual,
    );
  /** Of the connections `bare` and `demo`. */
  const settings = async (): Promise<readonly unknown[]> => {
    await site.advance('PT1S');
    const overview = (await site.invoke('admin-page', 'getOverview')) as {
      readonly connections: readonly { readonly settings: unknown }[];
    };
    return overview.connections.map((connection) => connection.settings);
  };
  const deliver = async (attributes: Record<string, unknown>, eventId = 'event-1'): Promise<void> => {
    const submissionId = `7c1d0000-0000-4000-8000-${eventId.slice(6).padStart(12, '0')}`;
    await site.deliver(submissionPayload({ eventId, submissionId, attributes }));
    await site.settle();
  };
  const issueCount = async (): Promise<number> => (await site.search('project = SEC')).length;

  it.each(['dev', 'viewer'])('cannot be changed by %s', async (accountId) => {
    expect(await save({ createOn: 'new' }, { accountId })).toEqual({ type: 'no-permission' });
    expect(await save({}, { accountId, connectionId: 'nobody' })).toEqual({ type: 'no-permission' });
    expect(await settings()).toEqual([usual, usual]);
  });

  it('are saved completely, and those of another connection do not change', async () => {
    const changed = {
      policyId: 'atlassian-cloud',
      createOn: 'unresolved',
      minSeverity: 'high',
      wantDuplicates: true,
      useCvss: false,
      cvssBands: { critical: 9.5, high: 8, medium: 5.1, low: 1 },
      pauseOnBlocker: true,
      commentOnState: false,
      resolutions: { '10000': 'fixed', '10001': 'closed' },
      priorityMovesSeverity: true,
      recreateDeleted: true,
      decidesAlone: ['dev'],
      linksToSource: true,
      linksToFiles: false,
      asksToClose: false,
      approvers: ['admin', '712020:5b10ac8d-82e0-4b22-8c7d-4ef500000001'],
      notices: { comment: false, fallbackPeople: ['dev'], label: 'overdue', breachPriorityId: '1' },
      comments: {
        isOn: true,
        limitedTo: { type: 'group', id: '5a1c0000-0000-4000-8000-000000000002', name: 'security-team' },
      },
      answers: { team: ['dev'], researcher: ['admin'], isSigned: true, mark: '/bugcrowd' },
    };
    expect(await save(changed)).toEqual({ type: 'saved' });
    expect(await settings()).toEqual([usual, changed]);
    expect(await save({})).toEqual({ type: 'saved' });
    expect(await settings()).toEqual([usual, usual]);
  });

  it('do not affect the target and the secret', async () => {
    await save({ minSeverity: 'low' });
    await deliver({});
    expect(await site.projection('SEC-1')).toMatchObject({ connection: 'demo', severity: 'high' });
  });

  it('require an existing connection', async () => {
    expect(await save({}, { connectionId: 'nobody' })).toEqual({ type: 'unknown-connection' });
  });

  it.each([
    ['a policy that there is not', 'policyId', { policyId: 'none' }],
    ['bands of scores that do not descend', 'cvssBands', { cvssBands: { ...usual.cvssBands, high: 9 } }],
    ['a band above every score', 'cvssBands', { cvssBands: { ...usual.cvssBands, critical: 10.1 } }],
    ['an address for an account id', 'approvers', { approvers: ['dev', 'https://site.example/people/dev'] }],
    [
      'more approvers than it keeps',
      'approvers',
      { approvers: Array.from({ length: 51 }, (_, i) => `p${i}`) },
    ],
    ['a name for an account id', 'notices.fallbackPeople', notices({ fallbackPeople: ['Ada Admin'] })],
    ['a label with a space', 'notices.label', notices({ label: 'over due' })],
    ['a label longer than Jira’s', 'notices.label', notices({ label: 'x'.repeat(256) })],
    ['the name of a priority', 'notices.breachPriorityId', notices({ breachPriorityId: 'Highest' })],
    ['the name of a resolution', 'resolutions', { resolutions: { Done: 'fixed' } }],
  ])('refuse %s, and say why', async (_, place, changes) => {
    expect(await save({ createOn: 'new', ...changes })).toEqual({
      type: 'invalid',
      place,
      problem: expect.stringMatching(/^.+\.$/) as string,
    });
    expect(await settings()).toEqual([usual, usual]);
  });

  it.each([
    { policyId: 7 },
    { createOn: 'resolved' },
    { minSeverity: 'severe' },
    { wantDuplicates: 'yes' },
    { useCvss: null },
    { cvssBands: { critical: 9, high: 7, medium: 4 } },
    { cvssBands: { critical: '9', high: 7, medium: 4, low: 0 } },
    { pauseOnBlocker: 'yes' },
    { commentOnState: 1 },
    { resolutions: { '10000': 'done' } },
    { priorityMovesSeverity: 'no' },
    { recreateDeleted: undefined },
    { asksToClose: 'yes' },
    { linksToSource: 'yes' },
    { comments: { isOn: true, limitedTo: { type: 'everybody', id: 'x', name: 'x' } } },
    { approvers: 'admin' },
    { approvers: Array.from({ length: 1001 }, () => 'p') },
    { notices: null },
    notices({ comment: 'yes' }),
    notices({ fallbackPeople: [7] }),
    notices({ label: 7 }),
    notices({ breachPriorityId: 1 }),
  ])('are refused in a format that the page never sends, %#', async (changes) => {
    expect(await save(changes)).toHaveProperty('error');
    expect(await settings()).toEqual([usual, usual]);
  });

  it('decide from which state an issue is created', async () => {
    await deliver({ state: 'new' }, 'event-1');
    expect(await issueCount()).toBe(0);
    await save({ createOn: 'new' });
    await deliver({ state: 'new' }, 'event-2');
    expect(await issueCount()).toBe(1);
    await save({ createOn: 'unresolved' });
    await deliver({ state: 'triaged' }, 'event-3');
    expect(await issueCount()).toBe(1);
  });

  it('exclude submissions that are not severe enough, or not rated', async () => {
    await save({ minSeverity: 'high' });
    await deliver({ severity: 3 }, 'event-1');
    await deliver({ severity: null }, 'event-2');
    expect(await issueCount()).toBe(0);
    await deliver({ severity: 2 }, 'event-3');
    await deliver({ severity: 1 }, 'event-4');
    expect(await issueCount()).toBe(2);
  });

  it('decide which severity a CVSS score has', async () => {
    await save({ cvssBands: { critical: 9.5, high: 8, medium: 5, low: 1 } });
    const vector = { type: 'cvss_vector', id: 'vector-1' };
    const body = submissionPayload({
      eventId: 'event-1',
      relationships: { cvss_vector: { data: vector } },
      included: [{ ...vector, attributes: { score: 9.4 } }],
    });
    await site.deliver(body);
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'high' });
    const panel = (await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })) as TrackedPanel;
    expect(panel.decided).toEqual({
      severity: 'high',
      decidedBy: { by: 'cvss', score: 9.4, bands: { critical: 9.5, high: 8, medium: 5, low: 1 } },
    });
    // The bands apply to what is rated from now on; until then the case says how it was rated.
    await save({ cvssBands: usual.cvssBands });
    await site.advance('PT1S');
    expect(await site.invoke('sla-panel', 'getPanel', { issueKey: 'SEC-1' })).toMatchObject({
      severity: 'high',
      decided: { severity: 'high', decidedBy: { by: 'earlier-bands', score: 9.4 } },
    });
  });

  it('admit duplicates if enabled', async () => {
    await deliver({ duplicate: true }, 'event-1');
    expect(await issueCount()).toBe(0);
    await save({ wantDuplicates: true });
    await deliver({ duplicate: true }, 'event-2');
    expect(await issueCount()).toBe(1);
  });
});
