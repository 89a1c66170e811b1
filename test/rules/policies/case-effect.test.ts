import {
  breachesAtOnce,
  changedBy,
  effectOn,
  worstOf,
  type CaseEffect,
} from '../../../src/domain/policies/case-effect';
import { compareBySeverity } from '../../../src/domain/policies/comparison';
import { countMoves } from '../../../src/domain/policies/preview';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';

const NOW = '2026-11-10T12:00:00Z';
const connection = connectionWith();
const before = policyWith();
const high = (days: number): ReturnType<typeof policyWith> =>
  policyWith({ targets: { fix: { high: { days } } } });
const tracked = trackedAt({ connection, policy: before, now: NOW });

describe('the effect of another policy on a case', () => {
  it.each([
    [20, '2026-11-23', 8, false],
    [28, '2026-12-01', 0, false],
    [30, '2026-12-03', -2, false],
    [7, '2026-11-10', 21, true],
  ])('with %i days: due on %s', (days, dueDate, daysEarlier, breaches) => {
    const effect = effectOn(tracked, connection, { before, after: high(days) }, NOW, null);
    expect(effect).toMatchObject({ issueKey: 'SEC-1', severity: 'high', daysEarlier, after: { dueDate } });
    expect(effect !== null && breachesAtOnce(effect)).toBe(breaches);
  });

  it.each<[string, number, string | null, boolean]>([
    ['later, by one who may not decide alone', 30, 'admin', true],
    ['earlier', 20, 'admin', false],
    ['later, by one who decides alone', 30, 'lead', false],
    ['later, where nobody applies it', 30, null, false],
  ])('a date that moves %s: waits for an approver, %s', (_name, days, by, waits) => {
    const alone = { ...connection, decidesAlone: ['lead'] };
    expect(effectOn(tracked, alone, { before, after: high(days) }, NOW, by)).toMatchObject({ waits });
  });

  it('is null for a case that has ended, or has no issue', () => {
    const policies = { before, after: high(20) };
    const fixed = withEvents(tracked, { type: 'fixed', at: '2026-11-09T08:00:00Z' });
    expect(effectOn(fixed, connection, policies, NOW, null)).toBeNull();
    expect(effectOn(caseWith(), connection, policies, NOW, null)).toBeNull();
  });
});

function effect(
  issueKey: string,
  [from, to]: readonly [string | null, string | null],
  [wasLate, isLate]: readonly [boolean, boolean] = [false, false],
  severity: CaseEffect['severity'] = 'high',
): CaseEffect {
  const days = from === null || to === null ? 0 : (Date.parse(from) - Date.parse(to)) / 86_400_000;
  return {
    issueKey,
    severity,
    before: { dueDate: from, isBreached: wasLate },
    after: { dueDate: to, isBreached: isLate },
    daysEarlier: days,
    waits: false,
  };
}

const effects = [
  effect('A', ['2026-12-10', '2026-12-01']),
  effect('B', ['2026-12-10', '2026-11-01'], [false, true]),
  effect('C', ['2026-12-10', '2026-12-20']),
  effect('D', ['2026-12-10', '2026-12-10']),
  effect('E', [null, '2026-11-01'], [false, true], 'low'),
  effect('F', ['2026-12-10', null], [false, false], null),
  effect('G', ['2026-11-01', '2026-11-01'], [true, true], 'low'),
];

describe('the effects of a policy on open cases', () => {
  it('are counted by the change of the dates', () => {
    expect(countMoves(effects)).toMatchObject({
      earlier: 2,
      later: 1,
      stay: 2,
      gained: 1,
      lost: 1,
      breached: 2,
    });
  });

  it('are sorted: much earlier dates first, then immediately overdue ones', () => {
    expect(worstOf(effects).map(({ issueKey }) => issueKey)).toEqual(['B', 'A', 'E']);
    const many = Array.from({ length: 12 }, (_, index) => effect(`${index}`, ['2026-12-20', '2026-12-01']));
    expect(worstOf(many)).toHaveLength(10);
  });

  it('are all listed where the date changes, in the same order and later dates last', () => {
    expect(changedBy(effects).map(({ issueKey }) => issueKey)).toEqual(['B', 'A', 'E', 'F', 'C']);
    const late = effect('H', ['2026-11-01', '2026-11-01'], [false, true]);
    expect(changedBy([late])).toEqual([late]);
    // Another clock of it would end later.
    const waiting = { ...effect('I', ['2026-11-01', '2026-11-01']), waits: true };
    expect(changedBy([waiting])).toEqual([waiting]);
    const many = Array.from({ length: 12 }, (_, index) => effect(`${index}`, ['2026-12-20', '2026-12-21']));
    expect(changedBy(many)).toHaveLength(12);
  });

  it('are compared by severity, the most severe first and those without a rating last', () => {
    expect(compareBySeverity(effects)).toEqual([
      { severity: 'high', open: 4, earlier: 2, later: 1, same: 1, breachedLeft: 0, breachedRight: 1 },
      { severity: 'low', open: 2, earlier: 1, later: 0, same: 1, breachedLeft: 1, breachedRight: 2 },
      { severity: null, open: 1, earlier: 0, later: 1, same: 0, breachedLeft: 0, breachedRight: 0 },
    ]);
  });
});
