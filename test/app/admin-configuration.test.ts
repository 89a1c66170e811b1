import type {
  ConfigurationExportResult,
  ConfigurationImportResult,
  ConfigurationPlanResult,
} from '../../src/contract/records-view';
import type { Configuration } from '../../src/domain/admin/configuration';
import { presets } from '../../src/domain/sla/presets';
import { hostileBody } from '../support/hostile-json';
import { randomNumbers } from '../../bench/random-numbers';
import { submissionPayload } from '../support/payloads';
import { describeApp } from '../support/site';
import { TOKEN, upkeepSite } from '../support/upkeep-site';

type Plan = Extract<ConfigurationPlanResult, { type: 'plan' }>;
type Plain = Record<string, unknown>;

describeApp('the configuration as a file', (site) => {
  const { ask } = upkeepSite(site);
  const exported = async (): Promise<{ readonly text: string; readonly file: Configuration }> => {
    await site.advance('PT1S');
    const result = (await site.invoke('admin-page', 'exportConfiguration')) as ConfigurationExportResult;
    if (result.type !== 'configuration') throw new Error(JSON.stringify(result));
    return { text: result.text, file: JSON.parse(result.text) as Configuration };
  };
  const plan = (text: string): Promise<ConfigurationPlanResult> =>
    site.invoke('admin-page', 'planConfiguration', { payload: { text } }) as Promise<ConfigurationPlanResult>;
  const planned = async (file: object): Promise<Plan> => {
    await site.advance('PT1S');
    const result = await plan(JSON.stringify(file));
    if (result.type !== 'plan') throw new Error(JSON.stringify(result));
    return result;
  };
  const carryOut = (file: object, planDigest: string): Promise<ConfigurationImportResult> =>
    site.invoke('admin-page', 'importConfiguration', {
      payload: { text: JSON.stringify(file), planDigest },
    }) as Promise<ConfigurationImportResult>;
  const importAll = async (file: object): Promise<void> => {
    const { digest } = await planned(file);
    expect(await carryOut(file, digest)).toMatchObject({ type: 'imported' });
  };
  const stepsOf = ({ items }: Plan): Readonly<Record<string, string>> =>
    Object.fromEntries(items.map(({ kind, id, step }) => [`${kind} ${id}`, step.type]));
  const itemOf = (result: Plan, id: string): Plan['items'][number] => {
    const found = result.items.find((item) => item.id === id);
    if (found === undefined) throw new Error(`${id} is not in the plan.`);
    return found;
  };
  /** The demo site's connections, to be spoilt. */
  const plainOf = ({ connections }: Configuration): readonly [bare: Plain, demo: Plain] =>
    JSON.parse(JSON.stringify(connections)) as [Plain, Plain];
  const ownPolicy = { ...presets[0], id: 'own', name: 'Our own', timeZone: 'Europe/Berlin' };
  const savePolicy = (changes: object = {}): Promise<unknown> =>
    site.invoke('admin-page', 'savePolicy', {
      payload: { document: JSON.stringify({ ...ownPolicy, ...changes }) },
    });
  /** A site on which nothing is as it usually is. */
  const settle = async (): Promise<void> => {
    expect(await savePolicy()).toMatchObject({ type: 'saved' });
    await site.saveSettings({
      policyId: 'own',
      createOn: 'new',
      minSeverity: 'low',
      wantDuplicates: true,
      useCvss: false,
      commentOnState: false,
      resolutions: { '10000': 'fixed' },
      priorityMovesSeverity: true,
      recreateDeleted: true,
      approvers: ['dev'],
      notices: { comment: false, fallbackPeople: ['dev'], label: 'late', breachPriorityId: '1' },
    });
    const mapping = {
      priorities: { critical: '1' },
      statuses: {},
      components: { by: 'vrt-category', table: {}, otherwise: null, always: [] },
      labels: ['bounty'],
      securityLevel: null,
      assignee: 'dev',
      fields: {},
    };
    expect(await ask('saveMapping', { mapping, evenSo: true })).toMatchObject({ type: 'saved' });
    expect(await ask('saveToken', { token: TOKEN })).toMatchObject({ type: 'saved' });
    await site.settle();
  };
  /** What a file says, apart from when it was made and whether deliveries were worked off. */
  const comparable = ({ connections, ...file }: Configuration): object => ({
    ...file,
    exportedAt: null,
    connections: connections.map((connection) => ({ ...connection, pausedSince: null })),
  });

  it('holds every field of connections and own policies, names beside ids, and no secret', async () => {
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

  it('comes back on an empty site as it was, paused and without secrets', async () => {
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
    // Looking changes nothing.
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

  it('changes what differs, place by place, and leaves secrets and the paused state alone', async () => {
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
    const payload = { by: null, deed: null, subjectId: null, from, to: null, cursor: null };
    expect(await site.invoke('admin-page', 'listAdminLog', { payload })).toMatchObject({
      entries: [
        {
          deed: 'configuration-imported',
          by: 'admin',
          subject: { kind: 'connection', id: 'bare' },
          changes: [{ place: 'program', from: '"bare-metal"', to: '"other"' }],
        },
      ],
    });
  });

  it('is not imported where the site has changed since the plan was shown', async () => {
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

  it('refuses what has no place on this site, and takes the rest', async () => {
    const { file } = await exported();
    const [bare, demo] = plainOf(file);
    const result = await planned({
      ...file,
      jiraNames: { priorities: { '77': 'Blocker' }, resolutions: {} },
      policies: [{ ...ownPolicy, id: 'marketplace-cloud-2026', version: undefined }],
      connections: [
        { ...bare, project: { id: '99', key: 'GONE' } },
        { ...demo, id: 'epics', issueType: { id: '1', name: 'Saga' } },
        { ...demo, id: 'lost', policyId: 'nowhere' },
        {
          ...demo,
          id: 'blocked',
          notices: { comment: true, fallbackPeople: ['nobody-here'], label: null, breachPriorityId: '77' },
        },
        { ...demo, id: 'twice' },
        { ...demo, id: 'twice' },
        { ...demo, id: 'strangers', program: 'far', approvers: ['nobody-here'] },
      ],
    });
    const because = (id: string): string => {
      const { step } = itemOf(result, id);
      return step.type === 'refuse' ? step.because.join(' ') : step.type;
    };
    expect(because('marketplace-cloud-2026')).toContain('comes with the app and cannot be changed');
    expect(because('bare')).toContain('no project “GONE”');
    expect(because('epics')).toMatch(/no issue type “Saga”\. It has: .*Vulnerability/);
    expect(because('lost')).toContain('no policy “nowhere”');
    expect(because('blocked')).toContain('no priority “Blocker”');
    expect(because('twice')).toContain('more than once');
    expect(because('strangers')).toBe('add');
    expect(itemOf(result, 'strangers').notes.join(' ')).toContain('nobody-here');
  });

  it('refuses a change that would put two connections on for one programme', async () => {
    const { file } = await exported();
    const [bare, demo] = plainOf(file);
    const result = await planned({ ...file, connections: [{ ...bare, program: demo['program'] }] });
    expect(itemOf(result, 'bare').step).toMatchObject({
      type: 'refuse',
      because: [expect.stringContaining('“demo” is on for the same programme')],
    });
    // A new one comes in paused, and so is in nobody's way.
    const another = await planned({ ...file, connections: [{ ...demo, id: 'another' }] });
    expect(itemOf(another, 'another').step.type).toBe('add');
  });

  it('finds priorities and resolutions of another site by their names', async () => {
    await settle();
    const { file } = await exported();
    const [, demo] = plainOf(file);
    const { priorities } = file.jiraNames;
    const theirs = {
      ...file,
      jiraNames: { ...file.jiraNames, priorities: { '777': priorities['1'] ?? '' } },
      connections: [
        {
          ...demo,
          notices: { ...(demo['notices'] as object), breachPriorityId: '777' },
          mapping: { ...(demo['mapping'] as object), priorities: { critical: '777' } },
        },
      ],
    };
    expect(itemOf(await planned(theirs), 'demo').step.type).toBe('same');
  });

  it.each([
    ['', 'file'],
    ['null', 'file'],
    ['{"format":"another"}', 'format'],
    ['{"__proto__":{"polluted":1}}', '__proto__'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, '0.0.0'],
    [`"${'x'.repeat(500_000)}"`, 'file'],
  ])('says where %.30s is no configuration', async (text, place) => {
    const result = await plan(text);
    if (result.type !== 'unreadable') throw new Error(JSON.stringify(result));
    expect(result.problems.some((problem) => problem.place.startsWith(place))).toBe(true);
  });

  it('names every problem with its place', async () => {
    const { file } = await exported();
    const [bare] = plainOf(file);
    const bad = { ...bare, id: 'Not An Id', createOn: 'whenever', colour: 'red', approvers: [1] };
    const policy = { ...ownPolicy, version: undefined, timeZone: 'Mars/Base' };
    const shape = await plan(JSON.stringify({ ...file, connections: [bad], policies: [] }));
    expect(shape).toMatchObject({ type: 'unreadable' });
    const places = (result: ConfigurationPlanResult): readonly string[] =>
      result.type === 'unreadable' ? result.problems.map(({ place }) => place) : [];
    expect(places(shape)).toEqual(
      expect.arrayContaining([
        'connections.0.id',
        'connections.0.createOn',
        'connections.0.colour',
        'connections.0.approvers.0',
      ]),
    );
    expect(places(await plan(JSON.stringify({ ...file, policies: [policy] })))).toEqual([
      'policies.0.timeZone',
    ]);
  });

  it('is not felled by any file, and changes nothing for one', async () => {
    await settle();
    const { file } = await exported();
    const random = randomNumbers(5);
    for (let round = 0; round < 60; round += 1) {
      const text = hostileBody(JSON.parse(JSON.stringify(file)) as Plain, random);
      if (text.length > 1_000_000) continue;
      const result = await plan(text);
      expect(['plan', 'unreadable']).toContain(result.type);
    }
    expect(comparable((await exported()).file)).toEqual(comparable(file));
  }, 60_000);
});
