import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median';
import type { PartResult } from './result';

/** The most that each ratio may be, by its key. It is above what is usual by as much as the ratio varies. */
export type Budget = Readonly<Record<string, number>>;

export function readBudget(): Budget {
  return JSON.parse(readFileSync(join(__dirname, 'budget.json'), 'utf8')) as Budget;
}

/**
 * Holds what was measured against the budget.
 * @returns a sentence for each ratio that is over, and for each that the budget does not know.
 */
export function overBudget(results: readonly PartResult[], budget: Budget): readonly string[] {
  return results
    .flatMap(({ ratios }) => ratios)
    .flatMap(({ key, what, values }) => {
      const most = budget[key];
      if (most === undefined) return [`${what}: bench/budget.json has no line "${key}".`];
      const value = median(values);
      return value <= most ? [] : [`${what}: ${value.toFixed(2)}, and the budget is ${most}.`];
    });
}
