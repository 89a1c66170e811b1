import { configurationSite } from '../../support/configuration-site';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

describeApp('the configuration as a file', (site) => {
  const { exported, planned, carryOut, importAll, stepsOf, itemOf, savePolicy, settle, comparable } =
    configurationSite(site);

  it('contains every field of connections and custom policies, names beside ids, and no secret', async () => {
    await settle();
    const { text, file } = await exported();
    expect(file).toMatchObject({ format: 'bounty-clock-configuration', version: 1 });
    expect(file.connections.map(({ id }) => id)).toEqual(['bare', 'demo']);
    expect(file.policies).toMatchObject([{ id: 'own', timeZone: 'Europe/Berlin' }]);
    expect(file.policies[0]).not.toHaveProperty('version');
    expect(Object.keys(file.jiraNames.priorities)).toEqual(['1']);
    expect(Object.keys(file.jiraNames.resolutions)).toEqual(['10000']);
    expect(text).not.toContain('webhook-secret');
    expect(text).not.toContain('demo-api-token');
  });

  it('restores everything on an empty site, paused and without secrets', async () => {
    await settle();
    const before = (await exported()).file;
    await site.post('/host/reset', { empty: true });
    expect((await exported()).file).toMatchObject({ connections: [], policies: [] });
    const result = await planned(before);
    expect(stepsOf(result)).toEqual({
      'policy own': 'add',
      'connection bare': 'add',
      'connection demo': 'add',
    });
    expect(itemOf(result, 'demo').notes.join(' ')).toMatch(/paused and without a signing secret.*mapping/s);
    // The plan changes nothing.
    expect((await exported()).file).toMatchObject({ connections: [], policies: [] });
    expect(await carryOut(before, result.digest)).toMatchObject({ type: 'imported' });
    const after = (await exported()).file;
    expect(comparable(after)).toEqual(comparable(before));
    expect(after.connections.map(({ pausedSince }) => pausedSince)).not.toContain(null);
    expect((await site.deliver(submissionPayload())).status).toBe(401);
    expect(stepsOf(await planned(before))).toEqual({
      'policy own': 'same',
      'connection bare': 'same',
      'connection demo': 'same',
    });
  });

  it('changes what differs, place by place, and keeps secrets and the paused state', async () => {
    await settle();
    const { file } = await exported();
    await site.saveSettings({ policyId: 'marketplace-cloud-2026', approvers: ['admin'] });
    await savePolicy({ timeZone: 'UTC' });
    const result = await planned(file);
    expect(stepsOf(result)).toEqual({
      'policy own': 'change',
      'connection bare': 'same',
      'connection demo': 'change',
    });
    expect(itemOf(result, 'demo').step).toMatchObject({
      changes: expect.arrayContaining([
        { place: 'approvers', from: '["admin"]', to: '["dev"]' },
        { place: 'policyId', from: '"marketplace-cloud-2026"', to: '"own"' },
      ]) as unknown,
    });
    expect(itemOf(result, 'own').step).toMatchObject({
      changes: [{ place: 'timeZone', from: '"UTC"', to: '"Europe/Berlin"' }],
    });
    await importAll(file);
    expect(comparable((await exported()).file)).toEqual(comparable(file));
    expect((await site.deliver(submissionPayload())).status).toBe(200);
    await site.settle();
    expect(await site.search('project = SEC')).toHaveLength(1);
  });

  it('writes every change into the admin log', async () => {
    const { file } = await exported();
    await site.advance('PT1M');
    const from = (await site.now()).toISOString();
    const [bare] = file.connections;
    await importAll({ ...file, connections: [{ ...bare, program: 'other' }] });
    await site.advance('PT1S');
    const payload = { by: null, action: null, subjectId: null, from, to: null, cursor: null };
    expect(await site.invoke('admin-page', 'listAdminLog', { payload })).toMatchObject({
      entries: [
        {
          action: 'configuration-imported',
          by: 'admin',
          subject: { kind: 'connection', id: 'bare' },
          changes: [{ place: 'program', from: '"bare-metal"', to: '"other"' }],
        },
      ],
    });
  });

  it('is not imported if the site has changed since the plan was shown', async () => {
    const { file } = await exported();
    const changed = {
      ...file,
      connections: file.connections.map((each) => ({ ...each, commentOnState: false })),
    };
    const { digest } = await planned(changed);
    await site.saveSettings({ useCvss: false });
    expect(await carryOut(changed, digest)).toEqual({ type: 'changed' });
    expect(await carryOut(changed, 'another')).toEqual({ type: 'changed' });
    expect((await exported()).file.connections).toMatchObject([
      { commentOnState: true },
      { commentOnState: true },
    ]);
  });
});
