import { payments, routedSite, scripting } from '../../support/routed-site';
import { describeApp } from '../../support/site';

describeApp('the rules of a connection', (site) => {
  const { ask, save, send, keys } = routedSite(site);

  it.each(['dev', 'viewer', 'lead'])('are neither shown to %s nor changed by them', async (accountId) => {
    const input = { rules: [payments], base: [], evenSo: true };
    expect(await ask('saveRules', input, accountId)).toEqual({ type: 'no-permission' });
    expect(await ask('getRules', {}, accountId)).toEqual({ type: 'no-permission' });
    expect(await ask('getRules')).toMatchObject({ type: 'rules', rules: [] });
  });

  it('are refused with a problem for each wrong member', async () => {
    const { name } = payments;
    const rules = [
      { ...payments, policyId: 'gone', conditions: [] },
      { ...scripting, name, place: { ...payments.place, issueType: { id: '10100', name: 'Vulnerability' } } },
    ];
    expect(await ask('saveRules', { rules, base: [], evenSo: true })).toMatchObject({
      type: 'invalid',
      problems: [
        { place: '0.conditions', rule: 'Rule 1, “payments”' },
        { place: '1.name', rule: 'Rule 2, “payments”' },
      ],
    });
    const resolvable = [
      { ...rules[0], conditions: payments.conditions },
      { ...rules[1], name: 'other' },
    ];
    expect(await ask('saveRules', { rules: resolvable, base: [], evenSo: true })).toMatchObject({
      type: 'invalid',
      problems: [{ place: '0.policyId' }, { place: '1.place.issueType', rule: 'Rule 2, “other”' }],
    });
  });

  it('say what their projects lack', async () => {
    expect(await save([payments])).toMatchObject({
      type: 'saved',
      findings: [
        {
          place: payments.place,
          findings: [
            { severity: 'leaves-out', sentence: expect.stringContaining('“priority”') as unknown },
            { severity: 'leaves-out', sentence: expect.stringContaining('“due date”') as unknown },
          ],
        },
      ],
    });
  });

  it('are not saved if Jira would create no issue in one of their projects, unless confirmed', async () => {
    const required = {
      fieldId: 'customfield_10050',
      name: 'Region',
      required: true,
      hasDefaultValue: false,
      schema: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' },
    };
    const body = { total: 2, fields: [{ fieldId: 'summary', name: 'Summary' }, required] };
    await site.fault({ target: 'jira', match: 'createmeta/10001/', status: 200, body, times: 100 });
    expect(await save([payments])).toMatchObject({
      type: 'refused',
      findings: [
        {
          place: payments.place,
          findings: expect.arrayContaining([
            expect.objectContaining({
              severity: 'stops',
              sentence: 'Jira requires “Region”, and nothing is mapped to it.',
            }),
          ]) as unknown,
        },
      ],
    });
    expect(await ask('getRules')).toMatchObject({ rules: [] });
    expect(await save([payments], { evenSo: true })).toMatchObject({ type: 'saved' });
    expect(await ask('getMapping')).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          sentence: expect.stringMatching(/^BARE, Task: Jira requires “Region”/) as unknown,
        }),
      ]) as unknown,
    });
  });

  it('are stored with the key and the names that Jira has, whatever key or name comes with an id', async () => {
    const place = { project: { id: '10001', key: 'SEC' }, issueType: { id: '10101', name: 'Vulnerability' } };
    expect(await save([{ ...payments, place }], { evenSo: true })).toMatchObject({ type: 'saved' });
    expect(await ask('getRules')).toMatchObject({ rules: [payments] });
    await send(1, { target: 'tg-payments' });
    expect([await keys('BARE'), await keys('SEC')]).toEqual([['BARE-1'], []]);
  });

  it('come back as they are stored, and can be changed on top of that', async () => {
    const entered = { ...payments, name: ' payments ' };
    const stored = [payments];
    expect(await save([entered], { evenSo: true })).toMatchObject({ type: 'saved', rules: stored });
    const changed = { ...entered, policyId: 'atlassian-cloud' };
    expect(await save([changed], { base: stored, evenSo: true })).toMatchObject({ type: 'saved' });
  });

  it('pin the panel in their projects, as the administrator who saves them', async () => {
    expect(await save([payments], { evenSo: true })).toMatchObject({
      type: 'saved',
      panels: [{ projectKey: 'BARE', panel: { type: 'pinned' } }],
    });
    await site.clearLedger();
    expect(await save([payments, scripting], { base: [payments], evenSo: true })).toMatchObject({
      type: 'saved',
      panels: [{ projectKey: 'BARE', panel: { type: 'pinned' } }],
    });
    const { entries } = await site.ledger();
    expect(entries.filter(({ path }) => path.includes('forge/panel'))).toEqual([]);
  });

  it('are not saved over rules that somebody else has changed', async () => {
    await save([payments, scripting], { evenSo: true });
    const mine = [payments, { ...scripting, policyId: 'atlassian-cloud' }];
    const theirs = [{ ...payments, policyId: 'atlassian-cloud' }, scripting];
    const base = [payments, scripting];
    expect(await save(theirs, { base, evenSo: true })).toMatchObject({ type: 'saved' });
    // A change of another rule undoes nothing, and is saved only with both in view.
    expect(await save(mine, { base, evenSo: true })).toMatchObject({
      type: 'stale',
      changed: [{ place: 'rules.payments.policyId' }],
      review: {
        rules: { payments: { policyId: 'atlassian-cloud' }, scripting: { policyId: 'atlassian-cloud' } },
      },
    });
  });

  it('are in the admin log by their names', async () => {
    await save([payments, scripting], { evenSo: true });
    await save([scripting, { ...payments, policyId: 'atlassian-cloud' }], {
      base: [payments, scripting],
      evenSo: true,
    });
    await site.advance('PT1M');
    const period = { from: null, to: null, cursor: null };
    const filter = { by: null, action: null, subjectId: null };
    const { entries } = (await ask('listAdminLog', { ...period, ...filter })) as {
      readonly entries: readonly { readonly changes: readonly { readonly place: string }[] }[];
    };
    const places = entries.flatMap(({ changes }) => changes.map(({ place }) => place));
    expect(places).toContain('rules.payments.policyId');
    expect(places).toContain('ruleOrder');
  });

  it('let the app find the issues of their projects again after a reinstallation', async () => {
    await save([payments], { evenSo: true });
    await send(1, { target: 'tg-payments' });
    expect(await keys('BARE')).toEqual(['BARE-1']);
    await site.post('/host/reinstall', {});
    await ask('beginSetUp', { id: 'demo', program: 'acme' });
    const step = (change: object): Promise<unknown> => ask('saveSetUp', { id: 'demo', change });
    await step({ step: 'address' });
    await step({ step: 'secret', secret: 'demo-webhook-secret-0123456789abcdef' });
    await step({ step: 'project', projectId: '10000', issueTypeId: '10100' });
    expect(await ask('switchOn', { id: 'demo', pinPanel: false })).toMatchObject({ type: 'on' });
    await save([payments], { evenSo: true });
    await send(1, { target: 'tg-payments', eventId: 'again', attributes: { severity: 1 } });
    expect(await keys('BARE')).toEqual(['BARE-1']);
    expect(await keys('SEC')).toEqual([]);
    expect(await site.projection('BARE-1')).toMatchObject({ severity: 'critical' });
  });
});
