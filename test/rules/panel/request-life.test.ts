import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest } from '../../../src/domain/cases/date-request';
import type { ActionRefusal, CaseAction } from '../../../src/domain/panel/case-action';
import { refuseAction } from '../../../src/domain/panel/refuse-action';
import { requestStanding } from '../../../src/domain/panel/request-standing';
import { takeAction } from '../../../src/domain/panel/take-action';
import { connectionWith, fixed, policyWith, rated } from '../../support/builders';
import { actingOn, caseWith, withEvents } from '../../support/case-builders';
import { paused } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const later = '2026-11-12T12:00:00Z';
const pausing = policyWith({ allowPause: true });
const connection = connectionWith({ approvers: ['dev', 'lead'] });
const place = { policy: pausing, connection };

const approve: CaseAction = { type: 'approve-extension' };
const withdraw: CaseAction = { type: 'withdraw-request' };
const extend: CaseAction = { type: 'ask-extension', dueDate: '2026-12-15', plan: 'Ships with 4.2' };
const pause: CaseAction = { type: 'pause', reason: 'Vendor' };
const lower: CaseAction = { type: 'set-severity', severity: 'medium', reason: 'No impact' };

/** A high one, due on 1 December, once the developer has asked. */
const askedFor = (action: CaseAction): Case =>
  takeAction(action, actingOn(caseWith(), { ...place, now })).kase;
const byLead = (kase: Case, at = later): ActionRefusal | null =>
  refuseAction(approve, actingOn(kase, { ...place, now: at, accountId: 'lead' }));

describe('a request binds to what it was made for', () => {
  it.each<[string, CaseAction]>([
    ['an extension', extend],
    ['a pause', pause],
    ['a lower severity', lower],
  ])('%s can be approved days later, as long as nothing else has changed', (_name, action) => {
    expect(byLead(askedFor(action))).toBeNull();
  });

  it('also under a policy that counts a severity from its change', () => {
    const policy = policyWith({ severityChange: 'restart' });
    const { kase } = takeAction(lower, actingOn(caseWith(), { connection, policy, now }));
    expect(
      refuseAction(approve, actingOn(kase, { connection, policy, now: later, accountId: 'lead' })),
    ).toBeNull();
  });

  it.each<[string, CaseAction, Case['timeline'][number]]>([
    ['an extension of a date that is another one now', extend, rated('2026-11-11T00:00:00Z', 'critical')],
    ['a pause of such a date', pause, rated('2026-11-11T00:00:00Z', 'critical')],
    ['an extension of a clock that is paused by now', extend, paused('2026-11-11T00:00:00Z')],
  ])('%s has to be requested again', (_name, action, event) => {
    const kase = withEvents(askedFor(action), event);
    expect(byLead(kase)).toBe('outdated-request');
    expect(requestStanding(actingOn(kase, { ...place, now: later })).blockedBy).toBe('outdated');
  });

  it('an outdated one makes room for another, and is kept as replaced', () => {
    const kase = withEvents(askedFor(extend), rated('2026-11-11T00:00:00Z', 'critical'));
    const context = actingOn(kase, { ...place, now: later });
    expect(refuseAction(extend, context)).toBeNull();
    const again = takeAction(extend, context).kase;
    expect(again.dateRequest).toMatchObject({
      askedAt: later,
      effect: { from: '2026-11-21', to: '2026-12-15' },
    });
    expect(again.decidedRequests).toEqual([
      expect.objectContaining({ outcome: 'outdated', askedAt: now, at: later, by: 'dev' }),
    ]);
    expect(byLead(again, '2026-11-13T00:00:00Z')).toBeNull();
  });

  it('one that was made before effects were kept is judged as before', () => {
    const request: DateRequest = {
      askedBy: 'dev',
      askedAt: now,
      change: { type: 'extension', dueDate: '2026-12-15' },
      reason: 'Soon',
    };
    const kase = withEvents(caseWith({ dateRequest: request }), rated('2026-11-11T00:00:00Z', 'critical'));
    expect(byLead(kase)).toBeNull();
  });
});

describe('a request while the clock is stopped', () => {
  const stop = fixed('2026-11-11T00:00:00Z');
  it('for a severity can be approved: a reopened clock goes on with it', () => {
    const kase = takeAction(lower, actingOn(withEvents(caseWith(), stop), { ...place, now: later })).kase;
    expect(byLead(kase)).toBeNull();
    expect(requestStanding(actingOn(kase, { ...place, now: later })).blockedBy).toBeNull();
  });

  it('for a date waits until it is reopened', () => {
    const kase = withEvents(askedFor(extend), stop);
    expect(byLead(kase)).toBe('stopped');
    expect(requestStanding(actingOn(kase, { ...place, now: later })).blockedBy).toBe('stopped');
  });
});

describe('what the panel says of a request while the clock is stopped', () => {
  const policy = policyWith({
    allowPause: true,
    clocks: { disclosure: { starts: 'reached:rewarded', stops: ['reached:disclosed'] } },
    targets: { ...policyWith().targets, disclosure: { high: { days: 30 } } },
    accelerations: [
      { when: 'kev', from: 'flag', targets: { fix: { high: { days: 3 } } } },
      { when: 'exploited', from: 'flag', targets: { fix: { high: { days: 3 } } } },
    ],
  });
  const kev = { type: 'flagged', at: '2026-11-04T00:00:00Z', flag: 'kev' } as const;
  const done = withEvents(caseWith(), kev, fixed('2026-11-11T00:00:00Z'));

  it.each<[DateRequest['change'], ActionRefusal | null]>([
    [{ type: 'set-severity', severity: 'medium' }, null],
    [{ type: 'reach', milestone: 'rewarded' }, null],
    [{ type: 'set-flag', flag: 'exploited' }, null],
    [{ type: 'clear-flag', flag: 'kev' }, null],
    [{ type: 'extension', dueDate: '2026-12-15' }, 'stopped'],
    [{ type: 'set-date', dueDate: '2026-12-15' }, 'stopped'],
    [{ type: 'pause' }, 'stopped'],
  ])('is what an approver meets: %j', (change, refusal) => {
    const dateRequest = { askedBy: 'dev', askedAt: now, change, reason: 'Vendor' };
    const context = actingOn({ ...done, dateRequest }, { connection, policy, now: later, accountId: 'lead' });
    expect(refuseAction(approve, context)).toBe(refusal);
    expect(requestStanding(context).blockedBy).toBe(refusal);
  });
});

describe('withdraw-request', () => {
  it.each<[string, Case, string, ActionRefusal | null]>([
    ['by who made it', askedFor(extend), 'dev', null],
    ['by an approver', askedFor(extend), 'lead', 'not-your-request'],
    ['of one that the app made', caseWith({ dateRequest: keeping() }), 'dev', 'not-your-request'],
    ['without a request', caseWith(), 'dev', 'nothing-asked'],
  ])('%s', (_name, kase, accountId, refusal) => {
    expect(refuseAction(withdraw, actingOn(kase, { ...place, now: later, accountId }))).toBe(refusal);
  });

  it('moves nothing, tells nobody by name, and is kept', () => {
    const kase = askedFor(extend);
    const acted = takeAction(withdraw, actingOn(kase, { ...place, now: later }));
    expect(acted).toMatchObject({
      kase: { timeline: kase.timeline, dateRequest: null },
      changes: [{ kind: 'request-withdrawn', request: kase.dateRequest }],
      mention: null,
    });
    expect(acted.kase.decidedRequests?.at(-1)).toMatchObject({ outcome: 'withdrawn', at: later, by: 'dev' });
  });
});

function keeping(): DateRequest {
  const change = {
    type: 'keep-date',
    dueDate: '2026-12-15',
    policyDate: '2026-11-21',
    before: null,
  } as const;
  return { askedBy: '', askedAt: now, change, reason: '', notBy: 'dev' };
}

describe('a request to keep a date', () => {
  const kase = caseWith({ dateRequest: keeping() });
  const on = (accountId: string, isAdministrator = false): Parameters<typeof refuseAction>[1] =>
    actingOn(kase, { ...place, now: later, accountId, isAdministrator });

  it.each<[string, string, ActionRefusal | null]>([
    ['another approver', 'lead', null],
    ['whoever wanted the date', 'dev', 'own-date'],
    ['anybody else', 'viewer', 'not-an-approver'],
  ])('is decided by %s', (_name, accountId, refusal) => {
    expect(refuseAction(approve, on(accountId))).toBe(refusal);
  });

  it('approved: nothing moves, and the history says who decided', () => {
    const acted = takeAction(approve, on('lead'));
    expect(acted.kase.timeline).toEqual(kase.timeline);
    expect(acted.mention).toBeNull();
    expect(acted.kase.decidedRequests).toEqual([
      expect.objectContaining({ outcome: 'approved', by: 'lead', change: keeping().change }),
    ]);
  });

  it('declined while the clock is paused: the policy’s date as if it went on now', () => {
    const set = { type: 'date-set', at: '2026-11-04T00:00:00Z', dueDate: '2026-12-15' } as const;
    const paused = { type: 'paused', at: '2026-11-05T12:00:00Z' } as const;
    const waiting = { ...kase, timeline: [...kase.timeline, set, paused] };
    const context = actingOn(waiting, { ...place, now: later, accountId: 'lead' });
    const acted = takeAction({ type: 'decline-extension', reason: 'Exploited' }, context);
    // Due on 1 December, and paused for seven days.
    expect(acted.kase.timeline.at(-1)).toMatchObject({ type: 'no-later-than', dueDate: '2026-12-08' });
  });

  it('declined: the policy’s date is the latest from now on', () => {
    const acted = takeAction({ type: 'decline-extension', reason: 'Exploited' }, on('lead'));
    expect(acted.kase.timeline.at(-1)).toMatchObject({
      type: 'no-later-than',
      at: later,
      dueDate: '2026-11-21',
      reason: 'Exploited',
      source: { id: 'lead' },
    });
  });
});
