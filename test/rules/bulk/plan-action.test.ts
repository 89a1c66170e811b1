import type { Plan } from '../../../src/domain/bulk/bulk-action';
import { planAction } from '../../../src/domain/bulk/plan-action';
import type { Case } from '../../../src/domain/cases/case';
import { takeAction } from '../../../src/domain/panel/take-action';
import type { Policy } from '../../../src/domain/sla/policy';
import { connectionWith, fixed, policyWith } from '../../support/builders';
import { actingOn, after, caseWith, untriaged } from '../../support/case-builders';
import { extended, paused } from '../../support/clock-builders';

const now = '2026-11-10T12:00:00Z';
const plan = 'Vendor ships on Friday';
const reason = 'Waiting for the vendor';
const pausing = policyWith({ allowPause: true });
/** Someone of the connection's list, who may decide alone. */
const alone = connectionWith({ decidesAlone: ['dev'] });

interface Situation {
  readonly now?: string;
  readonly policy?: Policy;
  readonly connection?: typeof alone;
}

/** The usual case is due on 1 December. */
const plannedFor = (kase: Case, wish: Parameters<typeof planAction>[0], situation: Situation = {}): Plan =>
  planAction(wish, actingOn(kase, { now, policy: pausing, ...situation }));

function short(planned: Plan): unknown {
  if (planned.type === 'cannot') return planned.because;
  return [planned.needsApproval ? 'asked' : 'done', planned.from, planned.to];
}

const days = (count: number) => ({ type: 'ask-extension', until: { days: count }, plan }) as const;
const date = (dueDate: string) => ({ type: 'ask-extension', until: { dueDate }, plan }) as const;
const pause = { type: 'pause', reason } as const;
const resume = { type: 'resume', reason } as const;
const asked = takeAction(
  { type: 'ask-extension', dueDate: '2026-12-08', plan },
  actingOn(caseWith(), { now, policy: pausing }),
).kase;
const pausedOn9th = after(paused('2026-11-09T00:00:00Z'));

describe('an extension of several cases', () => {
  it.each<[string, unknown, Plan, unknown]>([
    ['so many days more', days(7), plannedFor(caseWith(), days(7)), ['asked', '2026-12-01', '2026-12-08']],
    ['one more day', days(1), plannedFor(caseWith(), days(1)), ['asked', '2026-12-01', '2026-12-02']],
    [
      'of an extended date',
      days(7),
      plannedFor(after(extended('2026-11-09T00:00:00Z', '2026-12-20')), days(7)),
      ['asked', '2026-12-20', '2026-12-27'],
    ],
    [
      'due today: days count from today, as from a due date',
      days(2),
      plannedFor(caseWith(), days(2), { now: '2026-12-01T09:12:00Z' }),
      ['asked', '2026-12-01', '2026-12-03'],
    ],
    [
      'due yesterday: days count from today',
      days(2),
      plannedFor(caseWith(), days(2), { now: '2026-12-02T00:00:00Z' }),
      ['asked', '2026-12-01', '2026-12-04'],
    ],
    [
      'long overdue: days count from today',
      days(2),
      plannedFor(caseWith(), days(2), { now: '2027-02-02T00:00:00Z' }),
      ['asked', '2026-12-01', '2027-02-04'],
    ],
    [
      'one date for all',
      date('2026-12-24'),
      plannedFor(caseWith(), date('2026-12-24')),
      ['asked', '2026-12-01', '2026-12-24'],
    ],
    [
      'also of somebody who decides alone: an approver decides about a request',
      days(7),
      plannedFor(caseWith(), days(7), { connection: alone }),
      ['asked', '2026-12-01', '2026-12-08'],
    ],
    ['the same date', date('2026-12-01'), plannedFor(caseWith(), date('2026-12-01')), 'extension-not-later'],
    [
      'an earlier date',
      date('2026-11-30'),
      plannedFor(caseWith(), date('2026-11-30')),
      'extension-not-later',
    ],
    [
      'a date that has passed, of an overdue case',
      date('2026-12-05'),
      plannedFor(caseWith(), date('2026-12-05'), { now: '2026-12-06T00:00:00Z' }),
      'date-in-the-past',
    ],
    ['too far for Jira', date('2046-12-01'), plannedFor(caseWith(), date('2046-12-01')), 'date-too-far'],
    ['while another request waits', days(7), plannedFor(asked, days(7)), 'already-asked'],
    ['days of a paused clock, which has no date', days(7), plannedFor(pausedOn9th, days(7)), 'no-due-date'],
    [
      'a date of a paused clock',
      date('2026-12-24'),
      plannedFor(pausedOn9th, date('2026-12-24')),
      ['asked', null, null],
    ],
    ['a fixed case, by days', days(7), plannedFor(after(fixed('2026-11-09T00:00:00Z')), days(7)), 'stopped'],
    [
      'a fixed case, by date',
      date('2026-12-24'),
      plannedFor(after(fixed('2026-11-09T00:00:00Z')), date('2026-12-24')),
      'stopped',
    ],
  ])('%s', (_name, _wish, planned, expected) => {
    expect(short(planned)).toEqual(expected);
  });

  it('plans the action of the panel, with the date of each case', () => {
    expect(plannedFor(caseWith(), days(7))).toMatchObject({
      action: { type: 'ask-extension', dueDate: '2026-12-08', plan },
    });
  });
});

describe('pausing and resuming several cases', () => {
  it.each<[string, Plan, unknown]>([
    ['a pause is asked for', plannedFor(caseWith(), pause), ['asked', '2026-12-01', null]],
    [
      'whoever decides alone pauses at once',
      plannedFor(caseWith(), pause, { connection: alone }),
      ['done', '2026-12-01', null],
    ],
    ['the policy allows none', plannedFor(caseWith(), pause, { policy: policyWith() }), 'pause-not-allowed'],
    ['paused already', plannedFor(pausedOn9th, pause), 'already-paused'],
    ['while another request waits', plannedFor(asked, pause), 'already-asked'],
    ['a fixed case', plannedFor(after(fixed('2026-11-09T00:00:00Z')), pause), 'stopped'],
    ['not triaged yet', plannedFor(untriaged(), pause), ['done', null, null]],
    [
      'a paused clock goes on, with the time added',
      plannedFor(pausedOn9th, resume),
      ['done', null, '2026-12-02'],
    ],
    ['a running clock', plannedFor(caseWith(), resume), 'not-paused'],
    ['a fixed case', plannedFor(after(fixed('2026-11-09T00:00:00Z')), resume), 'stopped'],
  ])('%s', (_name, planned, expected) => {
    expect(short(planned)).toEqual(expected);
  });
});
