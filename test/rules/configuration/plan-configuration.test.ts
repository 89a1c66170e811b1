import {
  plainPolicy,
  toConfiguration,
  type Configuration,
} from '../../../src/domain/configuration/configuration';
import {
  planConfiguration,
  type KnownSite,
  type PlannedItem,
} from '../../../src/domain/configuration/plan-configuration';
import type { Connection } from '../../../src/domain/connections/connection';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import type { Policy } from '../../../src/domain/sla/policy';
import { presets } from '../../../src/domain/sla/presets';
import { connectionWith } from '../../support/builders';

const NOW = '2026-11-05T09:00:00Z';
const [preset] = presets as readonly [Policy, ...Policy[]];
const own: Policy = { ...preset, id: 'own', name: 'Own', version: 3 };
const demo: Connection = connectionWith({ policyId: 'own' });
const names = { priorities: { '1': 'Highest', '2': 'High' }, resolutions: { '10': 'Done' } };
const project = { id: '10000', key: 'SEC', issueTypes: [{ id: '10100', name: 'Vulnerability' }] };

function siteOf(changes: Partial<KnownSite> = {}): KnownSite {
  return {
    connections: [demo],
    policies: [preset, own],
    isPreset: (id) => id === preset.id,
    projects: new Map([['SEC', project]]),
    names,
    people: new Set(['dev']),
    ...changes,
  };
}

function fileOf(changes: Partial<Configuration> = {}): Configuration {
  return { ...toConfiguration([demo], [own], names, NOW), ...changes };
}

function plan(file: Partial<Configuration>, site: Partial<KnownSite> = {}) {
  return planConfiguration(fileOf(file), siteOf(site), NOW);
}

function stepOf(connection: Partial<Connection>, site: Partial<KnownSite> = {}): PlannedItem['step'] {
  const [item] = plan({ connections: [{ ...demo, ...connection }], policies: [] }, site).items;
  if (item === undefined) throw new Error('Nothing is planned.');
  return item.step;
}

describe('a configuration', () => {
  it('names the priorities and resolutions that its connections use, and no others', () => {
    const notices = { ...demo.notices, breachPriorityId: '2' };
    const resolutions = { '10': 'fixed', '11': 'closed' } as const;
    const file = toConfiguration([{ ...demo, notices, resolutions }], [own], names, NOW);
    expect(file.jiraNames).toEqual({ priorities: { '2': 'High' }, resolutions: { '10': 'Done' } });
    expect(file.policies).toEqual([plainPolicy(own)]);
  });
});

describe('the plan of an import', () => {
  it('is empty if everything matches the file', () => {
    const { items, policies, connections } = plan({});
    expect(items.map(({ step }) => step.type)).toEqual(['same', 'same']);
    expect([policies, connections]).toEqual([[], []]);
  });

  it('adds what is missing, connections paused', () => {
    const { items, policies, connections } = plan({}, { connections: [], policies: [preset] });
    expect(items.map(({ kind, step }) => `${kind} ${step.type}`)).toEqual(['policy add', 'connection add']);
    expect(policies).toEqual([plainPolicy(own)]);
    expect(connections).toEqual([{ ...demo, pausedSince: NOW }]);
    expect(items[1]?.notes.join(' ')).toContain('paused and without a signing secret');
  });

  it('changes a connection place by place, and never whether it is paused', () => {
    const paused = { ...demo, pausedSince: '2026-10-01T00:00:00Z' };
    const reported = { ...demo, commentOnState: false };
    const { items, connections } = plan({ connections: [reported], policies: [] }, { connections: [paused] });
    expect(items[0]?.step).toEqual({
      type: 'change',
      changes: [{ place: 'commentOnState', from: 'true', to: 'false' }],
    });
    expect(connections).toEqual([{ ...reported, pausedSince: paused.pausedSince }]);
    expect(stepOf({ pausedSince: NOW }).type).toBe('same');
  });

  it('uses this site’s ids of project and issue type', () => {
    const here = { ...project, id: '20000', issueTypes: [{ id: '20100', name: 'Vulnerability' }] };
    const { connections } = plan({ policies: [] }, { projects: new Map([['SEC', here]]) });
    expect(connections).toMatchObject([
      { project: { id: '20000', key: 'SEC' }, issueType: { id: '20100', name: 'Vulnerability' } },
    ]);
  });

  it.each<[string, Partial<Connection>, Partial<KnownSite>, RegExp]>([
    ['the project', {}, { projects: new Map() }, /no project “SEC”/],
    [
      'the issue type',
      { issueType: { id: '1', name: 'Saga' } },
      {},
      /no issue type “Saga”\. It has: Vulnerability\./,
    ],
    ['the policy', { policyId: 'gone' }, {}, /no policy “gone”/],
  ])('refuses a connection for want of %s', (_name, connection, site, because) => {
    const step = stepOf(connection, site);
    expect(step.type === 'refuse' ? step.because.join(' ') : step.type).toMatch(because);
  });

  it('gives every reason at once', () => {
    const step = stepOf({ policyId: 'gone' }, { projects: new Map() });
    expect(step.type === 'refuse' && step.because).toHaveLength(2);
  });

  it('lets a connection follow a policy in the file, unless that is refused', () => {
    const connections = [{ ...demo, policyId: 'new' }];
    const added = plan({ connections, policies: [{ ...plainPolicy(own), id: 'new' }] });
    expect(added.items.map(({ step }) => step.type)).toEqual(['add', 'change']);
    const nameless = plan({ connections, policies: [{ ...plainPolicy(own), id: 'new', name: ' ' }] });
    expect(nameless.items.map(({ step }) => step.type)).toEqual(['refuse', 'refuse']);
  });

  it('never changes a preset, and accepts an identical one', () => {
    const changed = plan({ connections: [], policies: [{ ...plainPolicy(preset), name: 'Mine' }] });
    expect(changed.items[0]?.step.type).toBe('refuse');
    expect(plan({ connections: [], policies: [plainPolicy(preset)] }).items[0]?.step.type).toBe('same');
  });

  it('refuses duplicates in the file', () => {
    const { items, connections } = plan({
      connections: [demo, demo],
      policies: [plainPolicy(own), plainPolicy(own)],
    });
    expect(items.map(({ step }) => step.type)).toEqual(['refuse', 'refuse', 'refuse', 'refuse']);
    expect(connections).toEqual([]);
  });

  it('has at most 100 connections on a site', () => {
    const many = (count: number): readonly Connection[] =>
      Array.from({ length: count }, (_, index) => ({ ...demo, id: `c-${index}`, program: `p-${index}` }));
    const added = (before: number): string | undefined =>
      plan({ policies: [] }, { connections: many(before) }).items[0]?.step.type;
    expect(added(99)).toBe('add');
    expect(added(100)).toBe('refuse');
  });

  it('refuses a second connection that would be active for one program', () => {
    const other = { ...demo, id: 'other', program: 'far' };
    const site = { connections: [demo, other] };
    const step = (connections: readonly Connection[]): string | undefined =>
      plan({ policies: [], connections }, site).items[0]?.step.type;
    expect(step([{ ...other, program: 'acme' }])).toBe('refuse');
    expect(step([{ ...other, program: 'near' }])).toBe('change');
    // The first one in the file makes room.
    const both = plan(
      {
        policies: [],
        connections: [
          { ...demo, program: 'far-2' },
          { ...other, program: 'acme' },
        ],
      },
      site,
    );
    expect(both.items.map((item) => item.step.type)).toEqual(['change', 'change']);
  });

  it.each([
    ['the same id for the same name', { '1': 'Highest' }, '1', 'same'],
    ['another id for the name', { '7': 'Highest' }, '7', 'same'],
    ['a name that an id of the site has', { '2': 'Highest' }, '2', 'same'],
    ['a name that the site lacks', { '7': 'Blocker' }, '7', 'refuse'],
    ['an id without a name', {}, '1', 'same'],
  ])('translates priorities: %s', (_name, priorities, breachPriorityId, expected) => {
    const known = { ...demo, notices: { ...demo.notices, breachPriorityId: '1' } };
    const reported = { ...demo, notices: { ...demo.notices, breachPriorityId } };
    const jiraNames = { priorities, resolutions: {} };
    const { items } = plan({ connections: [reported], policies: [], jiraNames }, { connections: [known] });
    expect(items[0]?.step.type).toBe(expected);
  });

  it('lists the people whom Jira does not know here', () => {
    const reported = { ...demo, approvers: ['dev', 'stranger'] };
    const { items } = plan({ connections: [reported], policies: [] });
    expect(items[0]?.notes).toEqual(['Jira here does not know these people: stranger.']);
  });
});

describe('the rules of a connection in a file', () => {
  const theirs = { project: { id: '77', key: 'PAY' }, issueType: { id: '88', name: 'Task' } };
  const pay = { id: '10001', key: 'PAY', issueTypes: [{ id: '10102', name: 'Task' }] };
  const projects = new Map([
    ['SEC', project],
    ['PAY', pay],
  ]);
  const rule: RouteRule = {
    name: 'payments',
    conditions: [{ kind: 'target-is', values: ['Payments API'] }],
    policyId: 'own',
    place: theirs,
  };

  it('get the ids of this site by the key of the project and the name of the type', () => {
    const { connections } = plan({ connections: [{ ...demo, rules: [rule] }], policies: [] }, { projects });
    expect(connections[0]?.rules).toEqual([
      {
        ...rule,
        place: { project: { id: '10001', key: 'PAY' }, issueType: { id: '10102', name: 'Task' } },
      },
    ]);
  });

  it.each<[string, Partial<RouteRule>, Partial<KnownSite>, string]>([
    ['a project that the site lacks', {}, {}, 'Rule “payments”: This site has no project “PAY”'],
    [
      'an issue type that the project lacks',
      { place: { ...theirs, issueType: { id: '1', name: 'Bug' } } },
      { projects },
      'Rule “payments”: Project “PAY” has no issue type “Bug”. It has: Task.',
    ],
    [
      'a policy that nobody has',
      { policyId: 'gone' },
      { projects },
      'Rule “payments”: There is no policy “gone”',
    ],
  ])('are refused for %s, and the rule is named', (_what, changes, site, because) => {
    const step = stepOf({ rules: [{ ...rule, ...changes }] }, site);
    if (step.type !== 'refuse') throw new Error(`It is ${step.type}.`);
    expect(step.because.join(' ')).toContain(because);
  });

  it('are listed by their names and members', () => {
    const known = { ...demo, rules: [rule, { ...rule, name: 'shop' }] };
    const changed = [
      { ...rule, name: 'shop' },
      { ...rule, policyId: preset.id },
    ];
    const step = stepOf(
      { rules: changed.map((each) => ({ ...each, place: null })) },
      { connections: [known] },
    );
    if (step.type !== 'change') throw new Error(`It is ${step.type}.`);
    expect(step.changes.map(({ place }) => place)).toEqual([
      'ruleOrder',
      'rules.payments.place',
      'rules.payments.policyId',
      'rules.shop.place',
    ]);
  });
});
