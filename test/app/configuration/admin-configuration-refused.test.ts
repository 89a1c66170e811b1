import type { ConfigurationPlanResult } from '../../../src/contract/configuration';
import { randomNumbers } from '../../../devhost/base/random-numbers';
import { configurationSite, type Plain } from '../../support/configuration-site';
import { hostileBody } from '../../support/hostile-json';
import { describeApp } from '../../support/site';

describeApp('a configuration from another site', (site) => {
  const { exported, plan, planned, itemOf, plainOf, ownPolicy, settle, comparable } = configurationSite(site);

  it('refuses what this site does not have, and imports the rest', async () => {
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
    expect(because('marketplace-cloud-2026')).toContain('is a preset, which cannot be changed');
    expect(because('bare')).toContain('no project “GONE”');
    expect(because('epics')).toMatch(/no issue type “Saga”\. It has: .*Vulnerability/);
    expect(because('lost')).toContain('no policy “nowhere”');
    expect(because('blocked')).toContain('no priority “Blocker”');
    expect(because('twice')).toContain('more than once');
    expect(because('strangers')).toBe('add');
    expect(itemOf(result, 'strangers').notes.join(' ')).toContain('nobody-here');
  });

  it('refuses a change that would activate two connections of one program', async () => {
    const { file } = await exported();
    const [bare, demo] = plainOf(file);
    const result = await planned({ ...file, connections: [{ ...bare, program: demo['program'] }] });
    expect(itemOf(result, 'bare').step).toMatchObject({
      type: 'refuse',
      because: [expect.stringContaining('“demo” is already on for the same program')],
    });
    // A new one is paused, so it conflicts with nothing.
    const another = await planned({ ...file, connections: [{ ...demo, id: 'another' }] });
    expect(itemOf(another, 'another').step.type).toBe('add');
  });

  it('matches priorities and resolutions of another site by name', async () => {
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
  ])('explains why %.30s is not a configuration', async (text, place) => {
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

  it('survives any file, and changes nothing for an invalid one', async () => {
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
