import type { CaseFigures } from '../../../src/domain/figures/case-figures';
import {
  isInWorkingTime,
  policiesOfFixes,
  policyTimes,
  sharedTarget,
} from '../../../src/domain/figures/fix-targets';
import { emptyRollup, exchange, type Rollup } from '../../../src/domain/figures/rollup';
import { targetLength } from '../../../src/domain/figures/target-length';
import type { BusinessCalendar, Duration, Policy } from '../../../src/domain/sla/policy';
import { plainPolicy } from '../../support/clock-builders';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const office: BusinessCalendar = {
  timeZone: 'UTC',
  week: {
    mon: [['09:00', '17:00']],
    tue: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
  },
  holidays: ['2026-12-25'],
};
const shortFriday: BusinessCalendar = { ...office, week: { ...office.week, fri: [['09:00', '12:00']] } };

function withTarget(high: Duration | null): Policy {
  return plainPolicy({ targets: { fix: { high } } });
}

function rollupOf(...cases: readonly Partial<CaseFigures>[]): Rollup {
  return cases.reduce<Rollup>(
    (sum, changes) =>
      exchange(sum, null, {
        project: 'SEC',
        severity: 'high',
        policy: 'own@1',
        received: '2026-01-05',
        closed: null,
        due: null,
        times: {},
        exceptions: [],
        ...changes,
      }),
    emptyRollup,
  );
}

const due = (policy: string, month: string, standing: 'met' | 'missed' | 'overdue' | 'pending') => ({
  policy,
  due: { month, standing },
});

describe('the times of some policies', () => {
  const calendar = { timeZone: 'UTC', week: { mon: [['09:00', '17:00']] } } as const;
  const elapsed = plainPolicy();
  const inOffice: Policy = {
    ...elapsed,
    targets: { ...elapsed.targets, fix: { high: { days: 10, calendar }, low: { days: 30 } } },
  };

  it.each([
    ['none', [], 'fix', null, false],
    ['one with elapsed time', [elapsed], 'fix', null, false],
    ['one that is not stored any more', [null], 'fix', 'high', false],
    ['one with working time', [elapsed, inOffice], 'fix', 'high', true],
    ['one with working time for another severity', [inOffice], 'fix', 'low', false],
    ['one with working time for any', [inOffice], 'fix', null, true],
    ['one with working time for another clock', [inOffice], 'triage', null, false],
  ] as const)('are in working time or not, of %s', (_name, policies, clock, severity, expected) => {
    expect(isInWorkingTime(policies, clock, severity)).toBe(expected);
  });
});

describe('the length of a target', () => {
  test.each<[string, Duration, unknown]>([
    ['days', { days: 28 }, { ms: 28 * DAY, isWorking: false }],
    ['days around the clock, said so', { days: 2, calendar: '24x7' }, { ms: 2 * DAY, isWorking: false }],
    ['hours', { hours: 48 }, { ms: 48 * HOUR, isWorking: false }],
    ['working hours', { hours: 40, calendar: office }, { ms: 40 * HOUR, isWorking: true }],
    ['working days of one length', { days: 10, calendar: office }, { ms: 80 * HOUR, isWorking: true }],
    ['working days of several lengths', { days: 10, calendar: shortFriday }, null],
    [
      'working days with one of another length',
      { days: 10, calendar: { ...office, special: { '2026-12-24': [['09:00', '12:00']] } } },
      null,
    ],
    [
      'working days with one off',
      { days: 1, calendar: { ...office, special: { '2026-12-24': [] } } },
      { ms: 8 * HOUR, isWorking: true },
    ],
    ['working days of a calendar without any', { days: 1, calendar: { timeZone: 'UTC', week: {} } }, null],
    [
      'working hours on days of several lengths',
      { hours: 1, calendar: shortFriday },
      { ms: HOUR, isWorking: true },
    ],
    ['months', { months: 1 }, null],
  ])('of %s', (_, target, length) => {
    expect(targetLength(target)).toEqual(length);
  });
});

describe('the target that policies share', () => {
  const [month, month28] = [withTarget({ days: 30 }), withTarget({ days: 28 })];

  it('is one if all have the same, in whatever spelling', () => {
    expect(sharedTarget([month28, withTarget({ days: 28, calendar: '24x7' })], 'high')).toEqual({
      ...{ type: 'one', target: { days: 28 } },
      ...{ ms: 28 * DAY, isWorking: false },
    });
  });

  it('is one if calendars differ by their holidays alone', () => {
    const without: BusinessCalendar = { timeZone: 'UTC', week: office.week };
    const policies = [office, without].map((calendar) => withTarget({ days: 10, calendar }));
    expect(sharedTarget(policies, 'high')).toMatchObject({ type: 'one', ms: 80 * HOUR, isWorking: true });
  });

  it('is none if two differ, also in their calendar alone', () => {
    expect(sharedTarget([month28, month], 'high')).toEqual({
      type: 'several',
      targets: [{ days: 28 }, { days: 30 }],
    });
    expect(
      sharedTarget([withTarget({ hours: 40, calendar: office }), withTarget({ hours: 40 })], 'high'),
    ).toMatchObject({ type: 'several' });
  });

  it('leaves out a policy without a target, which has no time in its measure either', () => {
    expect(sharedTarget([withTarget(null), month28], 'high')).toMatchObject({ type: 'one' });
    expect(sharedTarget([withTarget(null)], 'high')).toEqual({ type: 'unknown' });
  });

  it('is unknown if a version is gone, because it may have been another one', () => {
    expect(sharedTarget([month28, null], 'high')).toEqual({ type: 'unknown' });
    expect(sharedTarget([], 'high')).toEqual({ type: 'unknown' });
  });

  it('has no line where it has no length', () => {
    const target = { months: 1 };
    expect(sharedTarget([withTarget(target)], 'high')).toEqual({ type: 'no-length', target });
  });

  it('is that of the severity, and of what is unrated', () => {
    const policy = plainPolicy({ targets: { fix: { high: { days: 28 }, unrated: { days: 3 } } } });
    expect(sharedTarget([policy], 'unrated')).toMatchObject({ target: { days: 3 } });
    expect(sharedTarget([policy], 'low')).toEqual({ type: 'unknown' });
  });
});

describe('the policies that judged the fixes of a period', () => {
  const months = ['2026-05', '2026-06'];

  it.each([
    ['in time, due in the period', due('own@1', '2026-05', 'met'), ['own@1']],
    ['in time, due after it', due('own@1', '2027-01', 'met'), ['own@1']],
    ['in time, due before it, so fixed before it', due('own@1', '2026-04', 'met'), []],
    ['late, due in it', due('own@1', '2026-06', 'missed'), ['own@1']],
    ['late, due long before it', due('own@1', '2025-01', 'missed'), ['own@1']],
    ['open and overdue', due('own@1', '2026-05', 'overdue'), []],
    ['open and on time', due('own@1', '2026-06', 'pending'), []],
    ['of another severity', { ...due('own@1', '2026-05', 'met'), severity: 'low' as const }, []],
  ])('a case %s', (_, figures, expected) => {
    expect(policiesOfFixes(rollupOf(figures), months, 'high')).toEqual(expected);
  });

  it('are each named once', () => {
    const rollup = rollupOf(
      due('own@2', '2026-05', 'met'),
      due('own@1', '2026-06', 'met'),
      due('own@2', '2026-06', 'missed'),
    );
    expect(policiesOfFixes(rollup, months, 'high')).toEqual(['own@1', 'own@2']);
  });
});

describe('the times of fixes in the policy’s measure', () => {
  const fixed = (month: string, policyMs: number | null): Partial<CaseFigures> => ({
    times: { fix: { month, calendarMs: 50 * DAY, policyMs } },
  });

  it('are by month, within 5 %, and without those of other measures', () => {
    const rollup = rollupOf(fixed('2026-05', 10 * DAY), fixed('2026-07', 20 * DAY), fixed('2026-07', null));
    const [may, june, july] = policyTimes(rollup, ['2026-05', '2026-06', '2026-07'], 'high') ?? [];
    expect(Math.abs((may?.medianMs ?? 0) / DAY - 10)).toBeLessThan(0.5);
    expect(june).toBeNull();
    expect(july).toMatchObject({ count: 1 });
  });

  it('are none where nothing with a target was fixed', () => {
    expect(policyTimes(rollupOf(fixed('2026-05', null)), ['2026-05'], 'high')).toBeNull();
    expect(policyTimes(rollupOf(fixed('2026-04', DAY)), ['2026-05'], 'high')).toBeNull();
    expect(policyTimes(rollupOf(fixed('2026-05', DAY)), ['2026-05'], 'low')).toBeNull();
  });
});
