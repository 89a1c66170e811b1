import type { Case } from '../../../src/domain/cases/case';
import { decideDelivery, type DeliveryDecision } from '../../../src/domain/decide/decide-delivery';
import type { Effect } from '../../../src/domain/cases/effect';
import type { SubmissionEvent, SubmissionFacts } from '../../../src/domain/findings/submission';
import type { Connection } from '../../../src/domain/connections/connection';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';

const now = '2026-11-10T00:00:00Z';

function decide(
  known: Case | null,
  event: SubmissionEvent,
  connection: Connection = connectionWith(),
): DeliveryDecision {
  return decideDelivery({ known, event, connection, policy: policyWith(), now, traits: bugcrowdTraits });
}

function effectsOf(decision: DeliveryDecision): readonly Effect[] {
  return 'effects' in decision ? decision.effects : [];
}

/** A case whose issue shows the first event. */
function trackedCase(): Case {
  const decision = decide(null, eventWith());
  if (decision.outcome !== 'create') throw new Error(`Expected an issue, got ${decision.outcome}.`);
  const { kase, schedule, view } = decision;
  return { ...kase, ...schedule, version: 2, issue: { id: '10001', key: 'SEC-1', lastWritten: view } };
}

const update = (changes: Parameters<typeof eventWith>[0]): SubmissionEvent =>
  eventWith({ id: 'event-2', at: '2026-11-05T00:00:00Z', transitions: {}, changedState: false, ...changes });

describe('a submission that qualifies', () => {
  it('gets an issue with its severity and due date, and pins the policy', () => {
    const decision = decide(null, eventWith());
    expect(decision).toMatchObject({
      outcome: 'create',
      kase: { policy: { id: 'marketplace-cloud-2026', version: 1 }, submissionId: 'sub-1' },
      view: {
        summary: 'Stored XSS',
        severity: 'high',
        dueDate: '2026-12-01',
        projection: { state: 'running', submissionId: 'sub-1' },
      },
    });
    expect(effectsOf(decision)).toMatchObject([
      {
        type: 'create-issue',
        draft: { submissionUrl: 'https://tracker.bugcrowd.com/acme/submissions/sub-1' },
      },
    ]);
  });

  it.each([
    ['without a severity', { priority: null }, null],
    ['with one that has no target', { priority: 5 }, null],
    ['with a CVSS score that overrules the priority', { priority: 3, cvssScore: 9.8 }, '2026-11-13'],
  ] as const)('%s gets an issue too', (_name, facts, dueDate) => {
    expect(decide(null, eventWith({ facts }))).toMatchObject({ outcome: 'create', view: { dueDate } });
  });

  it('pins no policy before its clock has started', () => {
    const early = eventWith({
      facts: { state: 'new' },
      transitions: {},
      submittedAt: '2026-11-03T00:00:00Z',
    });
    expect(decide(null, early, connectionWith({ createOn: 'new' }))).toMatchObject({
      outcome: 'create',
      kase: { policy: null },
    });
  });
});

describe('a submission that does not qualify is kept without an issue', () => {
  it.each([
    ['state-too-early', { state: 'new' }, {}],
    ['state-too-early', { state: 'triaged' }, { createOn: 'unresolved' }],
    ['state-too-early', { state: null }, {}],
    ['unknown-state', { state: 'wont_fix' }, {}],
    ['rejected-state', { state: 'not_applicable' }, { createOn: 'new' }],
    ['duplicate', { duplicate: true }, {}],
    ['severity-too-low', { priority: 4 }, { minSeverity: 'medium' }],
    ['severity-too-low', { priority: null }, { minSeverity: 'low' }],
  ] as const)('%s: %j under %j', (because, facts, settings) => {
    expect(decide(null, eventWith({ facts }), connectionWith(settings))).toMatchObject({
      outcome: 'recorded',
      because,
    });
  });

  it.each([
    ['at the state asked for', { state: 'triaged' }, {}],
    ['at a later one: an earlier delivery may have been lost', { state: 'resolved' }, {}],
    ['a duplicate where they are wanted', { duplicate: true }, { wantDuplicates: true }],
    ['at the least severity', { priority: 3 }, { minSeverity: 'medium' }],
  ] as const)('but qualifies %s', (_name, facts, settings) => {
    expect(decide(null, eventWith({ facts }), connectionWith(settings)).outcome).toBe('create');
  });

  it('and a later event can qualify it', () => {
    const early = decide(
      null,
      eventWith({ facts: { state: 'new' }, transitions: {}, at: '2026-11-02T00:00:00Z' }),
    );
    if (early.outcome !== 'recorded') throw new Error('Expected a case without an issue.');
    expect(decide(early.kase, eventWith({ id: 'event-2' })).outcome).toBe('create');
  });
});

describe('a change', () => {
  it('of severity edits the issue once and says what moved and why', () => {
    const decision = decide(trackedCase(), update({ facts: { priority: 1 } }));
    expect(decision.outcome).toBe('update');
    expect(effectsOf(decision)).toMatchObject([
      { type: 'edit-issue', to: { severity: 'critical', dueDate: '2026-11-15' } },
      {
        type: 'comment-on-issue',
        changes: [
          { kind: 'severity', from: 'high', to: 'critical' },
          {
            kind: 'due-date',
            from: '2026-12-01',
            to: '2026-11-15',
            because: [{ kind: 'base' }, { kind: 'first-severity' }, { kind: 'severity-changed' }],
          },
        ],
      },
    ]);
  });

  it('of the title', () => {
    const changes = [{ kind: 'title', from: 'Stored XSS', to: 'Stored XSS in comments' }];
    const decision = decide(trackedCase(), update({ facts: { title: 'Stored XSS in comments' } }));
    expect(effectsOf(decision)).toMatchObject([
      { type: 'edit-issue' },
      { type: 'comment-on-issue', changes },
    ]);
  });

  it('of the state only is a comment, where the clock stays as it is', () => {
    const decision = decide(trackedCase(), update({ facts: { state: 'unresolved' } }));
    expect(effectsOf(decision).map(({ type }) => type)).toEqual(['comment-on-issue']);
  });

  it('of the state is not commented if the connection does not want that', () => {
    const quiet = connectionWith({ commentOnState: false });
    expect(decide(trackedCase(), update({ facts: { state: 'unresolved' } }), quiet)).toMatchObject({
      outcome: 'recorded',
      because: 'nothing-to-show',
    });
  });

  it('to resolved stops the clock in the same edit', () => {
    const decision = decide(trackedCase(), update({ facts: { state: 'resolved' } }));
    expect(effectsOf(decision)[0]).toMatchObject({
      type: 'edit-issue',
      to: { projection: { state: 'met', outcome: 'met' } },
    });
  });

  it('that the issue does not show is only recorded', () => {
    expect(decide(trackedCase(), update({ facts: { researcher: 'somebody' } }))).toMatchObject({
      outcome: 'recorded',
    });
  });
});

describe('does nothing', () => {
  it('about the same delivery again', () => {
    expect(decide(trackedCase(), eventWith())).toEqual({ outcome: 'unchanged' });
  });

  it('about a newer event with nothing new', () => {
    const same = update({ at: '2026-11-03T09:12:00Z' });
    expect(decide(trackedCase(), same)).toEqual({ outcome: 'unchanged' });
  });

  it('about a submission that another connection tracks', () => {
    expect(
      decide(trackedCase(), update({ facts: { priority: 1 } }), connectionWith({ id: 'other' })),
    ).toEqual({
      outcome: 'foreign',
      connectionId: 'demo',
    });
  });
});

describe('after a write that Jira refused', () => {
  it.each<[string, Partial<SubmissionEvent>]>([
    ['a severity', { facts: { priority: 1 } }],
    ['a title', { facts: { title: 'Stored XSS everywhere' } }],
  ])('an update of %s that the case holds already is decided again in full', (_name, changes) => {
    const changed = decide(trackedCase(), update(changes));
    if (changed.outcome !== 'update') throw new Error('Expected an update.');
    expect(effectsOf(decide(changed.kase, update(changes)))).toEqual(effectsOf(changed));
  });
});

describe('a case whose report is in a dead letter', () => {
  const nothingElse = { bugUrl: null, httpRequest: null, extraInfo: null, references: null, cut: false };
  const report = { ...nothingElse, description: 'Steps' };
  const created = decide(null, eventWith({ facts: { state: 'new' } }));
  const waiting: Case | null =
    created.outcome === 'recorded' ? { ...created.kase, version: 1, reportAwaitedFrom: 'event-1' } : null;

  it.each([
    ['without the text gets no issue', null, { outcome: 'recorded', because: 'report-in-dead-letter' }],
    ['with the text gets one', report, { outcome: 'create' }],
  ])('and an event %s', (_name, brought, expected) => {
    expect(decide(waiting, update({ facts: { state: 'triaged' }, report: brought }))).toMatchObject(expected);
  });
});

describe('an event without its submission, whose source was asked', () => {
  const text = { bugUrl: null, httpRequest: null, extraInfo: null, references: null, cut: false };
  const bare: SubmissionEvent = { ...eventWith(), facts: { state: 'triaged' }, submittedAt: null };
  const readWith = (facts: Partial<SubmissionFacts>): SubmissionEvent =>
    eventWith({
      id: 'read-1',
      key: 'submission.read',
      at: '2026-11-03T09:13:00Z',
      changedState: false,
      report: { ...text, description: 'Steps' },
      facts,
    });
  const decideRead = (read: SubmissionEvent): DeliveryDecision =>
    decideDelivery({
      known: null,
      event: bare,
      read,
      connection: connectionWith(),
      policy: policyWith(),
      now,
      traits: bugcrowdTraits,
    });

  it('makes an issue with all that the source says, and waits for this event if Jira refuses', () => {
    const decision = decideRead(readWith({ priority: 1 }));
    expect(decision).toMatchObject({
      outcome: 'create',
      kase: { reportAwaitedFrom: 'event-1' },
      view: { summary: 'Stored XSS', severity: 'critical' },
    });
    expect(effectsOf(decision)).toMatchObject([{ draft: { report: { description: 'Steps' } } }]);
  });

  it.each([
    ['duplicate', { duplicate: true }],
    ['rejected-state', { state: 'not_applicable' }],
  ] as const)('makes none if the source says by then: %s', (because, facts) => {
    expect(decideRead(readWith(facts))).toMatchObject({ outcome: 'recorded', because });
  });
});

describe('a deleted issue that is to be recreated', () => {
  const connection = connectionWith({ recreateDeleted: true });
  const deletedIssue = { id: '10001', key: 'SEC-1', at: '2026-11-05T00:00:00Z' };

  it.each([
    ['at', '2026-11-05T00:00:00Z', { outcome: 'recorded', because: 'issue-deleted' }],
    ['after', '2026-11-05T00:00:00.001Z', { outcome: 'create' }],
  ])('needs an event after the deletion: one %s it', (_name, at, expected) => {
    const known: Case = { ...trackedCase(), issue: null, deletedIssue };
    expect(decide(known, update({ at }), connection)).toMatchObject(expected);
  });
});
