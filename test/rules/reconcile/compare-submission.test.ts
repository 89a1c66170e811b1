import type { Case } from '../../../src/domain/cases/case';
import { readCase } from '../../../src/domain/issues/issue-view';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import { unknownFacts, type SubmissionFacts } from '../../../src/domain/findings/submission';
import { compareSubmission, type Finding } from '../../../src/domain/reconcile/compare-submission';
import { toEpochMs, toInstant } from '../../../src/domain/sla/instant';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';
import { reportedBy, withEvents } from '../../support/case-builders';

const connection = connectionWith();
const TRIAGED = '2026-11-03T09:12:00Z';
const WATCHED = '2026-11-02T00:00:00Z';
const NOW = '2026-11-10T12:00:00Z';

const facts: SubmissionFacts = {
  ...unknownFacts,
  title: 'Stored XSS',
  state: 'triaged',
  priority: 2,
  vrtId: 'cross_site_scripting_xss.stored',
};

type Event = Parameters<typeof eventWith>[0];

/** Bugcrowd's answer about the submission. */
function readWith({ facts: said, ...changes }: NonNullable<Event> = {}) {
  return eventWith({
    id: 'read-1',
    key: 'submission.read',
    at: NOW,
    changedState: false,
    facts: { ...facts, ...said },
    ...changes,
  });
}

function reportedWith(changes: Event = {}): Case {
  return mergeEvent(
    null,
    eventWith({ ...changes, facts: { ...facts, ...changes.facts } }),
    connection,
    bugcrowdTraits,
  );
}

function find(known: Case | null, read = readWith(), now = NOW, watchedFrom = WATCHED): Finding {
  return compareSubmission(known, read, connection, bugcrowdTraits, watchedFrom, now);
}

function later(instant: string, ms: number): string {
  return toInstant(toEpochMs(instant) + ms);
}

describe('a submission without a case', () => {
  it.each<[string, string, string, Finding]>([
    ['moved before the connection was watched is older', later(TRIAGED, 1), NOW, 'older'],
    ['moved as the watch began is missing', TRIAGED, NOW, 'missing'],
    ['moved since is missing', WATCHED, NOW, 'missing'],
    ['moved ten minutes ago is missing', WATCHED, later(TRIAGED, 600_000), 'missing'],
    ['moved a moment less ago may still be on its way', WATCHED, later(TRIAGED, 599_999), 'fresh'],
    ['moved just now, but before the watch, is older', later(TRIAGED, 1), later(TRIAGED, 2), 'older'],
  ])('that %s', (_name, watchedFrom, now, finding) => {
    expect(find(null, readWith(), now, watchedFrom)).toBe(finding);
  });

  it('counts from its submission if no later change is known', () => {
    const failedTransition = readWith({ transitions: {}, submittedAt: '2026-11-02T00:00:00Z' });
    expect(find(null, failedTransition)).toBe('missing');
    expect(find(null, failedTransition, NOW, '2026-11-02T00:00:00.001Z')).toBe('older');
  });

  it('counts from its last change', () => {
    const transitions = { triaged: '2026-10-01T00:00:00Z', resolved: '2026-11-09T00:00:00Z' };
    expect(find(null, readWith({ transitions }))).toBe('missing');
  });

  it('without any known moment is older', () => {
    expect(find(null, readWith({ transitions: {}, submittedAt: null }))).toBe('older');
  });
});

describe('a submission with the same data in its case', () => {
  it('is the same, however often it is read', () => {
    expect(find(reportedWith())).toBe('same');
    expect(find(reportedWith(), readWith({ at: later(NOW, 86_400_000) }))).toBe('same');
    expect(find(reportedWith(), readWith(), later(TRIAGED, 1))).toBe('same');
  });

  it.each([
    ['duplicate', { duplicate: true }, {}],
    ['resolution', { state: 'resolved' }, {}],
    ['rejection', { state: 'not_applicable' }, {}],
    ['triage', {}, {}],
  ] as const)('even if Bugcrowd gives no date for its %s', (_name, said, transitions) => {
    const known = reportedWith({ facts: said, transitions });
    expect(find(known, readWith({ facts: said, transitions }))).toBe('same');
    expect(find(known, readWith({ facts: said, transitions, at: later(NOW, 3_600_000) }))).toBe('same');
  });

  it.each(['panel', 'jira'] as const)('even if a person has rated it differently in the %s', (system) => {
    const rated = reportedBy(system, 'dev', {
      type: 'severity',
      at: '2026-11-05T00:00:00Z',
      severity: 'low',
    });
    expect(find(withEvents(reportedWith(), rated))).toBe('same');
  });

  it('even if somebody has fixed it in Jira', () => {
    const fix = reportedBy('jira', 'dev', { type: 'fixed', at: '2026-11-05T00:00:00Z' });
    expect(find(withEvents(reportedWith(), fix))).toBe('same');
  });

  it('whatever another connection says of it', () => {
    const foreign = { ...reportedWith(), connectionId: 'other' };
    expect(find(foreign, readWith({ facts: { priority: 1 } }))).toBe('same');
  });
});

describe('a submission with lost deliveries is different', () => {
  it.each<[string, NonNullable<Event>]>([
    ['a title', { facts: { title: 'Reflected XSS' } }],
    ['a rating', { facts: { priority: 1 } }],
    ['a rating that was withdrawn', { facts: { priority: null } }],
    ['a class', { facts: { vrtId: 'cross_site_scripting_xss.reflected' } }],
    ['a mark as duplicate', { facts: { duplicate: true } }],
    ['a state', { facts: { state: 'unresolved' }, transitions: { unresolved: '2026-11-09T00:00:00Z' } }],
    ['a fix', { facts: { state: 'resolved' }, transitions: { resolved: '2026-11-09T00:00:00Z' } }],
    ['an earlier triage', { transitions: { triaged: '2026-11-02T09:12:00Z' } }],
    ['another submission date', { submittedAt: '2026-10-31T08:00:00Z' }],
  ])('in %s', (_name, changes) => {
    expect(find(reportedWith(), readWith(changes))).toBe('different');
  });

  it('in a reopening without a date, once', () => {
    const stopped = reportedWith({
      facts: { state: 'resolved' },
      transitions: { triaged: TRIAGED, resolved: '2026-11-05T00:00:00Z' },
    });
    const reopened = readWith();
    expect(find(stopped, reopened)).toBe('different');
    expect(
      find(mergeEvent(stopped, reopened, connection, bugcrowdTraits), readWith({ at: later(NOW, 60_000) })),
    ).toBe('same');
  });

  it('and the same again after processing', () => {
    const read = readWith({ facts: { priority: 1, duplicate: true, title: 'Worse' } });
    const fed = mergeEvent(reportedWith(), read, connection, bugcrowdTraits);
    expect(find(fed, { ...read, at: later(NOW, 3_600_000) })).toBe('same');
  });

  it('is left alone for ten minutes after its last change', () => {
    const read = readWith({
      facts: { state: 'unresolved' },
      transitions: { unresolved: '2026-11-10T11:50:00Z' },
    });
    expect(find(reportedWith(), read)).toBe('different');
    expect(find(reportedWith(), read, later(NOW, -1))).toBe('fresh');
  });
});

describe('an interrupted write to Jira', () => {
  const since = '2026-11-10T11:00:00Z';
  const begun = reportedWith();
  const { view } = readCase(begun, connection, policyWith(), NOW);
  const schedule = { nextCheckAt: null, noticesGiven: [] };
  const outbox = { since, firstSince: since, entries: [], view, schedule };
  const entry = { id: '1.0', effect: { type: 'create-issue', view }, done: false } as const;
  const creating: Case = { ...begun, outbox: { ...outbox, entries: [entry] } };
  const updating: Case = { ...begun, outbox: { ...outbox, since: null } };

  it.each<[string, Case, string, Finding]>([
    ['is left to its own retries for an hour', creating, later(NOW, -1), 'same'],
    ['is missing then', creating, NOW, 'missing'],
    ['is left to its own retries for an hour', updating, later(NOW, -1), 'same'],
    ['has left something different then', updating, NOW, 'different'],
  ])('%s', (_name, known, now, finding) => {
    expect(find(known, readWith(), now)).toBe(finding);
  });
});

describe('data that no webhook reports', () => {
  it.each<[string, Partial<SubmissionFacts>]>([
    ['a target', { targetName: 'app.acme.example' }],
    ['a researcher', { researcher: 'quiet_otter' }],
    ['a program', { programCode: 'acme', programName: 'Acme' }],
    ['a score', { cvssScore: 9.8 }],
  ])('%s is added, and was not lost', (_name, said) => {
    const read = readWith({ facts: said });
    expect(find(reportedWith(), read)).toBe('unreported');
    expect(find(mergeEvent(reportedWith(), read, connection, bugcrowdTraits), read)).toBe('same');
  });

  it('does not hide what was lost', () => {
    expect(find(reportedWith(), readWith({ facts: { researcher: 'quiet_otter', priority: 1 } }))).toBe(
      'different',
    );
  });
});

describe('a case without an issue whose dead letter was given up', () => {
  const movedAt = '2026-11-03T09:12:00Z';
  const given = (how: 'discarded' | 'dropped', at: string): Case => ({
    ...reportedWith(),
    givenUp: { how, at },
  });
  it.each<[string, Case, Finding]>([
    ['because of its age is missing', given('dropped', NOW), 'missing'],
    ['by somebody is left alone', given('discarded', NOW), 'same'],
    ['by somebody at the moment of its last move is left alone', given('discarded', movedAt), 'same'],
  ])('%s', (_name, known, finding) => {
    expect(find(known, readWith(), NOW)).toBe(finding);
  });

  it('by somebody comes in again if it has changed since', () => {
    const moved = readWith({
      facts: { state: 'unresolved' },
      transitions: { triaged: movedAt, unresolved: '2026-11-09T00:00:00Z' },
    });
    expect(find(given('discarded', '2026-11-08T00:00:00Z'), moved, NOW)).toBe('different');
  });
});

describe('what a case keeps of a submission that has ended', () => {
  const ended = { transitions: { triaged: TRIAGED, resolved: '2026-11-05T00:00:00Z' } };
  const resolved = { state: 'resolved' } as const;

  it('lacks the name of the researcher, which is no difference', () => {
    const known = reportedWith({ ...ended, facts: resolved });
    expect(find(known, readWith({ ...ended, facts: { ...resolved, researcher: 'quiet_otter' } }))).toBe(
      'same',
    );
  });

  it('has it while the case is open', () => {
    expect(find(reportedWith(), readWith({ facts: { researcher: 'quiet_otter' } }))).toBe('unreported');
  });
});

describe('milestones that a reading has', () => {
  it('are no drift where only an included resource dates them, and are taken', () => {
    const reached = [{ milestone: 'rewarded', at: '2026-11-05T00:00:00Z' }];
    expect(find(reportedWith(), readWith({ reached }))).toBe('unreported');
  });

  it('are a difference where a delivery would have brought them', () => {
    expect(find(reportedWith(), readWith({ reached: [{ milestone: 'cve-assigned' }] }))).toBe('different');
  });

  it('are the same once they are known', () => {
    const known = reportedWith({ reached: [{ milestone: 'cve-assigned' }] });
    expect(find(known, readWith({ reached: [{ milestone: 'cve-assigned' }] }))).toBe('same');
  });
});
