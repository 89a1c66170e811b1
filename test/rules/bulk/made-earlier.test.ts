import type { BulkAction } from '../../../src/domain/bulk/bulk-action';
import { madeEarlier, type Made } from '../../../src/domain/bulk/made-earlier';
import type { Case } from '../../../src/domain/cases/case';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import { takeAction } from '../../../src/domain/panel/take-action';
import { connectionWith, policyWith } from '../../support/builders';
import { actingOn, after, caseWith } from '../../support/case-builders';
import { paused } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const reason = 'Waiting for the vendor';
const policy = policyWith({ allowPause: true });
const alone = connectionWith({ decidesAlone: ['dev'], approvers: ['lead'] });
const asking = connectionWith({ approvers: ['lead'] });

const taken = (action: CaseAction, kase: Case, connection = asking, accountId = 'dev'): Case =>
  takeAction(action, actingOn(kase, { now, policy, connection, accountId })).kase;

const extend: BulkAction = { type: 'ask-extension', dueDate: '2026-12-08', plan: reason };
const pause: BulkAction = { type: 'pause', reason };
const resume: BulkAction = { type: 'resume', reason };
const wasPaused = after(paused('2026-11-09T00:00:00Z'));
const declined = taken(
  { type: 'decline-extension', reason: 'No' },
  taken(extend, caseWith()),
  asking,
  'lead',
);
const approved = taken({ type: 'approve-extension' }, taken(pause, caseWith()), asking, 'lead');

describe('an action that was taken already', () => {
  it.each<[string, BulkAction, Case, Made | null]>([
    ['an extension that waits', extend, taken(extend, caseWith()), 'requested'],
    ['an extension that was declined meanwhile', extend, declined, 'requested'],
    ['a pause that waits', pause, taken(pause, caseWith()), 'requested'],
    ['a pause that was approved meanwhile', pause, approved, 'requested'],
    ['a pause', pause, taken(pause, caseWith(), alone), 'done'],
    ['a resumption', resume, taken(resume, wasPaused), 'done'],
    ['none', extend, caseWith(), null],
    ['a pause by the source', pause, wasPaused, null],
    ['an extension to another date', { ...extend, dueDate: '2026-12-09' }, taken(extend, caseWith()), null],
    ['an extension for another reason', { ...extend, plan: 'Other' }, taken(extend, caseWith()), null],
    ['a pause for another reason', { ...pause, reason: 'Other' }, taken(pause, caseWith(), alone), null],
    ['a pause, which is no resumption', resume, taken(pause, caseWith(), alone), null],
    ['an extension of somebody else', extend, taken(extend, caseWith(), asking, 'lead'), null],
    [
      'a pause of somebody else',
      pause,
      taken(pause, caseWith(), connectionWith({ decidesAlone: ['lead'] }), 'lead'),
      null,
    ],
  ])('%s', (_name, action, kase, expected) => {
    expect(madeEarlier(action, kase, 'dev', now)).toBe(expected);
  });

  it.each([
    ['2026-11-10T12:00:00Z', 'requested'],
    ['2026-11-10T12:00:00.001Z', null],
  ] as const)('counts from %s on: %s', (since, expected) => {
    expect(madeEarlier(extend, taken(extend, caseWith()), 'dev', since)).toBe(expected);
    expect(madeEarlier(pause, taken(pause, caseWith(), alone), 'dev', since)).toBe(
      expected === null ? null : 'done',
    );
  });
});
