import type { Case } from '../../../src/domain/cases/case';
import { decideIssueChange } from '../../../src/domain/decide/decide-issue-change';
import { mergeIssueChange, type ReadChange } from '../../../src/domain/decide/issue-change';
import { withJudgement } from '../../../src/domain/decide/done-without-fix';
import { takeAction } from '../../../src/domain/panel/take-action';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { clockOf } from '../../../src/domain/sla/clock-of';
import { timelineOf } from '../../../src/domain/cases/case-timeline';
import { closed, connectionWith, fixed, policyWith, rated } from '../../support/builders';
import { actingOn, trackedAt, withEvents } from '../../support/case-builders';
import { paused } from '../../support/clock-builders';
import {
  at,
  byPerson,
  done,
  duplicate,
  fix,
  notDone,
  now,
  resolvedAs,
  unjudged,
} from '../../support/issue-changes';

const policy = policyWith({ allowPause: true });
const connection = connectionWith({ approvers: ['lead'] });
const settings = { connection, policy };
const tracked = trackedAt({ now });
const merge = (kase: Case, change: ReadChange, where = settings): Case =>
  mergeIssueChange(kase, change, where);
const waiting = merge(tracked, done(duplicate));
const later = '2026-11-10T15:00:00Z';
const stateOf = (kase: Case): string => clockOf(policy, timelineOf(kase), 'fix', later).state;
const byLead = (kase: Case): Parameters<typeof takeAction>[1] =>
  actingOn(kase, { ...settings, now: later, accountId: 'lead' });
const declined = takeAction({ type: 'decline-extension', reason: 'Exploited' }, byLead(waiting)).kase;

describe('done with a resolution that is no fix', () => {
  it('ends no clock: the approvers are asked, and what was done is remembered', () => {
    expect(waiting.timeline).toEqual(tracked.timeline);
    expect(waiting.awaitedStop).toEqual({
      at,
      by: 'dev',
      resolution: { id: '10200', name: 'Duplicate' },
      isJudged: true,
    });
    expect(waiting.dateRequest).toEqual({
      askedBy: 'dev',
      askedAt: at,
      change: { type: 'close', resolution: 'Duplicate', isJudged: true },
      reason: '',
    });
    expect(merge(waiting, done(duplicate))).toEqual(waiting);
  });

  it.each<[string, Case, typeof connection]>([
    ['by one who decides alone', tracked, connectionWith({ decidesAlone: ['dev'] })],
    ['where the connection asks nobody', tracked, connectionWith({ asksToClose: false })],
    ['of a clock that has ended', withEvents(tracked, fixed('2026-11-09T00:00:00Z')), connection],
    [
      'of a severity without a target',
      withEvents(tracked, rated('2026-11-09T00:00:00Z', 'informational')),
      connection,
    ],
  ])('%s, it counts at once', (_name, kase, where) => {
    const closedAtOnce = merge(kase, done(duplicate), { connection: where, policy });
    expect(closedAtOnce.dateRequest).toBeNull();
    expect(closedAtOnce.timeline.at(-1)).toEqual(byPerson(closed(at, 'Duplicate')));
  });

  it('is asked about while the clock is paused, too', () => {
    expect(
      merge(withEvents(tracked, paused('2026-11-09T00:00:00Z')), done(duplicate)).dateRequest,
    ).not.toBeNull();
  });

  it('with one that nobody has judged, the approvers and an administrator are asked', () => {
    const unknown = merge(tracked, done(unjudged));
    expect(unknown.dateRequest?.change).toEqual({ type: 'close', resolution: 'Obsolete', isJudged: false });
    expect(withJudgement(unknown, 'fixed', later)).toMatchObject({
      dateRequest: null,
      awaitedStop: null,
      decidedRequests: [{ outcome: 'settled' }],
    });
    expect(stateOf(withJudgement(unknown, 'fixed', later))).toBe('met');
    const noFix = withJudgement(unknown, 'closed', later);
    expect(noFix.dateRequest?.change).toMatchObject({ isJudged: true });
    expect(stateOf(noFix)).toBe('running');
  });
});

describe('once approvers are asked about a stop', () => {
  it('approved, it counts from when it was done, in both names', () => {
    const approved = takeAction({ type: 'approve-extension' }, byLead(waiting)).kase;
    expect(approved.timeline.at(-1)).toEqual({ ...byPerson(closed(at, 'Duplicate')), approvedBy: 'lead' });
    expect(approved).toMatchObject({ awaitedStop: null, dateRequest: null });
    expect(merge(approved, done(duplicate))).toEqual(approved);
  });

  it('declined, the clock runs on, and the same news asks nobody again', () => {
    expect(stateOf(declined)).toBe('running');
    expect(declined.dateRequest).toBeNull();
    expect(merge(declined, done(duplicate))).toEqual(declined);
    expect(merge(declined, resolvedAs(duplicate, later))).toEqual(declined);
  });

  it('declined, another resolution that is no fix asks again', () => {
    const other = { ...duplicate, id: '10201', name: 'Declined' };
    const again = merge(declined, resolvedAs(other, later));
    expect(again.dateRequest?.change).toEqual({ type: 'close', resolution: 'Declined', isJudged: true });
  });

  it.each<[string, Case]>([
    ['declined', declined],
    ['still waiting', waiting],
  ])('%s, a resolution that is a fix counts from its change', (_name, kase) => {
    const resolved = merge(kase, resolvedAs(fix, later));
    expect(resolved.timeline.at(-1)).toEqual(byPerson(fixed(later)));
    expect(resolved).toMatchObject({ awaitedStop: null, dateRequest: null });
  });

  it('reopening takes the request back, and says so', () => {
    const reopening = { ...notDone, at: later };
    const decision = decideIssueChange(waiting, reopening, {
      ...settings,
      now: later,
      traits: bugcrowdTraits,
    });
    expect(decision).toMatchObject({
      outcome: 'update',
      kase: { awaitedStop: null, dateRequest: null, decidedRequests: [{ outcome: 'withdrawn', by: 'dev' }] },
    });
    const effects = 'effects' in decision ? decision.effects : [];
    expect(effects).toContainEqual(
      expect.objectContaining({ changes: [{ kind: 'request-withdrawn', request: waiting.dateRequest }] }),
    );
    if (!('kase' in decision)) throw new Error('Nothing was decided.');
    expect(merge(decision.kase, done(duplicate))).toEqual(decision.kase);
  });

  it('is told once: an automation rule that closes and reopens does not call them again within the hour', () => {
    const where = { ...settings, now: later, traits: bugcrowdTraits };
    const comments = (kase: Case, change: ReadChange): number => {
      const decision = decideIssueChange(kase, change, where);
      const effects = 'effects' in decision ? decision.effects : [];
      return effects.filter(({ type }) => type === 'comment-on-issue').length;
    };
    const opened = merge(waiting, { ...notDone, at: '2026-11-10T12:10:00Z' });
    expect(comments(tracked, done(duplicate))).toBe(1);
    expect(comments(opened, done(duplicate, '2026-11-10T13:09:59Z'))).toBe(0);
    expect(comments(opened, done(duplicate, '2026-11-10T13:10:00Z'))).toBe(1);
    expect(merge(opened, done(duplicate, '2026-11-10T12:11:00Z')).dateRequest).not.toBeNull();
  });
});
