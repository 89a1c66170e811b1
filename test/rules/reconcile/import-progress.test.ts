import { decideDelivery } from '../../../src/domain/decide/decide-delivery';
import { mergeEvent } from '../../../src/domain/cases/merge-event';
import type { SubmissionEvent } from '../../../src/domain/findings/submission';
import {
  nothingTallied,
  type DueBucket,
  type ImportJob,
  type ImportPhase,
  type ImportRequest,
} from '../../../src/domain/reconcile/import-job';
import {
  advanceImport,
  beginCount,
  beginImport,
  dueBucket,
  effectOf,
  failImport,
  isLost,
  isReading,
  isWanted,
  rememberHanding,
  tally,
} from '../../../src/domain/reconcile/import-progress';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';
import { trackedAt } from '../../support/case-builders';

const NOW = '2026-11-10T12:00:00Z';
const LATER = '2026-11-10T12:05:00Z';
const everything: ImportRequest = { states: [], submittedFrom: null, submittedTo: null };
const connection = connectionWith();

describe('an issue is due', () => {
  it.each<[string | null, DueBucket]>([
    [null, 'no-date'],
    ['2025-01-01T00:00:00Z', 'overdue'],
    ['2026-11-10T11:59:59.999Z', 'overdue'],
    [NOW, 'overdue'],
    ['2026-11-10T12:00:00.001Z', 'week'],
    ['2026-11-17T12:00:00Z', 'week'],
    ['2026-11-17T12:00:00.001Z', 'month'],
    ['2026-12-10T12:00:00Z', 'month'],
    ['2026-12-10T12:00:00.001Z', 'quarter'],
    ['2027-02-08T12:00:00Z', 'quarter'],
    ['2027-02-08T12:00:00.001Z', 'later'],
  ])('with the deadline %s: %s', (deadline, bucket) => {
    expect(dueBucket(deadline, NOW)).toBe(bucket);
  });
});

describe('an import asks for', () => {
  const october = { submittedFrom: '2026-10-01', submittedTo: '2026-10-31' };
  const at = (submittedAt: string | null, state: string | null = 'triaged') =>
    ({ facts: { state }, submittedAt }) satisfies Pick<SubmissionEvent, 'facts' | 'submittedAt'>;
  it.each<[string, ReturnType<typeof at>, Partial<ImportRequest>, boolean]>([
    ['everything', at(null, null), {}, true],
    ['the first moment of the first day', at('2026-10-01T00:00:00Z'), october, true],
    ['nothing before it', at('2026-09-30T23:59:59.999Z'), october, false],
    ['the last moment of the last day', at('2026-10-31T23:59:59.999Z'), october, true],
    ['nothing after it', at('2026-11-01T00:00:00Z'), october, false],
    ['from a day on', at('2027-01-01T00:00:00Z'), { submittedFrom: '2026-10-01' }, true],
    ['up to a day', at('2020-01-01T00:00:00Z'), { submittedTo: '2026-10-31' }, true],
    ['no undated one where it asks for dates', at(null), { submittedFrom: '2026-10-01' }, false],
    ['no undated one where it asks for dates', at(null), { submittedTo: '2026-10-31' }, false],
    ['a state that it asks for', at(null), { states: ['new', 'triaged'] }, true],
    ['no other state', at(null, 'resolved'), { states: ['new', 'triaged'] }, false],
    ['no unknown state where it asks for some', at(null, null), { states: ['new'] }, false],
    [
      'nothing that fits in one respect only',
      at('2026-10-05T00:00:00Z', 'new'),
      { ...october, states: ['triaged'] },
      false,
    ],
  ])('%s', (_name, submission, request, expected) => {
    expect(isWanted(submission, { ...everything, ...request })).toBe(expected);
  });
});

describe('the effect of an import', () => {
  const decide = (event: SubmissionEvent, known: Parameters<typeof decideDelivery>[0]['known'] = null) =>
    decideDelivery({ known, event, connection, policy: policyWith(), now: NOW, traits: bugcrowdTraits });
  const read = eventWith({ key: 'submission.read', id: 'read-1', at: NOW, changedState: false });

  it('is an issue for a submission that qualifies and has none', () => {
    expect(effectOf(decide(read), false)).toMatchObject({ type: 'issue', view: { severity: 'high' } });
  });

  it('is an issue for one with a lost delivery too', () => {
    const early = eventWith({ facts: { state: 'new' }, transitions: {}, changedState: false });
    const known = mergeEvent(null, early, connection, bugcrowdTraits);
    expect(effectOf(decide(read, known), false).type).toBe('issue');
  });

  it.each(['new', 'not_applicable'])('is none for one that is %s', (state) => {
    const event = { ...read, facts: { ...read.facts, state }, transitions: {} };
    expect(effectOf(decide(event), false)).toEqual({ type: 'without-issue' });
  });

  it('is nothing for one that has its issue, changed or not', () => {
    const known = trackedAt({ now: NOW }, mergeEvent(null, eventWith(), connection, bugcrowdTraits));
    expect(effectOf(decide(read, known), true)).toEqual({ type: 'known' });
    const changed = { ...read, facts: { ...read.facts, priority: 1 as const } };
    expect(effectOf(decide(changed, known), true)).toEqual({ type: 'known' });
  });

  it('is nothing for one of another connection', () => {
    const foreign = { ...mergeEvent(null, eventWith(), connection, bugcrowdTraits), connectionId: 'other' };
    expect(effectOf(decide(read, foreign), false)).toEqual({ type: 'known' });
  });

  it('is summed by severity and due date', () => {
    const issue = (changes: Parameters<typeof eventWith>[0]) => effectOf(decide(eventWith(changes)), false);
    const effects = [
      issue({}),
      issue({}),
      issue({ facts: { priority: 1 } }),
      issue({ facts: { priority: null } }),
      issue({ facts: { priority: 5 } }),
      issue({ facts: { state: 'resolved' }, transitions: { triaged: '2026-01-01T00:00:00Z' } }),
      { type: 'known' } as const,
      { type: 'without-issue' } as const,
    ];
    expect(effects.reduce((sum, effect) => tally(sum, effect, NOW), nothingTallied)).toEqual({
      wanted: 8,
      known: 1,
      withoutIssue: 1,
      issues: {
        // Triaged on 3 November: 28 days, and 10 of a critical one.
        high: { month: 2, 'no-date': 1 },
        critical: { week: 1 },
        none: { 'no-date': 1 },
        informational: { 'no-date': 1 },
      },
    });
  });
});

describe('an import', () => {
  const counting = beginCount('demo', { ...everything, submittedFrom: '2026-10-01' }, 'job-1', NOW);
  const next = { submittedFrom: '2026-10-01', offset: 100 };
  const page = { rows: 100, total: 130, unreadable: 1, tally: { ...nothingTallied, wanted: 9 }, next };
  const inPhase = (phase: ImportPhase): ImportJob => ({ ...counting, phase });

  it('begins with the dry run, at the first day that is requested', () => {
    expect(counting).toMatchObject({
      phase: 'counting',
      since: NOW,
      touchedAt: NOW,
      position: { submittedFrom: '2026-10-01', offset: 0 },
      read: 0,
      queued: 0,
      tally: nothingTallied,
      failure: null,
    });
  });

  it('continues page by page', () => {
    expect(advanceImport(counting, page, LATER)).toEqual({
      ...counting,
      touchedAt: LATER,
      position: next,
      total: 130,
      read: 100,
      unreadable: 1,
      tally: page.tally,
    });
  });

  it('is counted after the last page of the dry run, and done after the last page of the import', () => {
    const counted = advanceImport(counting, { ...page, next: 'end' }, LATER);
    expect(counted).toMatchObject({ phase: 'counted', read: 100, tally: { wanted: 9 } });
    const importing = beginImport(counted, LATER);
    expect(importing).toMatchObject({
      phase: 'importing',
      since: LATER,
      position: counting.position,
      read: 0,
      unreadable: 0,
      total: 130,
      tally: { wanted: 9 },
    });
    expect(advanceImport(importing, { ...page, next: 'end' }, LATER)).toMatchObject({ phase: 'done' });
  });

  it('counts what it queues once, whatever interrupts the step', () => {
    const first = rememberHanding(inPhase('importing'), ['a', 'b']);
    const again = rememberHanding(first, ['b', 'c']);
    expect(advanceImport(again, page, LATER)).toMatchObject({ queued: 3, handing: [] });
    expect(advanceImport(advanceImport(again, page, LATER), page, LATER).queued).toBe(3);
  });

  it.each<[ImportPhase, boolean]>([
    ['counting', true],
    ['counted', false],
    ['importing', true],
    ['done', false],
    ['cancelled', false],
    ['failed', false],
  ])('%s: reads %s, and is lost after half an hour only then', (phase, reads) => {
    expect(isReading(inPhase(phase))).toBe(reads);
    expect(isLost(inPhase(phase), '2026-11-10T12:30:00Z')).toBe(false);
    expect(isLost(inPhase(phase), '2026-11-10T12:30:00.001Z')).toBe(reads);
  });

  it('that fails has a reason, and keeps its results', () => {
    const failed = failImport({ ...inPhase('importing'), queued: 5 }, 'No token.', LATER);
    expect(failed).toMatchObject({ phase: 'failed', failure: 'No token.', queued: 5, touchedAt: LATER });
  });
});
