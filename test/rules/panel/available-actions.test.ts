import { availableActions } from '../../../src/domain/panel/available-actions';
import type { Case } from '../../../src/domain/cases/case';
import type { CaseActionType } from '../../../src/domain/panel/case-action';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { connectionWith, fixed, policyWith } from '../../support/builders';
import { actingOn, caseWith, withEvents } from '../../support/case-builders';
import { answered, paused } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const pausing = policyWith({ allowPause: true });
const approvers = connectionWith({ approvers: ['dev', 'lead'] });
const pausedOn9th = paused('2026-11-09T00:00:00Z');
const fixedOn9th = fixed('2026-11-09T00:00:00Z');
const after = (...events: readonly TimelineEvent[]): Case => withEvents(caseWith(), ...events);
const asked = caseWith({
  dateRequest: {
    askedBy: 'dev',
    askedAt: now,
    change: { type: 'extension', dueDate: '2026-12-15' },
    reason: 'Ships with 4.2',
  },
});

describe('the available actions', () => {
  it.each<[string, Case, Partial<Parameters<typeof actingOn>[1]>, readonly CaseActionType[]]>([
    ['while the clock runs', caseWith(), {}, ['set-severity', 'set-date', 'ask-extension', 'first-response']],
    [
      'where it may be paused',
      caseWith(),
      { policy: pausing },
      ['set-severity', 'set-date', 'ask-extension', 'pause', 'first-response'],
    ],
    [
      'while it is paused',
      after(pausedOn9th),
      { policy: pausing },
      ['set-severity', 'set-date', 'ask-extension', 'resume', 'first-response'],
    ],
    [
      'to an approver of what is requested',
      asked,
      { connection: approvers, accountId: 'lead' },
      ['set-severity', 'set-date', 'approve-extension', 'decline-extension', 'first-response'],
    ],
    [
      'to who asked',
      asked,
      { connection: approvers },
      ['set-severity', 'set-date', 'withdraw-request', 'first-response'],
    ],
    ['after the stop', after(fixedOn9th), {}, ['set-severity', 'first-response']],
    ['after the answer', after(fixedOn9th, answered(fixedOn9th.at)), {}, ['set-severity']],
    [
      'long after the deadline',
      caseWith(),
      { now: '2027-06-01T00:00:00Z' },
      ['set-severity', 'set-date', 'ask-extension', 'first-response'],
    ],
  ])('%s', (_name, kase, place, expected) => {
    expect(availableActions(actingOn(kase, { now, ...place }))).toEqual(expected);
  });
});
