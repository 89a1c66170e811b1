import { bare, routedSite } from '../../support/routed-site';
import { describeApp } from '../../support/site';

const finding = {
  connectionId: 'ams',
  title: 'Stored XSS in the dialog',
  severity: 'high',
  receivedAt: '2026-11-01T08:00:00Z',
  dueDate: null,
  state: 'accepted',
  link: null,
};

describeApp('an entered finding of a connection with rules', (site) => {
  const { ask, keys } = routedSite(site);

  beforeEach(async () => {
    const manual = {
      id: 'ams',
      projectId: '10000',
      issueTypeId: '10100',
      policyId: 'marketplace-cloud-2026',
    };
    expect(await ask('addManualConnection', manual)).toMatchObject({ type: 'added' });
    const rule = { name: 'dialogs', policyId: 'marketplace-data-center', place: bare };
    const rules = [{ ...rule, conditions: [{ kind: 'component-is', values: ['Dialogs'] }] }];
    expect(await ask('saveRules', { connectionId: 'ams', rules, base: [], evenSo: true })).toMatchObject({
      type: 'saved',
    });
  });

  it('goes where the rule of its component says, and otherwise where the connection says', async () => {
    const components = ['editor', ' dialogs '];
    expect(await ask('enterFinding', { ...finding, id: 'AMS-1', components })).toMatchObject({
      type: 'queued',
    });
    expect(await ask('enterFinding', { ...finding, id: 'AMS-2', labels: ['dialogs'] })).toMatchObject({
      type: 'queued',
    });
    await site.settle();
    expect(await keys('BARE')).toEqual(['BARE-1']);
    expect(await keys('SEC')).toEqual(['SEC-1']);
    expect(await site.projection('BARE-1')).toMatchObject({ submissionId: 'AMS-1' });
  });

  it('has a problem with too many components beside their field', async () => {
    const components = Array.from({ length: 21 }, (_none, index) => `c${index}`);
    expect(await ask('enterFinding', { ...finding, id: 'AMS-1', components })).toMatchObject({
      type: 'invalid',
      problems: { components: 'These are 21; the limit is 20.' },
    });
  });
});
