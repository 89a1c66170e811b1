import type { Case } from '../../../src/domain/cases/case';
import type { Moved } from '../../../src/domain/cases/tracked-issue';
import { decideDelivery, type DeliveryDecision } from '../../../src/domain/decide/decide-delivery';
import { decideIssueChange } from '../../../src/domain/decide/decide-issue-change';
import { defaultMapping, type Mapping } from '../../../src/domain/mapping/mapping';
import { movedByPerson } from '../../../src/domain/issues/status-move';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';
import { trackedAt } from '../../support/case-builders';

const now = '2026-11-05T09:00:00Z';
const to = (statusId: string) => ({ statusId, statusName: `status ${statusId}`, resolutionId: null });

function connectionTo(statuses: Mapping['statuses'], commentOnState = false) {
  return connectionWith({ commentOnState, mapping: { ...defaultMapping, statuses } });
}

const mapped = connectionTo({ triaged: to('1'), unresolved: to('2') });

/** The case of a triaged submission whose issue has followed so far. */
function followed(moved: Moved, connection = mapped): Case {
  const kase = trackedAt({ now, connection });
  if (kase.issue === null) throw new Error('It has an issue.');
  return { ...kase, issue: { ...kase.issue, lastWritten: { ...kase.issue.lastWritten, moved } } };
}

function reported(
  known: Case | null,
  state: string,
  connection = mapped,
  at = '2026-11-05T08:00:00Z',
): DeliveryDecision {
  const event = eventWith({ id: `event-${state}`, at, facts: { state }, transitions: {} });
  return decideDelivery({ known, event, connection, policy: policyWith(), now, traits: bugcrowdTraits });
}

function movesOf(decision: DeliveryDecision): readonly string[] {
  const effects = 'effects' in decision ? decision.effects : [];
  return effects.flatMap((effect) => (effect.type === 'transition-issue' ? [effect.to.statusId] : []));
}

function movedOf(decision: DeliveryDecision): Moved | undefined {
  if ('view' in decision) return decision.view.moved;
  return 'kase' in decision ? decision.kase.issue?.lastWritten.moved : undefined;
}

describe('an issue follows Bugcrowd’s state', () => {
  it('when the state is new to it', () => {
    const decision = reported(followed({ forState: 'triaged', statusId: '1' }), 'unresolved');
    expect(movesOf(decision)).toEqual(['2']);
    expect(movedOf(decision)).toEqual({ forState: 'unresolved', statusId: '2' });
  });

  it('after everything else that is written', () => {
    const connection = connectionTo({ unresolved: to('2') }, true);
    const decision = reported(
      followed({ forState: 'triaged', statusId: null }, connection),
      'unresolved',
      connection,
    );
    expect('effects' in decision && decision.effects.map(({ type }) => type)).toEqual([
      'comment-on-issue',
      'transition-issue',
    ]);
  });

  it('not when the state is reported again', () => {
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: '1' }), 'triaged'))).toEqual([]);
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: null }), 'triaged'))).toEqual([]);
  });

  it('not by an event that is older than the known one', () => {
    const known = followed({ forState: 'triaged', statusId: '1' });
    expect(movesOf(reported(known, 'unresolved', mapped, '2026-11-03T09:00:00Z'))).toEqual([]);
  });

  it('not if the app has moved it there for another state', () => {
    const same = connectionTo({ triaged: to('1'), unresolved: to('1') });
    const decision = reported(followed({ forState: 'triaged', statusId: '1' }), 'unresolved', same);
    expect(movesOf(decision)).toEqual([]);
    expect(movedOf(decision)).toEqual({ forState: 'unresolved', statusId: '1' });
  });

  it('but there too, if somebody has moved it since', () => {
    const same = connectionTo({ triaged: to('1'), unresolved: to('1') });
    const known = followed({ forState: 'triaged', statusId: '1' });
    const issue = known.issue && movedByPerson(known.issue);
    expect(movesOf(reported({ ...known, issue }, 'unresolved', same))).toEqual(['1']);
  });

  it('not to an unmapped state, which it counts as followed', () => {
    const decision = reported(followed({ forState: 'triaged', statusId: '1' }), 'informational');
    expect(movesOf(decision)).toEqual([]);
    expect(movedOf(decision)).toEqual({ forState: 'informational', statusId: '1' });
  });

  it('back to a state that it has left meanwhile', () => {
    const quiet = connectionTo({ triaged: to('1') });
    const known = followed({ forState: 'triaged', statusId: null }, quiet);
    const left = reported(known, 'unresolved', quiet, '2026-11-05T08:00:00Z');
    if (!('kase' in left)) throw new Error('The new state is kept.');
    expect(movesOf(reported(left.kase, 'triaged', quiet, '2026-11-05T08:30:00Z'))).toEqual(['1']);
  });

  it('unharmed by a state named like a built-in property', () => {
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: null }), 'constructor'))).toEqual([]);
  });
});

describe('a new issue', () => {
  it('is moved once it is known, and shows until then that it was not', () => {
    const decision = reported(null, 'triaged');
    const effects = 'effects' in decision ? decision.effects : [];
    expect(effects).toMatchObject([
      { type: 'create-issue', draft: { view: { moved: { forState: null, statusId: null } } } },
      { type: 'transition-issue', to: { statusId: '1' } },
    ]);
    expect(movedOf(decision)).toEqual({ forState: 'triaged', statusId: '1' });
  });

  it('does not move if its state is mapped to nothing', () => {
    const decision = reported(null, 'triaged', connectionTo({ resolved: to('9') }));
    expect(movesOf(decision)).toEqual([]);
    expect(movedOf(decision)).toEqual({ forState: 'triaged', statusId: null });
  });

  it('is moved once', () => {
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: '1' }), 'triaged'))).toEqual([]);
  });

  it('is moved by the next delivery if the move was interrupted', () => {
    expect(movesOf(reported(followed({ forState: null, statusId: null }), 'triaged'))).toEqual(['1']);
  });
});

describe('a person’s change of the status', () => {
  const change = { at: now, by: 'dev', dueDate: null, priority: null, place: null, deleted: false };
  const where = { connection: mapped, policy: policyWith(), now, traits: bugcrowdTraits };

  it('makes the issue’s status unknown to the app', () => {
    const known = followed({ forState: 'triaged', statusId: '1' });
    const decision = decideIssueChange(
      known,
      { ...change, status: { done: true, resolution: null, isMove: true } },
      where,
    );
    expect('kase' in decision && decision.kase.issue?.lastWritten.moved.statusId).toBeNull();
    expect('effects' in decision && decision.effects.map(({ type }) => type)).not.toContain(
      'transition-issue',
    );
  });

  it('is required: a change of something else does not', () => {
    const known = followed({ forState: 'triaged', statusId: '1' });
    const decision = decideIssueChange(known, { ...change, status: null }, where);
    expect(decision.outcome).toBe('unchanged');
  });
});
