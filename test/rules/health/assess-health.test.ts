import type { IssueNote } from '../../../src/domain/cases/issue-note';
import { assessHealth, weightOf, type Problem, type Weight } from '../../../src/domain/health/assess-health';
import type { AppFacts, ConnectionFacts } from '../../../src/domain/health/health-facts';

const NOW = '2026-11-10T12:00:00Z';
const nothing = { count: 0, more: false, oldestAt: null };
const well: AppFacts = { missingScopes: [], heldUntil: null };
type Compared = NonNullable<ConnectionFacts['comparison']>;

function connectionWith(changes: Partial<ConnectionFacts> = {}): ConnectionFacts {
  return {
    connectionId: 'demo',
    hasWebhook: true,
    api: { host: 'api.example.com', isAllowed: true },
    secrets: 1,
    hasToken: true,
    lastDeliveryAt: '2026-11-10T11:00:00Z',
    backlog: nothing,
    stranded: nothing,
    deadLetters: nothing,
    unreadDeadLetters: 0,
    proposedScheme: null,
    refusedCalls: {},
    foreign: { count: 0, more: false, otherIds: [] },
    droppedDeadLetters: 0,
    paused: null,
    missingFields: [],
    failedTransition: [],
    notes: [],
    projectKey: { saved: 'SEC', now: 'SEC' },
    comparison: comparedWith(),
    ...changes,
  };
}

function comparedWith(changes: Partial<Compared> = {}): Compared {
  return { cursor: '2026-11-10T11:30:00Z', duplicatedIds: [], duplicated: 0, trouble: null, ...changes };
}

function assess(changes: Partial<ConnectionFacts>, app: Partial<AppFacts> = {}): readonly Problem[] {
  return assessHealth({ ...well, ...app }, [connectionWith(changes)], NOW);
}

const some = (oldestAt: string, count = 2) => ({ count, more: false, oldestAt });
const connectionId = 'demo';
const bodyAlone = {
  signed: 'body',
  encoding: 'hex',
  digestName: null,
  timestampName: null,
  key: 'text',
} as const;

it('reports nothing if there are no problems, and if nothing is set up yet', () => {
  expect(assess({})).toEqual([]);
  expect(assessHealth(well, [], NOW)).toEqual([]);
});

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
      { kind: 'stranded', connectionId, count: 2, oldestAt: '2026-11-09T10:00:00Z' },
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
      { kind: 'backlog', connectionId, count: 2, oldestAt: '2026-11-10T11:49:59.999Z' },
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
      { kind: 'stranded', connectionId, count: 1, oldestAt: '2026-11-09T10:00:00Z' },
      { kind: 'backlog', connectionId, count: 7, oldestAt: '2026-11-10T11:00:00Z' },
    ]);
  });
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
    const without = connectionWith({
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
  };
  const bad = connectionWith({
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
  const found = assessHealth(app, [bad, connectionWith({ connectionId: 'bare', secrets: 0 })], NOW);
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

describe('issues that something was noted of', () => {
  const noted = (number: number, changes: Partial<IssueNote> = {}): IssueNote => ({
    kind: 'refused',
    connectionId,
    caseKey: `bugcrowd:sub-${number}`,
    submissionId: `sub-${number}`,
    issueKey: `SEC-${number}`,
    severity: 'high',
    at: `2026-11-10T11:00:${String(number).padStart(2, '0')}Z`,
    detail: `Reason ${number}.`,
    ...changes,
  });

  it('are one problem for each kind, with the latest ten and the reason of the latest', () => {
    const notes = Array.from({ length: 12 }, (_, place) => noted(place + 1));
    const [refused, moved, ...others] = assess({ notes: [...notes, noted(20, { kind: 'moved' })] });
    expect(others).toEqual([]);
    expect(refused).toMatchObject({ kind: 'issues-refused', connectionId, count: 12, detail: 'Reason 12.' });
    expect(refused).toHaveProperty('issues.length', 10);
    expect(refused).toHaveProperty('issues.0', { key: 'SEC-12', submissionId: 'sub-12' });
    expect(moved).toMatchObject({ kind: 'issues-moved', count: 1 });
  });

  it('of resolutions to be judged, one problem for each resolution', () => {
    const waits = (number: number, id: string): IssueNote =>
      noted(number, { kind: 'unjudged', resolution: { id, name: `Name ${id}` } });
    expect(assess({ notes: [waits(1, '10004'), waits(2, '10005'), waits(3, '10004')] })).toEqual([
      {
        kind: 'unjudged-resolution',
        connectionId,
        resolution: { id: '10004', name: 'Name 10004' },
        issueKeys: ['SEC-3', 'SEC-1'],
        count: 2,
      },
      {
        kind: 'unjudged-resolution',
        connectionId,
        resolution: { id: '10005', name: 'Name 10005' },
        issueKeys: ['SEC-2'],
        count: 1,
      },
    ]);
  });
});

it.each([
  ['renamed', 'SECU', [{ kind: 'project-renamed', connectionId, from: 'SEC', to: 'SECU' }]],
  ['gone', null, [{ kind: 'project-unseen', connectionId, projectKey: 'SEC' }]],
  ['as it was', 'SEC', []],
  ['not known, because Jira did not answer', undefined, []],
] as const)('a project that is %s', (_name, now, problems) => {
  expect(assess({ projectKey: { saved: 'SEC', now } })).toEqual(problems);
});
