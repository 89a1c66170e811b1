import { assessHealth } from '../../../src/domain/health/assess-health';
import { weightOf, type Problem, type Weight } from '../../../src/domain/health/problem';
import type { AppFacts } from '../../../src/domain/health/health-facts';
import { assess, comparedWith, healthyConnection, NOW, some, well } from '../../support/health-facts';

it('reports nothing if there are no problems, and if nothing is set up yet', () => {
  expect(assess({})).toEqual([]);
  expect(assessHealth(well, [], NOW)).toEqual([]);
});

describe('the app', () => {
  it.each<[Weight, Partial<AppFacts>, Problem]>([
    ['bad', { missingScopes: ['read:jira-user'] }, { kind: 'missing-scopes', scopes: ['read:jira-user'] }],
    [
      'warning',
      { heldUntil: '2026-11-10T12:00:00.001Z' },
      { kind: 'held-back', until: '2026-11-10T12:00:00.001Z' },
    ],
  ])('%s: %j', (weight, app, problem) => {
    expect(assess({}, app)).toEqual([problem]);
    expect(weightOf(problem)).toBe(weight);
  });

  it('is not held back any more at the moment that Jira named', () => {
    expect(assess({}, { heldUntil: NOW })).toEqual([]);
  });

  it('without egress asks for no token, once for each host', () => {
    const refused = (host: string) => ({ host, isAllowed: false });
    const without = healthyConnection({
      hasToken: false,
      comparison: null,
      api: refused('api.example.com'),
    });
    const others = [
      { ...without, connectionId: 'bare' },
      { ...without, connectionId: 'other', api: refused('other.example.com') },
    ];
    const found = assessHealth(well, [without, ...others], NOW);
    expect(found).toEqual([
      { kind: 'egress-refused', host: 'api.example.com' },
      { kind: 'egress-refused', host: 'other.example.com' },
    ]);
    expect(found.map(weightOf)).toEqual(['note', 'note']);
  });

  it('asks for nothing that a source cannot use', () => {
    const byHand = { hasWebhook: false, api: null, secrets: 0, hasToken: false, lastDeliveryAt: null };
    expect(assess({ ...byHand, comparison: null })).toEqual([]);
  });
});

it('has the worst first, and of equal weight the app’s own before the connections’ in their order', () => {
  const app: AppFacts = {
    missingScopes: ['read:jira-user'],
    heldUntil: '2026-11-10T13:00:00Z',
    unknownWork: null,
    columnsRefused: null,
  };
  const bad = healthyConnection({
    secrets: 0,
    hasToken: false,
    lastDeliveryAt: null,
    backlog: some('2026-11-10T11:00:00Z'),
    stranded: some('2026-11-09T10:00:00Z'),
    deadLetters: some(NOW),
    droppedDeadLetters: 1,
    missingFields: ['duedate'],
    comparison: comparedWith({ cursor: '2026-11-01T00:00:00Z', duplicated: 1, duplicatedIds: ['a'] }),
  });
  const found = assessHealth(app, [bad, healthyConnection({ connectionId: 'bare', secrets: 0 })], NOW);
  expect(found.map((problem) => `${weightOf(problem)} ${problem.kind}`)).toEqual([
    'bad missing-scopes',
    'bad no-secret',
    'bad dead-letters',
    'bad dead-letters-dropped',
    'bad stranded',
    'bad duplicated',
    'bad no-secret',
    'warning held-back',
    'warning comparison-late',
    'warning missing-fields',
    'warning backlog',
    'note no-token',
    'note no-delivery-yet',
  ]);
});
