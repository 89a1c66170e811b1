import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest } from '../../../src/domain/cases/date-request';
import type { ActionRefusal, CaseAction } from '../../../src/domain/panel/case-action';
import { refuseAction } from '../../../src/domain/panel/refuse-action';
import { takeAction } from '../../../src/domain/panel/take-action';
import { connectionWith, policyWith } from '../../support/builders';
import { actingOn, after, caseWith } from '../../support/case-builders';
import { paused } from '../../support/clock-builders';

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

const setDate = (dueDate: string): CaseAction => ({ type: 'set-date', dueDate, reason });
const approve: CaseAction = { type: 'approve-extension' };
const decline: CaseAction = { type: 'decline-extension', reason };
const respond: CaseAction = { type: 'first-response', note: 'Thanks, we are on it.' };
const rate = (severity: 'critical' | 'high'): CaseAction => ({ type: 'set-severity', severity, reason });
const pausedOn9th = paused('2026-11-09T00:00:00Z');

describe('what would move a date later', () => {
  const pause: CaseAction = { type: 'pause', reason };
  const lower: CaseAction = { type: 'set-severity', severity: 'medium', reason };
  it.each<[string, CaseAction, object, string | null]>([
    ['a later date', setDate('2026-12-02'), { type: 'set-date', dueDate: '2026-12-02' }, '2026-12-02'],
    ['a lower severity', lower, { type: 'set-severity', severity: 'medium' }, '2027-01-26'],
    ['a pause', pause, { type: 'pause' }, null],
  ])('%s, by one who may not decide alone, is asked for', (_name, action, change, to) => {
    const context = actingOn(caseWith(), { now, policy: pausing, connection: approvers });
    expect(refuseAction(action, context)).toBeNull();
    const { kase, changes, mention } = takeAction(action, context);
    const effect = { from: '2026-12-01', to };
    const dateRequest = { askedBy: 'dev', askedAt: now, change, reason, effect };
    expect(kase).toEqual(caseWith({ dateRequest: dateRequest as DateRequest }));
    expect(changes).toEqual([{ kind: 'request-asked', request: dateRequest }]);
    expect(mention).toEqual({ who: 'approvers', except: 'dev' });
  });

  it.each([setDate('2026-12-02'), lower, pause])('%j waits while another request does', (action) => {
    expect(refuseAction(action, actingOn(asked(), { now, policy: pausing }))).toBe('already-asked');
  });

  it.each<[string, CaseAction]>([
    ['an earlier date', setDate('2026-11-30')],
    ['a higher severity', rate('critical')],
    ['a response', respond],
  ])('%s does not wait for it', (_name, action) => {
    const context = actingOn(asked(), { now });
    expect(refuseAction(action, context)).toBeNull();
    expect(takeAction(action, context).kase.timeline).toHaveLength(asked().timeline.length + 1);
  });

  it.each<[string, DateRequest['change'], object]>([
    ['a date', { type: 'set-date', dueDate: '2026-12-20' }, { type: 'date-set', dueDate: '2026-12-20' }],
    ['a severity', { type: 'set-severity', severity: 'medium' }, { type: 'severity', severity: 'medium' }],
    ['a pause', { type: 'pause' }, { type: 'paused' }],
  ])('%s that was asked for is done once it is approved, by both names', (_name, change, fact) => {
    const context = actingOn(asked({ change }), {
      now,
      policy: pausing,
      connection: approvers,
      accountId: 'lead',
    });
    expect(refuseAction(approve, context)).toBeNull();
    expect(takeAction(approve, context).kase.timeline.at(-1)).toEqual({
      ...fact,
      at: now,
      reason: 'Ships with 4.2',
      approvedBy: 'lead',
      source: { system: 'panel', id: 'dev', reportedAt: now },
    });
  });

  it.each<[string, DateRequest['change'], Case, ActionRefusal]>([
    ['a date that has passed', { type: 'set-date', dueDate: '2026-11-09' }, caseWith(), 'date-in-the-past'],
    ['the severity that it has', { type: 'set-severity', severity: 'high' }, caseWith(), 'same-severity'],
    ['a pause of a paused clock', { type: 'pause' }, after(pausedOn9th), 'already-paused'],
  ])('%s can only be declined', (_name, change, kase, refusal) => {
    const waiting = { ...kase, dateRequest: { ...request, change } };
    const context = actingOn(waiting, { now, policy: pausing, connection: approvers, accountId: 'lead' });
    expect(refuseAction(approve, context)).toBe(refusal);
    expect(refuseAction(decline, context)).toBeNull();
  });
});
