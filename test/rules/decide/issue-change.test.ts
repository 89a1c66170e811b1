import type { Case } from '../../../src/domain/cases/case';
import { mergeIssueChange, type ReadChange } from '../../../src/domain/decide/issue-change';
import type { Connection } from '../../../src/domain/connections/connection';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, connectionWith, fixed, policyWith, rated } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { dateSet, reopened } from '../../support/clock-builders';
import { at, byPerson, change, done, dueOn, duplicate, fix, notDone, now } from '../../support/issue-changes';

const policy = policyWith();

describe('a change of the issue adds to the timeline', () => {
  const alone = connectionWith({ decidesAlone: ['dev'] });
  const trusting = connectionWith({ priorityMovesSeverity: true, decidesAlone: ['dev'] });
  const critical = change({ priority: { severity: 'critical' } });
  it.each<[string, ReadChange, Connection, readonly TimelineEvent[]]>([
    ['Done', done(fix), connectionWith(), [fixed(at)]],
    ['Done without a resolution', done(null), connectionWith(), [fixed(at)]],
    ['Done as a duplicate', done(duplicate), alone, [closed(at, 'Duplicate')]],
    [
      'Done, mapped to closed',
      done(fix),
      connectionWith({ resolutions: { '10200': 'closed' }, asksToClose: false }),
      [closed(at, 'Done')],
    ],
    ['not Done', notDone, connectionWith(), [reopened(at)]],
    ['a later date', dueOn('2026-12-24'), alone, [dateSet(at, '2026-12-24')]],
    ['a later date, by one who may not decide alone', dueOn('2026-12-24'), connectionWith(), []],
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
    const merged = mergeIssueChange(caseWith(), reported, { connection, policy });
    expect(merged).toEqual(withEvents(caseWith(), ...facts.map(byPerson)));
    expect(mergeIssueChange(merged, reported, { connection, policy })).toEqual(merged);
  });
});

it('a moved issue is followed under its new key', () => {
  const moved = change({ place: { key: 'BARE-1', projectId: '10001' } });
  const merged = mergeIssueChange(trackedAt({ now }), moved, { connection: connectionWith(), policy });
  expect(merged.issue).toMatchObject({ id: '10001', key: 'BARE-1' });
});

describe('a deletion asks nobody', () => {
  it.each<[string, Partial<Parameters<typeof connectionWith>[0]>, Case]>([
    ['where the connection makes the issue again', { recreateDeleted: true }, trackedAt({ now })],
    ['by one who decides alone', { decidesAlone: ['dev'] }, trackedAt({ now })],
    ['of a clock that has ended', {}, withEvents(trackedAt({ now }), fixed('2026-11-09T00:00:00Z'))],
  ])('%s', (_name, changes, kase) => {
    const settings = { connection: connectionWith(changes), policy };
    expect(mergeIssueChange(kase, change({ deleted: true }), settings)).toMatchObject({
      issue: null,
      dateRequest: null,
    });
  });
});

describe('a deleted issue', () => {
  const tracked = { ...trackedAt({ now }), nextCheckAt: '2026-11-24T00:00:00Z' };
  const deleted = change({ deleted: true });

  it('leaves the case, which needs no more checks', () => {
    if (tracked.issue === null) throw new Error('Expected an issue.');
    const view = tracked.issue.lastWritten;
    const schedule = { nextCheckAt: null, noticesGiven: [] };
    const outbox = { since: at, firstSince: at, entries: [], view, schedule };
    const dateRequest = {
      askedBy: 'dev',
      askedAt: at,
      change: { type: 'pause' as const },
      reason: 'Soon',
    };
    expect(
      mergeIssueChange({ ...tracked, outbox, dateRequest }, deleted, {
        connection: connectionWith(),
        policy,
      }),
    ).toEqual({
      ...tracked,
      issue: null,
      nextCheckAt: null,
      deletedIssue: { id: '10001', key: 'SEC-1', at },
      dateRequest: {
        askedBy: 'dev',
        askedAt: at,
        change: { type: 'delete-issue', issueKey: 'SEC-1' },
        reason: '',
      },
      decidedRequests: [{ ...dateRequest, outcome: 'settled', at, by: '', why: null }],
    });
  });

  it('has no effect without an issue', () => {
    const kase = caseWith();
    expect(mergeIssueChange(kase, deleted, { connection: connectionWith(), policy })).toBe(kase);
  });
});
