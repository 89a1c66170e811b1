import type { Case } from '../../../src/domain/cases/case';
import type { CaseDecision } from '../../../src/domain/decide/decide-case';
import { decideIssueChange } from '../../../src/domain/decide/decide-issue-change';
import type { ReadChange } from '../../../src/domain/decide/issue-change';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, fixed, policyWith } from '../../support/builders';
import { carriedOut } from '../../support/carried-out';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { byPerson, change, done, dueOn, fix, notDone, now } from '../../support/issue-changes';

describe('the effect on the issue', () => {
  const connection = connectionWith({ decidesAlone: ['dev'] });
  const where = { connection, policy: policyWith(), now, traits: bugcrowdTraits };
  const running = trackedAt({ now });
  const stopped = trackedAt({ now }, withEvents(caseWith(), fixed('2026-11-09T00:00:00Z')));

  const decide = (known: Case, reported: ReadChange): CaseDecision =>
    decideIssueChange(known, reported, where);
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

  it('removed again, it is restored again, but not within the hour', () => {
    const once = carriedOut(decide(running, dueOn(null)));
    const again = (when: string): CaseDecision =>
      decideIssueChange(once, dueOn(null, when), { ...where, now: '2026-11-10T13:00:00Z' });
    expect(dateChanges(again('2026-11-10T12:59:00Z'))).toMatchObject([
      { kind: 'due-date', from: null, to: '2026-12-01' },
    ]);
    expect(dateChanges(again('2026-11-10T12:58:59.999Z'))).toEqual([]);
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

describe('a deleted issue', () => {
  const tracked = { ...trackedAt({ now }), nextCheckAt: '2026-11-24T00:00:00Z' };
  const deleted = change({ deleted: true });

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
