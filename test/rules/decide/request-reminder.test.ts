import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest, RequestedChange } from '../../../src/domain/cases/date-request';
import { decideCase, type CaseDecision } from '../../../src/domain/decide/decide-case';
import { MAX_REMINDERS, remindedOf, reminderAt } from '../../../src/domain/decide/request-reminder';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, trackedAt } from '../../support/case-builders';

const askedAt = '2026-11-10T12:00:00Z';
const extension: RequestedChange = { type: 'extension', dueDate: '2026-12-20' };
const request: DateRequest = { askedBy: 'dev', askedAt, change: extension, reason: 'Soon' };
const reminded = (count: number, at: string): DateRequest => ({ ...request, reminded: { count, at } });
const named = { id: 'acme', version: 1, name: 'Acme' };

describe('the approvers are reminded of a request', () => {
  it.each<[string, DateRequest, string, number | null]>([
    ['not before a day has passed', request, '2026-11-11T11:59:59.999Z', null],
    ['after a day', request, '2026-11-11T12:00:00Z', 1],
    ['not twice within a day', reminded(1, '2026-11-11T12:30:00Z'), '2026-11-12T12:29:59.999Z', null],
    ['every day', reminded(1, '2026-11-11T12:30:00Z'), '2026-11-12T12:30:00Z', 2],
    [
      'for the last time',
      reminded(MAX_REMINDERS - 1, '2026-11-11T12:00:00Z'),
      '2026-12-30T12:00:00Z',
      MAX_REMINDERS,
    ],
    ['no more after that', reminded(MAX_REMINDERS, '2026-11-11T12:00:00Z'), '2026-12-30T12:00:00Z', null],
    [
      'never of a policy, which is decided for many issues together',
      { ...request, change: { type: 'policy', from: named, to: { ...named, version: 2 } } },
      '2026-12-30T12:00:00Z',
      null,
    ],
  ])('%s', (_name, waiting, now, count) => {
    expect(remindedOf(waiting, now)?.reminded ?? null).toEqual(count === null ? null : { count, at: now });
  });

  const policy = policyWith();
  const connection = connectionWith({ approvers: ['lead'] });
  const check = (known: Case, now: string): CaseDecision =>
    decideCase(known, known, {
      connection,
      policy,
      now,
      traits: bugcrowdTraits,
      cause: { by: 'time' },
      givesNotices: true,
    });
  const waiting: Case = {
    ...trackedAt({ now: askedAt, connection, policy }, caseWith({ dateRequest: request })),
    nextCheckAt: reminderAt(request),
  };

  it('is checked for when it is due, and by nothing before', () => {
    const known = { ...waiting, nextCheckAt: null };
    expect(check(known, '2026-11-10T12:01:00Z')).toMatchObject({
      outcome: 'recorded',
      kase: { nextCheckAt: '2026-11-11T12:00:00Z' },
    });
    expect(check(waiting, '2026-11-11T11:00:00Z')).toEqual({ outcome: 'unchanged' });
  });

  it('by a comment that mentions them, and nothing else is written', () => {
    const decision = check(waiting, '2026-11-11T12:10:00Z');
    expect(decision).toMatchObject({ outcome: 'update', schedule: { nextCheckAt: '2026-11-12T12:10:00Z' } });
    expect('effects' in decision ? decision.effects : []).toEqual([
      expect.objectContaining({
        type: 'comment-on-issue',
        changes: [{ kind: 'request-reminder', request: reminded(1, '2026-11-11T12:10:00Z') }],
        mention: { who: 'approvers', except: 'dev' },
      }),
    ]);
  });

  it('in the same comment as a notice of the deadline, which mentions the assignee', () => {
    const decision = check(waiting, '2026-11-29T12:00:00Z');
    expect('effects' in decision ? decision.effects : []).toContainEqual(
      expect.objectContaining({
        type: 'comment-on-issue',
        changes: [
          expect.objectContaining({ kind: 'request-reminder' }),
          expect.objectContaining({ kind: 'notice' }),
        ],
        mention: { who: 'several', of: [{ who: 'assignee' }, { who: 'approvers', except: 'dev' }] },
      }),
    );
  });
});
