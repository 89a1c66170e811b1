import { overBudget, readBudget } from '../../../bench/budget';
import type { PartResult } from '../../../bench/result';

function measured(...values: readonly number[]): readonly PartResult[] {
  return [
    {
      part: 'edge',
      tables: [],
      ratios: [{ key: 'edge-floor', what: 'edge: vs. the minimum', values, aim: 1 }],
    },
  ];
}

const budget = { 'edge-floor': 1.5 };

describe('a run compared with the budget', () => {
  it.each([
    ['just under it', [1.49]],
    ['at it', [1.5]],
    ['over it in one round only', [1.2, 9, 1.4]],
  ])('%s is within', (_name, values) => {
    expect(overBudget(measured(...values), budget)).toEqual([]);
  });

  it('just over it is reported with both figures', () => {
    expect(overBudget(measured(1.2, 1.51, 1.6), budget)).toEqual([
      'edge: vs. the minimum: 1.51, and the budget is 1.5.',
    ]);
  });

  it('without a line in the budget is reported', () => {
    expect(overBudget(measured(1), {})).toEqual([
      'edge: vs. the minimum: bench/budget.json has no line "edge-floor".',
    ]);
  });

  it('the budget itself consists of ratios and counts', () => {
    const lines = Object.values(readBudget());
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((most) => Number.isFinite(most) && most >= 0)).toBe(true);
  });
});
