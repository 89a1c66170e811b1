import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest } from '../../../src/domain/cases/date-request';
import type { ActionRefusal, CaseAction } from '../../../src/domain/panel/case-action';
import { refuseAction } from '../../../src/domain/panel/refuse-action';
import { takeAction } from '../../../src/domain/panel/take-action';
import { closed, connectionWith, fixed, policyWith, rated } from '../../support/builders';
import { actingOn, after, caseWith, reportedBy, untriaged, withEvents } from '../../support/case-builders';
import { answered, paused, reopened } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const reason = 'AMS-123';
const pausing = policyWith({ allowPause: true });
const approvers = connectionWith({ approvers: ['dev', 'lead'] });

const request: DateRequest = {
  askedBy: 'dev',
  askedAt: '2026-11-09T00:00:00Z',
  change: { type: 'extension', dueDate: '2026-12-15' },
  reason: 'Ships with 4.2',
};
const asked = (changes: Partial<DateRequest> = {}): Case =>
  caseWith({ dateRequest: { ...request, ...changes } });
const askedTo = (dueDate: string): Case => asked({ change: { type: 'extension', dueDate } });

const setDate = (dueDate: string): CaseAction => ({ type: 'set-date', dueDate, reason });
const askFor = (dueDate: string): CaseAction => ({ type: 'ask-extension', dueDate, plan: 'Soon' });
const approve: CaseAction = { type: 'approve-extension' };
const decline: CaseAction = { type: 'decline-extension', reason };
const respond: CaseAction = { type: 'first-response', note: 'Thanks, we are on it.' };
const rate = (severity: 'critical' | 'high'): CaseAction => ({ type: 'set-severity', severity, reason });

const fixedOn9th = fixed('2026-11-09T00:00:00Z');
const closedOn9th = closed('2026-11-09T00:00:00Z');
const pausedOn9th = paused('2026-11-09T00:00:00Z');

describe('set-date: somebody else decides the date', () => {
  it.each<[string, string, ActionRefusal | null]>([
    ['yesterday', '2026-11-09', 'date-in-the-past'],
    ['today', '2026-11-10', null],
    ['the day before the due date', '2026-11-30', null],
    ['the due date', '2026-12-01', 'same-date'],
    ['the day after it', '2026-12-02', null],
    ['the last day that Jira stores', '2046-11-09', null],
    ['20 years ahead', '2046-11-10', 'date-too-far'],
    ['much later', '2099-12-31', 'date-too-far'],
  ])('%s', (_name, dueDate, refusal) => {
    expect(refuseAction(setDate(dueDate), actingOn(caseWith(), { now }))).toBe(refusal);
  });

  it.each([
    ['2026-11-09T10:59:59.999Z', '2026-11-09', null],
    ['2026-11-09T11:00:00Z', '2026-11-09', 'date-in-the-past'],
    ['2026-11-09T11:00:00Z', '2026-11-10', null],
  ])('at %s in Auckland %s: %s', (moment, dueDate, refusal) => {
    const policy = policyWith({ timeZone: 'Pacific/Auckland' });
    expect(refuseAction(setDate(dueDate), actingOn(caseWith(), { now: moment, policy }))).toBe(refusal);
  });

  it.each<[string, Case, string, ActionRefusal | null]>([
    ['after the deadline', caseWith(), '2026-12-10T00:00:00Z', null],
    ['before the clock has a base', untriaged(), now, null],
    ['while paused, to the date it had', after(pausedOn9th), now, null],
    ['once it is fixed', after(fixedOn9th), now, 'stopped'],
    ['once it is closed', after(closedOn9th), now, 'stopped'],
    [
      'once it is fixed without a target',
      untriaged(rated('2026-11-02T00:00:00Z', 'informational'), fixedOn9th),
      '2026-11-20T00:00:00Z',
      'stopped',
    ],
    ['once it is reopened', after(fixedOn9th, reopened('2026-11-09T06:00:00Z')), now, null],
  ])('%s', (_name, kase, moment, refusal) => {
    const context = actingOn(kase, { now: moment, policy: pausing });
    expect(refuseAction(setDate('2026-12-20'), context)).toBe(refusal);
  });

  it.each<[string, string, object]>([
    ['later, by one who decides alone', '2026-12-20', { type: 'date-set', dueDate: '2026-12-20' }],
    ['earlier, by one who decides alone', '2026-11-20', { type: 'date-set', dueDate: '2026-11-20' }],
  ])('%s: adds the date to the timeline, with who set it and why', (_name, dueDate, fact) => {
    const connection = connectionWith({ decidesAlone: ['lead'] });
    const { kase, changes, mention } = takeAction(
      setDate(dueDate),
      actingOn(caseWith(), { now, accountId: 'lead', connection }),
    );
    expect(kase.timeline.at(-1)).toEqual({
      ...fact,
      at: now,
      reason,
      source: { system: 'panel', id: 'lead', reportedAt: now },
    });
    expect({ changes, mention }).toEqual({ changes: [], mention: null });
  });

  it('earlier, by anybody else: an upper bound, which shields from no later severity', () => {
    const { kase, changes } = takeAction(setDate('2026-11-30'), actingOn(caseWith(), { now }));
    expect(kase.timeline.at(-1)).toMatchObject({ type: 'no-later-than', dueDate: '2026-11-30', reason });
    expect(changes).toEqual([]);
    const critical = rated('2026-11-10T13:00:00Z', 'critical');
    const later = actingOn(withEvents(kase, critical), { now: '2026-11-10T14:00:00Z' });
    expect(later.clock.dueDate).toBe('2026-11-20');
  });
});

describe('ask-extension', () => {
  it.each<[string, Case, string, ActionRefusal | null]>([
    ['a day later', caseWith(), '2026-12-02', null],
    ['to the due date itself', caseWith(), '2026-12-01', 'extension-not-later'],
    ['to an earlier date', caseWith(), '2026-11-30', 'extension-not-later'],
    ['while another is requested', asked(), '2026-12-20', 'already-asked'],
    ['while paused, when no date holds', after(pausedOn9th), '2026-11-20', null],
    ['while paused, to a date that has passed', after(pausedOn9th), '2026-11-09', 'date-in-the-past'],
    ['after the stop', after(fixedOn9th), '2026-12-20', 'stopped'],
  ])('%s', (_name, kase, dueDate, refusal) => {
    const context = actingOn(kase, { now, policy: pausing, connection: approvers });
    expect(refuseAction(askFor(dueDate), context)).toBe(refusal);
  });

  it('after the deadline not to a past date either', () => {
    const late = actingOn(caseWith(), { now: '2026-12-10T00:00:00Z', connection: approvers });
    expect(refuseAction(askFor('2026-12-09'), late)).toBe('date-in-the-past');
    expect(refuseAction(askFor('2026-12-10'), late)).toBeNull();
  });

  it('keeps the request, moves nothing, and notifies the other approvers', () => {
    const { kase, changes, mention } = takeAction(
      askFor('2026-12-15'),
      actingOn(caseWith(), { now, connection: approvers }),
    );
    const dateRequest: DateRequest = {
      askedBy: 'dev',
      askedAt: now,
      change: { type: 'extension', dueDate: '2026-12-15' },
      reason: 'Soon',
      effect: { from: '2026-12-01', to: '2026-12-15' },
    };
    expect(kase).toEqual(caseWith({ dateRequest }));
    expect(changes).toEqual([{ kind: 'request-asked', request: dateRequest }]);
    expect(mention).toEqual({ who: 'approvers', except: 'dev' });
  });
});

describe.each([
  ['approve-extension', approve],
  ['decline-extension', decline],
] as const)('%s', (_type, action) => {
  it.each<[string, Case, string, ActionRefusal | null]>([
    ['by another approver', asked(), 'lead', null],
    ['by who asked, an approver too', asked(), 'dev', 'own-request'],
    ['by somebody who may not approve', asked(), 'viewer', 'not-an-approver'],
    ['by who asked and may not approve', asked({ askedBy: 'viewer' }), 'viewer', 'not-an-approver'],
    ['with nothing asked', caseWith(), 'lead', 'nothing-asked'],
    ['with nothing asked, by somebody who may not approve', caseWith(), 'viewer', 'nothing-asked'],
  ])('%s', (_name, kase, accountId, refusal) => {
    expect(refuseAction(action, actingOn(kase, { now, connection: approvers, accountId }))).toBe(refusal);
  });

  it.each<[string, readonly string[], string, boolean, ActionRefusal | null]>([
    ['no approvers: an administrator stands in', [], 'lead', true, null],
    ['no approvers: nobody else does', [], 'lead', false, 'not-an-approver'],
    ['the only approver asked: an administrator stands in', ['dev'], 'admin', true, null],
    ['the only approver asked, and administers: somebody else decides', ['dev'], 'dev', true, 'own-request'],
    ['another approver: an administrator does not stand in', ['lead'], 'admin', true, 'not-an-approver'],
  ])('%s', (_name, list, accountId, isAdministrator, refusal) => {
    const connection = connectionWith({ approvers: list });
    const context = actingOn(asked(), { now, accountId, isAdministrator, connection });
    expect(refuseAction(action, context)).toBe(refusal);
  });

  it('does nothing without a request', () => {
    expect(takeAction(action, actingOn(caseWith(), { now }))).toEqual({
      kase: caseWith(),
      changes: [],
      mention: null,
    });
  });
});

describe('an outdated request can only be declined', () => {
  const byLead = { connection: approvers, accountId: 'lead', policy: pausing };
  it.each<[string, Case, string, ActionRefusal | null]>([
    ['on the day asked for', asked(), '2026-12-15T23:59:59Z', null],
    ['the day after', asked(), '2026-12-16T00:00:00Z', 'date-in-the-past'],
    ['where it is due on that day by now', askedTo('2026-12-01'), now, 'same-date'],
    ['where it is due later by now', askedTo('2026-11-30'), now, 'extension-not-later'],
    ['while paused, when no date holds', withEvents(askedTo('2026-11-30'), pausedOn9th), now, null],
    ['after the stop', withEvents(asked(), fixedOn9th), now, 'stopped'],
  ])('%s', (_name, kase, moment, refusal) => {
    const context = actingOn(kase, { ...byLead, now: moment });
    expect(refuseAction(approve, context)).toBe(refusal);
    expect(refuseAction(decline, context)).toBeNull();
  });

  it('approved: the date is extended, with who asked, why, and who approved', () => {
    const { kase, changes, mention } = takeAction(approve, actingOn(asked(), { ...byLead, now }));
    expect(kase.dateRequest).toBeNull();
    expect(kase.timeline.at(-1)).toEqual({
      type: 'extended',
      at: now,
      dueDate: '2026-12-15',
      reason: 'Ships with 4.2',
      approvedBy: 'lead',
      source: { system: 'panel', id: 'dev', reportedAt: now },
    });
    expect(changes).toEqual([{ kind: 'request-approved', request }]);
    expect(mention).toEqual({ who: 'people', accountIds: ['dev'] });
  });

  it('declined: nothing moves, and the requester learns why', () => {
    const { kase, changes, mention } = takeAction(decline, actingOn(asked(), { ...byLead, now }));
    const ended = { ...request, outcome: 'declined', at: now, by: 'lead', why: reason } as const;
    expect(kase).toEqual(caseWith({ decidedRequests: [ended] }));
    expect(changes).toEqual([{ kind: 'request-declined', request, reason }]);
    expect(mention).toEqual({ who: 'people', accountIds: ['dev'] });
  });
});

describe('first-response', () => {
  it.each<[string, Case, ActionRefusal | null]>([
    ['the first', caseWith(), null],
    ['a second', after(answered('2026-11-04T00:00:00Z')), 'already-answered'],
    ['after the stop', after(fixedOn9th), null],
    ['before the base', untriaged(), null],
  ])('%s', (_name, kase, refusal) => {
    expect(refuseAction(respond, actingOn(kase, { now }))).toBe(refusal);
  });

  it.each([
    ['Thanks, we are on it.', 'Thanks, we are on it.'],
    ['', null],
  ])('is recorded with its note %j', (note, said) => {
    const { kase, changes } = takeAction({ type: 'first-response', note }, actingOn(caseWith(), { now }));
    expect(kase.timeline.at(-1)).toEqual(reportedBy('panel', 'dev', { type: 'first-response', at: now }));
    expect(changes).toEqual([{ kind: 'first-response', note: said }]);
  });
});

describe('set-severity', () => {
  it.each<[string, Case, ActionRefusal | null]>([
    ['another one', after(rated('2026-11-04T00:00:00Z', 'critical')), null],
    ['the same', caseWith(), 'same-severity'],
    ['the first', untriaged(), null],
    ['after the stop', after(rated('2026-11-04T00:00:00Z', 'low'), closedOn9th), null],
  ])('%s', (_name, kase, refusal) => {
    expect(refuseAction(rate('high'), actingOn(kase, { now }))).toBe(refusal);
  });

  it('is a rating by a person, with its reason', () => {
    const { kase, changes } = takeAction(rate('critical'), actingOn(caseWith(), { now }));
    expect(kase.timeline.at(-1)).toEqual({ ...reportedBy('panel', 'dev', rated(now, 'critical')), reason });
    expect(changes).toEqual([]);
  });
});
