import type { Case } from '../../../src/domain/cases/case';
import { decideIssueChange } from '../../../src/domain/decide/decide-issue-change';
import type { CaseDecision } from '../../../src/domain/decide/decide-case';
import {
  mergeIssueChange,
  outcomeOfResolution,
  settleStop,
  type ReadChange,
} from '../../../src/domain/decide/issue-change';
import type { Connection } from '../../../src/domain/connections/connection';
import {
  usualMeaning,
  type JudgedResolution,
  type ResolutionMeaning,
} from '../../../src/domain/mapping/resolution';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { closed, connectionWith, fixed, policyWith, rated } from '../../support/builders';
import { caseWith, reportedBy, trackedAt, withEvents } from '../../support/case-builders';
import { dateSet, reopened } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const at = '2026-11-10T11:59:00Z';

/** Nothing that matters, by the developer, unless a test says otherwise. */
function change(changes: Partial<ReadChange> = {}): ReadChange {
  return {
    at,
    by: 'dev',
    status: null,
    dueDate: null,
    priority: null,
    place: null,
    deleted: false,
    ...changes,
  };
}

const judged = (name: string, counts: ResolutionMeaning | null, id = '10200'): JudgedResolution => ({
  id,
  name,
  counts,
});
const fix = judged('Done', 'fixed');
const duplicate = judged('Duplicate', 'closed');
const unjudged = judged('Obsolete', null);
const dueOn = (date: string | null, when = at): ReadChange => change({ at: when, dueDate: { date } });
const done = (resolution: JudgedResolution | null, when = at): ReadChange =>
  change({ at: when, status: { done: true, resolution, isMove: true } });
const resolvedAs = (resolution: JudgedResolution | null, when = at): ReadChange =>
  change({ at: when, status: { done: true, resolution, isMove: false } });
const notDone = change({ status: { done: false, resolution: null, isMove: true } });
const byPerson = (event: TimelineEvent): TimelineEvent => reportedBy('jira', 'dev', event);

describe('the outcome of a resolution', () => {
  it.each([
    ['Done', 'fixed'],
    ['Fixed', 'fixed'],
    ['Won’t Do', 'closed'],
    ["won't fix", 'closed'],
    ['Duplicate', 'closed'],
    ['Cannot Reproduce', 'closed'],
    ['Declined', 'closed'],
    ['Known Error', 'closed'],
  ])('is known before anyone has judged it where Atlassian explains it: %s is %s', (name, outcome) => {
    expect(usualMeaning(name)).toBe(outcome);
  });

  it.each([
    'False positive',
    'Risk accepted',
    'Wontfix',
    'Out of scope',
    'Obsolete',
    'Deferred',
    'Wird nicht erledigt',
    '対応しない',
    'Done elsewhere',
    'Not a Bug',
    '',
  ])('is not guessed from any other name: %s', (name) => {
    expect(usualMeaning(name)).toBeNull();
  });

  it('is what the connection has for its id, and else what the site has', () => {
    const connection = connectionWith({ resolutions: { '10200': 'closed' } });
    expect(outcomeOfResolution(fix, connection)).toBe('closed');
    expect(outcomeOfResolution(unjudged, connection)).toBe('closed');
    expect(outcomeOfResolution({ ...fix, id: '10201' }, connection)).toBe('fixed');
    expect(outcomeOfResolution({ ...unjudged, id: '10201' }, connection)).toBeNull();
  });

  it('without a resolution: fixed', () => {
    expect(outcomeOfResolution(null, connectionWith())).toBe('fixed');
  });
});

describe('a change of the issue adds to the timeline', () => {
  const trusting = connectionWith({ priorityMovesSeverity: true });
  const critical = change({ priority: { severity: 'critical' } });
  it.each<[string, ReadChange, Connection, readonly TimelineEvent[]]>([
    ['Done', done(fix), connectionWith(), [fixed(at)]],
    ['Done without a resolution', done(null), connectionWith(), [fixed(at)]],
    ['Done as a duplicate', done(duplicate), connectionWith(), [closed(at, 'Duplicate')]],
    [
      'Done, mapped to closed',
      done(fix),
      connectionWith({ resolutions: { '10200': 'closed' } }),
      [closed(at, 'Done')],
    ],
    ['not Done', notDone, connectionWith(), [reopened(at)]],
    ['a date', dueOn('2026-12-24'), connectionWith(), [dateSet(at, '2026-12-24')]],
    ['a date taken away', dueOn(null), connectionWith(), []],
    ['a priority, which the connection does not trust', critical, connectionWith(), []],
    ['a priority, which it does', critical, trusting, [rated(at, 'critical')]],
    ['a priority that stands for no severity', change({ priority: { severity: null } }), trusting, []],
    [
      'all at once',
      { ...done(null), dueDate: { date: '2026-12-24' }, priority: { severity: 'low' } },
      trusting,
      [fixed(at), dateSet(at, '2026-12-24'), rated(at, 'low')],
    ],
    ['nothing that matters', change(), trusting, []],
  ])('%s', (_name, reported, connection, facts) => {
    const merged = mergeIssueChange(caseWith(), reported, connection);
    expect(merged).toEqual(withEvents(caseWith(), ...facts.map(byPerson)));
    expect(mergeIssueChange(merged, reported, connection)).toEqual(merged);
  });
});

describe('done with a resolution that nobody has judged', () => {
  const connection = connectionWith();
  const later = '2026-11-10T12:30:00Z';
  const tracked = trackedAt({ now });
  const waiting = mergeIssueChange(tracked, done(unjudged), connection);

  it('adds no fact, and is remembered with who and when', () => {
    expect(waiting.timeline).toEqual(tracked.timeline);
    expect(waiting.awaitedStop).toEqual({ at, by: 'dev', resolution: { id: '10200', name: 'Obsolete' } });
    expect(mergeIssueChange(waiting, done(unjudged), connection)).toEqual(waiting);
  });

  it.each([
    ['fixed', fixed(at)],
    ['closed', closed(at, 'Obsolete')],
  ] as const)('counts from when it was done once it is judged as %s', (outcome, fact) => {
    if (!waiting.awaitedStop) throw new Error('Nothing is awaited.');
    expect(settleStop(waiting, waiting.awaitedStop, outcome)).toEqual({
      ...withEvents(tracked, byPerson(fact)),
      awaitedStop: null,
    });
  });

  it('opened again, it waits for nothing', () => {
    const reopening = { ...notDone, at: later };
    expect(mergeIssueChange(waiting, reopening, connection).awaitedStop).toBeNull();
  });

  it('given a judged resolution without a move, it counts as that from when it was done', () => {
    expect(mergeIssueChange(waiting, resolvedAs(duplicate, later), connection)).toEqual({
      ...withEvents(tracked, byPerson(closed(at, 'Duplicate'))),
      awaitedStop: null,
    });
  });

  it('a change that is older than the stop takes nothing back', () => {
    const earlier = { ...notDone, at: '2026-11-10T11:00:00Z' };
    expect(mergeIssueChange(waiting, earlier, connection).awaitedStop).toEqual(waiting.awaitedStop);
  });

  it('another resolution of an issue that waits for nothing says nothing', () => {
    expect(mergeIssueChange(tracked, resolvedAs(unjudged), connection)).toEqual(tracked);
    expect(mergeIssueChange(tracked, resolvedAs(fix), connection)).toEqual(tracked);
  });

  it('leaves with a deleted issue', () => {
    expect(mergeIssueChange(waiting, change({ deleted: true }), connection).awaitedStop).toBeNull();
  });
});

it('a moved issue is followed under its new key', () => {
  const moved = change({ place: { key: 'BARE-1', projectId: '10001' } });
  const merged = mergeIssueChange(trackedAt({ now }), moved, connectionWith());
  expect(merged.issue).toMatchObject({ id: '10001', key: 'BARE-1' });
});

describe('a deleted issue', () => {
  const tracked = { ...trackedAt({ now }), nextCheckAt: '2026-11-24T00:00:00Z' };
  const deleted = change({ deleted: true });

  it('leaves the case, which needs no more checks', () => {
    if (tracked.issue === null) throw new Error('Expected an issue.');
    const view = tracked.issue.lastWritten;
    const schedule = { nextCheckAt: null, noticesGiven: [] };
    const outbox = { since: at, firstSince: at, entries: [], view, schedule };
    const extensionRequest = { askedBy: 'dev', askedAt: at, dueDate: '2026-12-24', plan: 'Soon' };
    expect(mergeIssueChange({ ...tracked, outbox, extensionRequest }, deleted, connectionWith())).toEqual({
      ...tracked,
      issue: null,
      nextCheckAt: null,
      deletedIssue: { id: '10001', key: 'SEC-1', at },
    });
  });

  it('has no effect without an issue', () => {
    const kase = caseWith();
    expect(mergeIssueChange(kase, deleted, connectionWith())).toBe(kase);
  });

  it('is recorded, and nothing is written to Jira', () => {
    const where = {
      connection: connectionWith({ recreateDeleted: true }),
      policy: policyWith(),
      now,
      traits: bugcrowdTraits,
    };
    const decision = decideIssueChange(tracked, deleted, where);
    expect(decision).toMatchObject({ outcome: 'recorded', because: 'issue-deleted', kase: { issue: null } });
    if (decision.outcome === 'recorded')
      expect(decideIssueChange(decision.kase, deleted, where)).toEqual({ outcome: 'unchanged' });
  });
});

describe('the effect on the issue', () => {
  const where = { connection: connectionWith(), policy: policyWith(), now, traits: bugcrowdTraits };
  const running = trackedAt({ now });
  const stopped = trackedAt({ now }, withEvents(caseWith(), fixed('2026-11-09T00:00:00Z')));

  const decide = (known: Case, reported: ReadChange): CaseDecision =>
    decideIssueChange(known, reported, where);
  /** The case after a decision was carried out. */
  function carriedOut(decision: CaseDecision): Case {
    if (decision.outcome !== 'update') throw new Error(`Expected an update, not ${decision.outcome}.`);
    const { kase, schedule: after, view } = decision;
    if (kase.issue === null) throw new Error('The case has no issue.');
    return { ...kase, ...after, issue: { ...kase.issue, lastWritten: view } };
  }
  const dateChanges = (decision: CaseDecision): readonly unknown[] =>
    'effects' in decision
      ? decision.effects.flatMap((effect) => (effect.type === 'comment-on-issue' ? effect.changes : []))
      : [];

  it.each<[string, Case, ReadChange, object]>([
    ['a date that holds', running, dueOn('2026-12-24'), { from: '2026-12-01', to: '2026-12-24' }],
    ['a date after the stop', stopped, dueOn('2026-12-24'), { from: '2026-12-24', to: '2026-12-01' }],
    ['a date taken away', running, dueOn(null), { from: null, to: '2026-12-01' }],
    ['a date taken away after the stop', stopped, dueOn(null), { from: null, to: '2026-12-01' }],
  ])('%s: one edit and one comment by whoever did it', (_name, known, reported, moved) => {
    const decision = decide(known, reported);
    expect(decision).toMatchObject({
      outcome: 'update',
      effects: [
        { type: 'edit-issue', to: { dueDate: (moved as { to: string }).to } },
        { type: 'comment-on-issue', cause: { by: 'person', accountId: 'dev' }, changes: [{ ...moved }] },
      ],
    });
  });

  it.each<[string, Case, ReadChange]>([
    ['a date that holds', running, dueOn('2026-12-24')],
    ['a date after the stop', stopped, dueOn('2026-12-24')],
    ['a date taken away', running, dueOn(null)],
    ['a date taken away after the stop', stopped, dueOn(null)],
    ['Done', running, done(fix)],
  ])('%s, told twice: nothing more', (_name, known, reported) => {
    const once = carriedOut(decide(known, reported));
    expect(decide(once, reported)).toEqual({ outcome: 'unchanged' });
  });

  it('reported again before it was carried out: the same once more', () => {
    for (const reported of [dueOn('2026-12-24'), dueOn(null)]) {
      const first = decide(stopped, reported);
      if (first.outcome !== 'update') throw new Error('Expected an update.');
      expect(dateChanges(decide(first.kase, reported))).toEqual(dateChanges(first));
    }
  });

  it('removed a second time, it is restored a second time', () => {
    const once = carriedOut(decide(running, dueOn(null)));
    const again = decide(once, dueOn(null, '2026-11-10T11:59:30Z'));
    expect(dateChanges(again)).toMatchObject([{ kind: 'due-date', from: null, to: '2026-12-01' }]);
  });

  it.each<[string, ReadChange]>([
    ['a date', dueOn('2026-12-20', '2026-11-10T11:00:00Z')],
    ['a date taken away', dueOn(null, '2026-11-10T11:00:00Z')],
  ])('%s that was replaced before it was told is no news', (_name, earlier) => {
    const later = carriedOut(decide(running, dueOn('2026-12-24')));
    expect(dateChanges(decide(later, earlier))).toEqual([]);
  });

  it.each<[string, Case, ReadChange, object]>([
    ['Done: the clock stops, in one edit without a comment', running, done(null), { state: 'met' }],
    [
      'not Done any more: it goes on',
      trackedAt({ now }, withEvents(caseWith(), byPerson(fixed('2026-11-09T00:00:00Z')))),
      notDone,
      { state: 'running' },
    ],
  ])('%s', (_name, known, reported, projection) => {
    expect(decide(known, reported)).toMatchObject({
      outcome: 'update',
      effects: [{ type: 'edit-issue', to: { projection } }],
    });
  });

  it('is none if nothing moves the clock', () => {
    expect(decide(running, change({ priority: { severity: 'critical' } }))).toEqual({ outcome: 'unchanged' });
    expect(decide(running, notDone)).toMatchObject({ outcome: 'recorded', because: 'nothing-to-show' });
  });
});
