import type { Case } from '../../../src/domain/cases/case';
import type { Moved } from '../../../src/domain/cases/tracked-issue';
import { decideDelivery, type DeliveryDecision } from '../../../src/domain/decide/decide-delivery';
import { decideIssueChange } from '../../../src/domain/decide/decide-issue-change';
import { usualMapping, type Mapping } from '../../../src/domain/mapping/mapping';
import { movedByPerson } from '../../../src/domain/issues/status-move';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, eventWith, policyWith } from '../../support/builders';
import { trackedAt } from '../../support/case-builders';

const now = '2026-11-05T09:00:00Z';
const to = (statusId: string) => ({ statusId, statusName: `status ${statusId}`, resolutionId: null });

function connectionTo(statuses: Mapping['statuses'], commentOnState = false) {
  return connectionWith({ commentOnState, mapping: { ...usualMapping, statuses } });
}

const mapped = connectionTo({ triaged: to('1'), unresolved: to('2') });

/** The case of a triaged submission whose issue has followed so far. */
function followed(moved: Moved | undefined, connection = mapped): Case {
  const kase = trackedAt({ now, connection });
  if (kase.issue === null) throw new Error('It has an issue.');
  const { summary, severity, dueDate, submissionState, projection } = kase.issue.lastWritten;
  const lastWritten = { summary, severity, dueDate, submissionState, projection };
  return {
    ...kase,
    issue: { ...kase.issue, lastWritten: moved === undefined ? lastWritten : { ...lastWritten, moved } },
  };
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

  it('not when the state is told again', () => {
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: '1' }), 'triaged'))).toEqual([]);
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: null }), 'triaged'))).toEqual([]);
  });

  it('not by an event that is older than what is known', () => {
    const known = followed({ forState: 'triaged', statusId: '1' });
    expect(movesOf(reported(known, 'unresolved', mapped, '2026-11-03T09:00:00Z'))).toEqual([]);
  });

  it('not where the app has moved it there for another state', () => {
    const same = connectionTo({ triaged: to('1'), unresolved: to('1') });
    const decision = reported(followed({ forState: 'triaged', statusId: '1' }), 'unresolved', same);
    expect(movesOf(decision)).toEqual([]);
    expect(movedOf(decision)).toEqual({ forState: 'unresolved', statusId: '1' });
  });

  it('but there too, where somebody has moved it since', () => {
    const same = connectionTo({ triaged: to('1'), unresolved: to('1') });
    const known = followed({ forState: 'triaged', statusId: '1' });
    const issue = known.issue && movedByPerson(known.issue);
    expect(movesOf(reported({ ...known, issue }, 'unresolved', same))).toEqual(['1']);
  });

  it('not to a state that is mapped to nothing, which it has followed all the same', () => {
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

  it('from before the app moved any, once the state differs from what was shown', () => {
    expect(movesOf(reported(followed(undefined), 'triaged'))).toEqual([]);
    expect(movesOf(reported(followed(undefined), 'unresolved'))).toEqual(['2']);
  });

  it('of Bugcrowd’s that has the name of something every object has, without harm', () => {
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: null }), 'constructor'))).toEqual([]);
  });
});

describe('an issue that is made', () => {
  it('is moved once it is known, and shows until then that it was not', () => {
    const decision = reported(null, 'triaged');
    const effects = 'effects' in decision ? decision.effects : [];
    expect(effects).toMatchObject([
      { type: 'create-issue', draft: { view: { moved: { forState: null, statusId: null } } } },
      { type: 'transition-issue', to: { statusId: '1' } },
    ]);
    expect(movedOf(decision)).toEqual({ forState: 'triaged', statusId: '1' });
  });

  it('has nowhere to go where its state is mapped to nothing', () => {
    const decision = reported(null, 'triaged', connectionTo({ resolved: to('9') }));
    expect(movesOf(decision)).toEqual([]);
    expect(movedOf(decision)).toEqual({ forState: 'triaged', statusId: null });
  });

  it('is moved once', () => {
    expect(movesOf(reported(followed({ forState: 'triaged', statusId: '1' }), 'triaged'))).toEqual([]);
  });

  it('is moved by whatever comes next, where that was cut off', () => {
    expect(movesOf(reported(followed({ forState: null, statusId: null }), 'triaged'))).toEqual(['1']);
  });
});

describe('a person’s change of the status', () => {
  const change = { at: now, by: 'dev', dueDate: null, priority: null, deleted: false };
  const where = { connection: mapped, policy: policyWith(), now, traits: bugcrowdTraits };

  it('means that the app does not know where the issue is', () => {
    const known = followed({ forState: 'triaged', statusId: '1' });
    const decision = decideIssueChange(known, { ...change, status: { done: true, resolution: null } }, where);
    expect('kase' in decision && decision.kase.issue?.lastWritten.moved?.statusId).toBeNull();
    expect('effects' in decision && decision.effects.map(({ type }) => type)).not.toContain(
      'transition-issue',
    );
  });

  it('and a change of something else does not', () => {
    const known = followed({ forState: 'triaged', statusId: '1' });
    const decision = decideIssueChange(known, { ...change, status: null }, where);
    expect(decision.outcome).toBe('unchanged');
  });
});
