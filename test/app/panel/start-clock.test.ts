import { setUpConnection } from '../../../devhost/demo/set-up-connection';
import { describeApp } from '../../support/site';

const DAY = 86_400_000;
const PANEL = 'sla-panel';

describeApp('a clock for an issue without a source', (site) => {
  let nowMs = 0;
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY).toISOString();
  const dayIn = (days: number): string => new Date(nowMs + days * DAY).toISOString().slice(0, 10);
  const due = async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate;
  const panel = (accountId = 'dev'): Promise<unknown> =>
    site.invoke(PANEL, 'getPanel', { issueKey: 'SEC-1', accountId });
  const startAt = (daysAgo: number) => ({
    policyId: 'marketplace-cloud-2026',
    severity: 'critical',
    startedAt: at(daysAgo),
  });
  const invoke = (functionKey: string, payload: unknown, accountId = 'dev') =>
    site.invoke(PANEL, functionKey, { payload, issueKey: 'SEC-1', accountId });

  beforeEach(async () => {
    nowMs = (await site.now()).getTime();
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Found by ourselves' };
    await site.jira('POST', '/issue', { fields }, 'admin');
    await new Promise((resolve) => setTimeout(resolve, 300));
  });

  it('a clock can be started, previewed first', async () => {
    expect(await panel()).toMatchObject({
      type: 'not-tracked',
      start: { defaultPolicyId: 'marketplace-cloud-2026' },
    });
    expect(await invoke('previewStart', startAt(1))).toMatchObject({
      type: 'preview',
      dates: { before: null, after: { state: 'running', dueDate: dayIn(9) } },
    });
    expect(await due()).toBeNull();
    expect(await invoke('startClock', startAt(1))).toMatchObject({
      type: 'done',
      panel: { type: 'tracked', submission: null, clock: { dueDate: dayIn(9) } },
    });
    expect(await due()).toBe(dayIn(9));
    expect(await site.projection('SEC-1')).toMatchObject({ severity: 'critical', state: 'running' });
    expect(await panel()).toMatchObject({ type: 'tracked', people: { dev: 'Dana Developer' } });
    expect(await invoke('startClock', startAt(1))).toEqual({
      type: 'refused',
      reason: 'already-tracked',
    });
  });

  it('is refused where the connection was deleted a moment ago, though lists still show it', async () => {
    const payload = { connectionId: 'demo', typedId: 'demo' };
    expect(await site.invoke('admin-page', 'deleteConnection', { payload })).toMatchObject({
      type: 'deleted',
    });
    expect(await invoke('startClock', startAt(1))).toEqual({ type: 'refused', reason: 'no-connection' });
    expect(await due()).toBeNull();
  });

  it('uses the chosen connection if the project has two', async () => {
    const second = {
      id: 'second',
      program: 'acme-two',
      projectKey: 'SEC',
      issueType: 'Vulnerability',
      secret: 'second-webhook-secret-0123456789abcdef',
      pinPanel: false,
    };
    await setUpConnection(second, (functionKey, payload) =>
      site.invoke('admin-page', functionKey, { payload }),
    );
    // The storage lists new values only after a moment.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await panel()).toMatchObject({
      start: {
        connections: [
          { id: 'demo', policyId: 'marketplace-cloud-2026' },
          { id: 'second', policyId: 'marketplace-cloud-2026' },
        ],
      },
    });
    const elsewhere = { ...startAt(1), connectionId: 'nope' };
    expect(await invoke('previewStart', elsewhere)).toEqual({ type: 'refused', reason: 'no-connection' });
    expect(await invoke('startClock', { ...startAt(1), connectionId: 'second' })).toMatchObject({
      type: 'done',
    });
    expect(await site.projection('SEC-1')).toMatchObject({ connection: 'second' });
  });

  it('can be started again after Jira failed', async () => {
    await site.fault({ target: 'jira', match: 'PUT /rest/api/3/issue', status: 429, times: 1 });
    expect(await invoke('startClock', startAt(1))).toMatchObject({ type: 'failed', recorded: false });
    expect(await invoke('startClock', startAt(1))).toMatchObject({ type: 'done' });
  });

  it('follows Jira like any other clock', async () => {
    await invoke('startClock', startAt(1));
    await site.jira('PUT', '/issue/SEC-1', { fields: { duedate: dayIn(5) } });
    await site.settle();
    expect(await site.projection('SEC-1')).toMatchObject({ dueDate: dayIn(5) });
  });

  it('refuses a start in the future, an unknown policy, and people who may not edit', async () => {
    expect(await invoke('previewStart', startAt(-1))).toEqual({
      type: 'refused',
      reason: 'start-in-the-future',
    });
    expect(await invoke('startClock', { ...startAt(1), policyId: 'nope' })).toEqual({
      type: 'refused',
      reason: 'unknown-policy',
    });
    expect(await invoke('startClock', startAt(1), 'viewer')).toEqual({ type: 'no-permission' });
    expect(await panel('viewer')).toMatchObject({
      type: 'not-tracked',
      start: null,
    });
  });
});
