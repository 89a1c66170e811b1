import { issueRows, issueTotals } from '../../../static/src/admin/reconcile/issue-totals';

const issues = {
  low: { later: 94, quarter: 10 },
  critical: { overdue: 3, week: 1 },
  none: { 'no-date': 20 },
  medium: {},
} as const;

describe('the issues of an import', () => {
  it('are added up', () => {
    expect(issueTotals(issues)).toEqual({
      byBucket: { overdue: 3, week: 1, month: 0, quarter: 10, later: 94, 'no-date': 20 },
      total: 128,
    });
    expect(issueTotals({}).total).toBe(0);
  });

  it('have a row for each severity there are any of, the most severe first', () => {
    const rows = issueRows(issues);
    expect(rows.map(({ severity, total }) => [severity, total])).toEqual([
      ['critical', 4],
      ['low', 104],
      ['none', 20],
    ]);
    expect(rows[0]?.byBucket).toMatchObject({ overdue: 3, month: 0 });
    expect(issueRows({})).toEqual([]);
  });
});
