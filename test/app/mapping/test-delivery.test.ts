import type { TestedDelivery, TestDeliveryResult } from '../../../src/contract/test-delivery';
import { mappingSite } from '../../support/mapping-site';
import { payments, routedSite } from '../../support/routed-site';
import { submissionPayload } from '../../support/payloads';
import { bodyAlone } from '../../support/signing-scheme';
import { describeLoggedApp } from '../../support/site';

describeLoggedApp('a test delivery', (site) => {
  const { ask } = mappingSite(site);
  const run = async (connectionId = 'demo', accountId = 'admin'): Promise<TestDeliveryResult> =>
    (await ask('testDelivery', { connectionId }, accountId)) as TestDeliveryResult;
  const tested = async (connectionId = 'demo'): Promise<TestedDelivery> => {
    const result = await run(connectionId);
    if (result.type !== 'tested') throw new Error(`Not tested: ${result.type}.`);
    return result;
  };

  it('is signed, accepted, read, routed and shown as the issue that it would become', async () => {
    const { sample, signature, parsed, routed, preview } = await tested();
    expect(sample).toEqual({ program: 'acme', state: 'triaged', priority: 3 });
    expect(signature).toMatchObject({ headerName: 'x-bugcrowd-digest', secret: 0, refused: null });
    expect(parsed).toEqual({ eventKey: 'submission.updated', leftOut: [], reason: null });
    expect(routed).toEqual({
      connectionId: 'demo',
      rule: null,
      projectKey: 'SEC',
      issueType: 'Vulnerability',
      otherProgram: null,
      isPaused: false,
    });
    expect(preview).toMatchObject({ type: 'issue', existing: null, severity: 'medium', lacksReport: false });
  });

  it('leaves nothing behind: no issue, no call, no stored value, no figure, no line in the log', async () => {
    await tested();
    await site.clearLedger();
    const logged = site.host().log().length;
    await tested();
    const { entries, totals } = await site.ledger();
    expect(totals.kvs).toMatchObject({ writes: 0 });
    expect(entries.filter(({ kind }) => kind === 'queue')).toEqual([]);
    expect(entries.filter(({ kind, method }) => kind === 'jira' && method !== 'GET')).toEqual([]);
    expect(entries.filter(({ kind }) => kind === 'bugcrowd')).toEqual([]);
    expect(site.host().log().slice(logged)).not.toContain('delivery');
    await site.settle();
    await site.advance('PT1M');
    expect(await site.search('project = SEC')).toEqual([]);
    const list = { connectionId: null, outcomes: [], eventKey: null, from: null, to: null, text: '' };
    expect(await ask('listDeliveries', { ...list, cursor: null })).toMatchObject({ deliveries: [] });
    const signing = await ask('getSigning', { connectionId: 'demo' });
    expect(signing).toMatchObject({ learning: 'first', refused: {}, forms: [] });
  });

  it('names the fields that the issue would lack', async () => {
    // The screen of its project has neither.
    expect((await tested('bare')).preview).toMatchObject({
      type: 'issue',
      skippedFields: ['due date', 'priority'],
    });
  });

  it('goes where a rule of the connection sends it', async () => {
    const ofSample = { ...payments, conditions: [{ kind: 'target-is', values: ['example.com'] }] } as const;
    await routedSite(site).save([ofSample], { evenSo: true });
    const { routed, preview } = await tested();
    expect(routed).toMatchObject({ rule: 'payments', projectKey: 'BARE', issueType: 'Task' });
    expect(preview).toMatchObject({ type: 'issue', skippedFields: ['due date', 'priority'] });
  });

  it('is signed as the connection has learned, and with its latest secret', async () => {
    await ask('acceptSigning', { connectionId: 'demo', scheme: bodyAlone });
    expect((await tested()).signature).toMatchObject({ scheme: bodyAlone, refused: null });
    await ask('addSecret', { connectionId: 'demo', secret: 'another-webhook-secret-0123456789abcdef' });
    expect((await tested()).signature).toMatchObject({ secret: 1, refused: null });
    await ask('acceptSigning', { connectionId: 'demo', scheme: { ...bodyAlone, key: 'base64' } });
    const { signature, parsed, routed, preview } = await tested();
    expect(signature.refused).toBe('no-key');
    expect([parsed, routed, preview]).toEqual([null, null, null]);
  });

  it('says that the connection is paused', async () => {
    await ask('pauseConnection', { connectionId: 'demo' });
    expect((await tested()).routed).toMatchObject({ isPaused: true });
  });

  it('does not change what the first real delivery finds', async () => {
    await tested();
    await site.deliver(submissionPayload({ eventId: 'event-1' }));
    await site.settle();
    expect(await site.search('project = SEC')).toHaveLength(1);
  });

  it('is for Jira administrators, about a connection that there is and that is called', async () => {
    expect(await run('demo', 'dev')).toEqual({ type: 'no-permission' });
    expect(await run('none')).toEqual({ type: 'unknown-connection' });
    await ask('addManualConnection', {
      id: 'by-hand',
      projectId: '10000',
      issueTypeId: '10100',
      policyId: 'marketplace-cloud-2026',
    });
    expect(await run('by-hand')).toEqual({ type: 'no-webhook' });
  });
});
