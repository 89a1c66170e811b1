import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median';
import type { PartResult } from './result';

/** Maximum of each ratio, by its key: its usual value plus its usual variation. */
export type Budget = Readonly<Record<string, number>>;

export function readBudget(): Budget {
  return JSON.parse(readFileSync(join(__dirname, 'budget.json'), 'utf8')) as Budget;
}

/**
 * Compares measurements with the budget.
 * @returns a sentence for each ratio that is over, and for each that the budget does not have.
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
