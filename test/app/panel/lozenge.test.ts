import { callDynamicProperties, findUiModule } from '../../../devhost/forge/ui-modules';
import { issuePlace } from '../../../devhost/http/issue-place';
import { createLocalSite, type LocalSite } from '../../support/local-site';
import { ownPolicy } from '../../support/own-policy';
import { submissionPayload } from '../../support/payloads';

describe('the lozenge beside an issue’s fields', () => {
  let site: LocalSite;
  const look = async (accountId: string, issueKey = 'SEC-1'): Promise<unknown> => {
    const { host } = site;
    const place = await issuePlace(host, issueKey);
    site.ledger.reset();
    return callDynamicProperties(host.invoker, findUiModule(host.manifest, 'sla-context'), accountId, place);
  };
  beforeAll(async () => {
    site = await createLocalSite();
  });
  beforeEach(async () => {
    await site.reset();
    await site.deliver(submissionPayload());
    await site.quiesce();
  });

  it('only asks Jira whether that person may see the issue', async () => {
    expect(await look('viewer')).toMatchObject({ status: { type: 'lozenge' } });
    const { jira, kvs } = site.ledger.read().totals;
    expect(jira).toEqual({ calls: 1, points: 2 });
    expect(kvs).toMatchObject({ reads: 3, writes: 0, queries: 0 });
  });

  it('names the worst clock if it is not the fix', async () => {
    const targets = { fix: { high: { days: 28 } }, 'first-response': { high: { hours: 8 } } };
    const payload = { document: JSON.stringify({ ...ownPolicy, targets }) };
    await site.invoke('admin-page', 'savePolicy', { payload });
    // The storage's list of connections lags behind the reset.
    await site.advance(5_000);
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Found by ourselves' };
    await site.jira('POST', '/issue', { fields });
    const startedAt = new Date(site.now() - 9 * 3_600_000).toISOString();
    const start = { policyId: 'acme', severity: 'high', startedAt };
    await site.invoke('sla-panel', 'startClock', { payload: start, issueKey: 'SEC-2', accountId: 'dev' });
    expect(await look('viewer', 'SEC-2')).toEqual({
      status: { type: 'lozenge', value: { label: 'First response: overdue 1 h', type: 'removed' } },
    });
    // The other issue has only the fix clock.
    expect(await look('viewer')).toMatchObject({
      status: { value: { label: expect.not.stringContaining(':') as string } },
    });
  });

  it('is empty for people who may not see the issue, and reads nothing for them', async () => {
    await site.jira('PUT', '/issue/SEC-1', { fields: { security: { id: '10200' } } });
    expect(await look('viewer')).toEqual({});
    expect(site.ledger.read().totals.kvs.reads).toBe(0);
    expect(await look('nobody-that-jira-knows')).toEqual({});
  });

  it('is empty once the connection is deleted', async () => {
    await site.invoke('admin-page', 'deleteConnection', {
      payload: { connectionId: 'demo', typedId: 'demo' },
    });
    expect(await look('admin')).toEqual({});
  });

  it('is empty for an issue without a source', async () => {
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Found by ourselves' };
    await site.jira('POST', '/issue', { fields });
    expect(await look('admin', 'SEC-2')).toEqual({});
  });
});
