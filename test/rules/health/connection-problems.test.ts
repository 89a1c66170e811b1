import { weightOf, type Problem, type Weight } from '../../../src/domain/health/problem';
import type { ConnectionFacts } from '../../../src/domain/health/health-facts';
import { assess, comparedWith, nothing, NOW, some } from '../../support/health-facts';
import { bodyAlone } from '../../support/signing-scheme';

const connectionId = 'demo';

describe('a connection', () => {
  const trouble = (kind: 'token-refused' | 'egress-refused' | 'failed') => ({
    at: NOW,
    kind,
    message: 'No.',
  });
  it.each<[Weight, Partial<ConnectionFacts>, Problem]>([
    ['bad', { secrets: 0 }, { kind: 'no-secret', connectionId }],
    [
      'bad',
      { deadLetters: { count: 100, more: true, oldestAt: NOW } },
      { kind: 'dead-letters', connectionId, count: 100, unread: 0, more: true },
    ],
    [
      'bad',
      { deadLetters: { count: 2, more: false, oldestAt: NOW }, unreadDeadLetters: 1 },
      { kind: 'dead-letters', connectionId, count: 2, unread: 1, more: false },
    ],
    ['bad', { proposedScheme: bodyAlone }, { kind: 'signing-proposed', connectionId, scheme: bodyAlone }],
    [
      'warning',
      { refusedCalls: { 'signature-mismatch': 2 } },
      {
        kind: 'calls-refused',
        connectionId,
        counts: { 'signature-mismatch': 2 },
      },
    ],
    [
      'warning',
      { foreign: { count: 3, more: false, otherIds: ['bare'] } },
      { kind: 'foreign-deliveries', connectionId, count: 3, more: false, otherIds: ['bare'] },
    ],
    ['bad', { droppedDeadLetters: 3 }, { kind: 'dead-letters-dropped', connectionId, count: 3 }],
    [
      'bad',
      { stranded: some('2026-11-09T10:00:00Z') },
      { kind: 'stranded', connectionId, count: 2, more: false, oldestAt: '2026-11-09T10:00:00Z' },
    ],
    [
      'bad',
      { comparison: comparedWith({ trouble: trouble('token-refused') }) },
      { kind: 'token-refused', connectionId, message: 'No.' },
    ],
    [
      'bad',
      { comparison: comparedWith({ duplicated: 30, duplicatedIds: ['a', 'b'] }) },
      { kind: 'duplicated', connectionId, submissionIds: ['a', 'b'], count: 30 },
    ],
    [
      'warning',
      { comparison: comparedWith({ trouble: trouble('failed') }) },
      { kind: 'comparison-failed', connectionId, message: 'No.' },
    ],
    [
      'warning',
      { comparison: comparedWith({ cursor: '2026-11-10T08:59:59.999Z' }) },
      { kind: 'comparison-late', connectionId, cursor: '2026-11-10T08:59:59.999Z' },
    ],
    [
      'warning',
      { missingFields: ['duedate', 'priority'] },
      { kind: 'missing-fields', connectionId, fields: ['duedate', 'priority'] },
    ],
    [
      'warning',
      { failedTransition: [{ statusId: '10003', statusName: 'Done', because: { type: 'no-transition' } }] },
      {
        kind: 'not-moved',
        connectionId,
        moves: [{ statusId: '10003', statusName: 'Done', because: { type: 'no-transition' } }],
      },
    ],
    [
      'warning',
      { backlog: some('2026-11-10T11:49:59.999Z') },
      { kind: 'backlog', connectionId, count: 2, more: false, oldestAt: '2026-11-10T11:49:59.999Z' },
    ],
    [
      'note',
      { paused: { since: '2026-11-09T10:00:00Z', suspended: some('2026-11-09T11:00:00Z', 7) } },
      { kind: 'paused', connectionId, since: '2026-11-09T10:00:00Z', count: 7, more: false },
    ],
    ['note', { hasToken: false, comparison: null }, { kind: 'no-token', connectionId }],
    ['note', { lastDeliveryAt: null }, { kind: 'no-delivery-yet', connectionId }],
  ])('%s: %j', (weight, facts, problem) => {
    expect(assess(facts)).toEqual([problem]);
    expect(weightOf(problem)).toBe(weight);
  });

  it.each<[string, Partial<ConnectionFacts>]>([
    ['a comparison of three hours ago', { comparison: comparedWith({ cursor: '2026-11-10T09:00:00Z' }) }],
    ['what has waited for ten minutes', { backlog: some('2026-11-10T11:50:00Z') }],
    ['a comparison that is off', { comparison: null }],
  ])('is in order with %s', (_name, facts) => {
    expect(assess(facts)).toEqual([]);
  });

  it('is not late while it is paused, because no comparison starts then', () => {
    const paused = { since: NOW, suspended: nothing };
    const late = comparedWith({ cursor: '2026-11-01T00:00:00Z' });
    expect(assess({ comparison: late, paused }).map(({ kind }) => kind)).toEqual(['paused']);
  });

  it('is not late if the reason against comparing is reported', () => {
    const cursor = '2026-11-01T00:00:00Z';
    const late = comparedWith({ cursor, trouble: trouble('token-refused') });
    expect(assess({ comparison: late }).map(({ kind }) => kind)).toEqual(['token-refused']);
    const refused = comparedWith({ cursor, trouble: trouble('egress-refused') });
    expect(assess({ comparison: refused })).toEqual([]);
  });

  it('with stranded and waiting deliveries reports each of them', () => {
    const found = assess({
      stranded: some('2026-11-09T10:00:00Z', 1),
      backlog: some('2026-11-10T11:00:00Z', 7),
    });
    expect(found).toEqual([
      { kind: 'stranded', connectionId, count: 1, more: false, oldestAt: '2026-11-09T10:00:00Z' },
      { kind: 'backlog', connectionId, count: 7, more: false, oldestAt: '2026-11-10T11:00:00Z' },
    ]);
  });
});

it.each([
  ['pinned', null, 'SEC', []],
  [
    'refused',
    'The module is unknown.',
    'SECU',
    [{ kind: 'panel-not-pinned', connectionId, projectKey: 'SECU', message: 'The module is unknown.' }],
  ],
  ['refused, in a project that is gone', 'There is no project.', null, []],
] as const)('a panel that is %s', (_name, panelRefused, now, expected) => {
  const found = assess({ panelRefused, projectKey: { saved: 'SEC', now, isArchived: false } });
  expect(found.filter(({ kind }) => kind === 'panel-not-pinned')).toEqual(expected);
});

it.each([
  ['renamed', 'SECU', false, [{ kind: 'project-renamed', connectionId, from: 'SEC', to: 'SECU' }]],
  ['gone', null, false, [{ kind: 'project-unseen', connectionId, projectKey: 'SEC' }]],
  ['archived', 'SEC', true, [{ kind: 'project-archived', connectionId, projectKey: 'SEC' }]],
  ['renamed and archived', 'SECU', true, [{ kind: 'project-archived', connectionId, projectKey: 'SECU' }]],
  ['as it was', 'SEC', false, []],
  ['not known, because Jira did not answer', undefined, false, []],
] as const)('a project that is %s', (_name, now, isArchived, problems) => {
  expect(assess({ projectKey: { saved: 'SEC', now, isArchived } })).toEqual(problems);
});
