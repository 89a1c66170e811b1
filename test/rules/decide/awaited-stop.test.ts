import { settleStop } from '../../../src/domain/cases/awaited-stop';
import { mergeIssueChange } from '../../../src/domain/decide/issue-change';
import { closed, connectionWith, fixed, policyWith } from '../../support/builders';
import { trackedAt, withEvents } from '../../support/case-builders';
import {
  at,
  byPerson,
  change,
  done,
  duplicate,
  fix,
  notDone,
  now,
  resolvedAs,
  unjudged,
} from '../../support/issue-changes';

const policy = policyWith();

describe('done with a resolution that nobody has judged', () => {
  const connection = connectionWith({ asksToClose: false });
  const later = '2026-11-10T12:30:00Z';
  const tracked = trackedAt({ now });
  const waiting = mergeIssueChange(tracked, done(unjudged), { connection, policy });

  it('adds no fact, and is remembered with who and when', () => {
    expect(waiting.timeline).toEqual(tracked.timeline);
    expect(waiting.awaitedStop).toEqual({ at, by: 'dev', resolution: { id: '10200', name: 'Obsolete' } });
    expect(mergeIssueChange(waiting, done(unjudged), { connection, policy })).toEqual(waiting);
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
    expect(mergeIssueChange(waiting, reopening, { connection, policy }).awaitedStop).toBeNull();
  });

  it('given a judged resolution without a move, it counts as that from when it was done', () => {
    expect(mergeIssueChange(waiting, resolvedAs(duplicate, later), { connection, policy })).toEqual({
      ...withEvents(tracked, byPerson(closed(at, 'Duplicate'))),
      awaitedStop: null,
    });
  });

  it('a change that is older than the stop takes nothing back', () => {
    const earlier = { ...notDone, at: '2026-11-10T11:00:00Z' };
    expect(mergeIssueChange(waiting, earlier, { connection, policy }).awaitedStop).toEqual(
      waiting.awaitedStop,
    );
  });

  it('another resolution of an issue that waits for nothing says nothing', () => {
    expect(mergeIssueChange(tracked, resolvedAs(unjudged), { connection, policy })).toEqual(tracked);
    expect(mergeIssueChange(tracked, resolvedAs(fix), { connection, policy })).toEqual(tracked);
  });

  it('leaves with a deleted issue', () => {
    expect(
      mergeIssueChange(waiting, change({ deleted: true }), { connection, policy }).awaitedStop,
    ).toBeNull();
  });
});
