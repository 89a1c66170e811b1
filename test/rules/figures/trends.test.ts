import { fc } from '../../support/properties';
import type { CaseFigures, FigureSeverity } from '../../../src/domain/figures/case-figures';
import { monthsUpTo } from '../../../src/domain/figures/calendar-month';
import { emptyRollup, exchange, type Rollup } from '../../../src/domain/figures/rollup';
import {
  ageingOf,
  backlogOf,
  complianceByMonth,
  complianceOf,
  exceptionsIn,
  figureSeverities,
  policiesDue,
  timeOf,
} from '../../../src/domain/figures/trends';
import { randomFigures } from '../../support/random-figures';

// A second computation over the cases themselves, without a rollup, judges every figure.
const CASES = 5_000;
const cases: readonly CaseFigures[] = fc.sample(randomFigures, { numRuns: CASES, seed: 17 });
const rollup: Rollup = cases.reduce((sum, each) => exchange(sum, null, each), emptyRollup);
const months = monthsUpTo('2026-12', 24);
const today = '2026-12-02';

function tally(all: readonly CaseFigures[]): Partial<Record<FigureSeverity, number>> {
  const counts: Partial<Record<FigureSeverity, number>> = {};
  for (const { severity } of all) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

function isIn(month: string, date: string | null): boolean {
  return date?.startsWith(month) === true;
}

test('the months of two years are in order', () => {
  expect(months).toHaveLength(24);
  expect([months[0], months[11], months[12], months.at(-1)]).toEqual([
    '2025-01',
    '2025-12',
    '2026-01',
    '2026-12',
  ]);
});

test('opened and closed are exact in every month', () => {
  for (const { month, opened, closed } of backlogOf(rollup, months)) {
    expect(opened).toEqual(tally(cases.filter(({ received }) => isIn(month, received))));
    expect(closed).toEqual(tally(cases.filter((each) => isIn(month, each.closed))));
  }
});

test('open at the end of a month is exact', () => {
  // A real case does not close before it was received.
  const real = cases.filter(({ received, closed }) => closed === null || closed >= received);
  const sum = real.reduce((all, each) => exchange(all, null, each), emptyRollup);
  for (const { month, openAtEnd } of backlogOf(sum, months))
    expect(openAtEnd).toEqual(
      tally(
        real.filter(
          ({ received, closed }) =>
            received.slice(0, 7) <= month && (closed === null || closed.slice(0, 7) > month),
        ),
      ),
    );
});

describe('times', () => {
  const exact = (durations: readonly number[], share: number): number =>
    [...durations].sort((a, b) => a - b)[Math.ceil(share * durations.length) - 1] ?? NaN;

  test.each(
    (['fix', 'triage', 'first-response'] as const).flatMap((clock) =>
      [null, 'critical' as const, 'unrated' as const].map((severity) => [clock, severity] as const),
    ),
  )('%s of %s is within 5 %% in both measures', (clock, severity) => {
    for (const measure of ['calendar', 'policy'] as const) {
      const durations = cases
        .filter((each) => severity === null || each.severity === severity)
        .map(({ times }) => times[clock])
        .filter((time) => time !== undefined && months.includes(time.month))
        .map((time) => (measure === 'calendar' ? time?.calendarMs : time?.policyMs) ?? null)
        .filter((ms) => ms !== null);
      const found = timeOf(rollup, months, clock, severity, measure);
      expect(found?.count).toBe(durations.length);
      expect(Math.abs((found?.medianMs ?? NaN) / exact(durations, 0.5) - 1)).toBeLessThan(0.05);
      expect(Math.abs((found?.p90Ms ?? NaN) / exact(durations, 0.9) - 1)).toBeLessThan(0.05);
    }
  });

  test('there is none where nothing ended', () => {
    expect(timeOf(rollup, ['2024-12'], 'fix', null, 'calendar')).toBeNull();
    expect(timeOf(emptyRollup, months, 'fix', null, 'calendar')).toBeNull();
  });
});

test('compliance is exact, by policy, period and severity, and overdue counts as missed', () => {
  for (const period of [months.slice(0, 3), months.slice(9, 21), months]) {
    const due = cases.filter((each) => each.due !== null && period.includes(each.due.month));
    expect(policiesDue(rollup, period)).toEqual([...new Set(due.map(({ policy }) => policy))].sort());
    for (const policy of policiesDue(rollup, period))
      for (const { severity, standings, share } of complianceOf(rollup, period, policy)) {
        const own = due.filter((each) => each.policy === policy && each.severity === severity);
        const count = (standing: string): number =>
          own.filter((each) => each.due?.standing === standing).length;
        expect(standings).toEqual({
          met: count('met'),
          missed: count('missed'),
          overdue: count('overdue'),
          pending: count('pending'),
        });
        const judged = own.length - count('pending');
        expect(share).toBe(judged === 0 ? null : count('met') / judged);
      }
  }
});

test('compliance of a month is exact, all policies together', () => {
  const found = complianceByMonth(rollup, months);
  expect(found.map(({ month }) => month)).toEqual(months);
  for (const { month, rows } of found)
    for (const { severity, standings, share } of rows) {
      const own = cases.filter((each) => each.due?.month === month && each.severity === severity);
      const count = (standing: string): number =>
        own.filter((each) => each.due?.standing === standing).length;
      expect(standings).toEqual({
        met: count('met'),
        missed: count('missed'),
        overdue: count('overdue'),
        pending: count('pending'),
      });
      const judged = own.length - count('pending');
      expect(share).toBe(judged === 0 ? null : count('met') / judged);
    }
  const rowsOf = (month: string): number =>
    new Set(cases.filter((each) => each.due?.month === month).map(({ severity }) => severity)).size;
  expect(found.map(({ rows }) => rows.length)).toEqual(months.map(rowsOf));
});

test('ages are exact, and each open case is in one bracket', () => {
  const first = [-Infinity, 7, 15, 31, 61, 91];
  const last = [6, 14, 30, 60, 90, Infinity];
  const open = cases.filter(({ closed }) => closed === null);
  const age = ({ received }: CaseFigures): number => (Date.parse(today) - Date.parse(received)) / 86_400_000;
  const brackets = ageingOf(rollup, today);
  expect(brackets).toEqual(
    first.map((from, index) =>
      tally(open.filter((each) => age(each) >= from && age(each) <= (last[index] ?? 0))),
    ),
  );
  const counted = brackets.flatMap((each) => figureSeverities.map((severity) => each[severity] ?? 0));
  expect(counted.reduce((a, b) => a + b, 0)).toBe(open.length);
});

test('exceptions are exact', () => {
  const period = months.slice(4, 15);
  const all = cases.flatMap(({ exceptions }) => exceptions).filter(({ month }) => period.includes(month));
  for (const [kind, { count, minutes }] of Object.entries(exceptionsIn(rollup, period))) {
    const own = all.filter((each) => each.kind === kind);
    expect(count).toBe(own.length);
    expect(minutes).toBe(own.reduce((sum, { ms }) => sum + ms / 60_000, 0));
  }
});
