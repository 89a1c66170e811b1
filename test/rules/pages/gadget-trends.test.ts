import type { FiguresView } from '../../../src/contract/figures';
import type { Compliance, ComplianceMonth } from '../../../src/domain/figures/trends';
import { backlogData, keptData, keptIn } from '../../../static/src/gadget/trend-data';

function due(severity: Compliance['severity'], met: number, missed: number, overdue: number): Compliance {
  return { severity, standings: { met, missed, overdue, pending: 9 }, share: null };
}

const complianceByMonth: readonly ComplianceMonth[] = [
  { month: '2026-08', rows: [due('critical', 5, 5, 0)] },
  { month: '2026-09', rows: [due('high', 3, 1, 0), due('low', 0, 0, 4)] },
  { month: '2026-10', rows: [due('low', 1, 0, 0)] },
  { month: '2026-11', rows: [] },
];
const backlog = complianceByMonth.map(({ month }, index) => ({
  month,
  opened: {},
  closed: {},
  openAtEnd: { high: index, low: 2, unrated: 1 },
}));
const figures = { backlog, complianceByMonth } as unknown as FiguresView;

test('fixes in time are counted among all that were due, overdue ones too, pending ones not', () => {
  expect(keptIn(complianceByMonth, { leastSeverity: null })).toEqual({ met: 9, due: 19 });
  expect(keptIn(complianceByMonth, { leastSeverity: 'high' })).toEqual({ met: 8, due: 14 });
  expect(keptIn(complianceByMonth.slice(3), { leastSeverity: null })).toEqual({ met: 0, due: 0 });
});

test('a month in which no fix was due has no share', () => {
  expect(keptData(figures, { leastSeverity: 'high', months: 3 })).toMatchObject({
    columns: ['Sept', 'Oct', 'Nov'].map(() => expect.any(String) as string),
    series: [{ values: [0.75, null, null] }],
  });
});

test('the backlog leaves out what the settings leave out', () => {
  const { columns, series } = backlogData(figures, { leastSeverity: 'low', months: 3 });
  expect(columns).toHaveLength(3);
  expect(series.map(({ id, values }) => [id, values])).toEqual([
    ['high', [1, 2, 3]],
    ['low', [2, 2, 2]],
  ]);
  expect(backlogData(figures, { leastSeverity: null, months: 24 }).series.map(({ id }) => id)).toEqual([
    'high',
    'low',
    'unrated',
  ]);
});
