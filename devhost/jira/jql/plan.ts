import type { Issue } from '../model/issue';
import type { SearchIndex } from '../site/search-index';
import type { Predicate } from './test-values';

/** A query's condition, ready to run. There is no NOT in it: NOT has gone into the operators. */
export type Plan =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Plan[] }
  | { readonly kind: 'test'; readonly test: Predicate; readonly find?: Find };

/** Ids of all indexed issues that can pass a test. */
export type Find = (index: SearchIndex) => ReadonlySet<string>;

export function holds(plan: Plan, issue: Issue): boolean {
  switch (plan.kind) {
    case 'all':
      return plan.parts.every((part) => holds(part, issue));
    case 'any':
      return plan.parts.some((part) => holds(part, issue));
    case 'test':
      return plan.test(issue);
  }
}

/** The few issues worth testing, or undefined when only a look at every issue will do. */
export function candidates(plan: Plan, index: SearchIndex): ReadonlySet<string> | undefined {
  switch (plan.kind) {
    case 'all': {
      const sets = plan.parts.flatMap((part) => candidates(part, index) ?? []);
      return sets.sort((left, right) => left.size - right.size)[0];
    }
    case 'any': {
      const sets = plan.parts.map((part) => candidates(part, index));
      const known = sets.flatMap((set) => set ?? []);
      return known.length === sets.length ? new Set(known.flatMap((set) => [...set])) : undefined;
    }
    case 'test':
      return plan.find?.(index);
  }
}
