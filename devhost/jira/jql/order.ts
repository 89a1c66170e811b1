import type { OrderByField } from '@atlaskit/jql-ast';
import type { Issue } from '../model/issue';
import type { FindFields } from './find-fields';
import { compareSame, type Comparable, type JqlField } from './jql-field';

/** What an issue is sorted by; null stands for EMPTY, so that it can travel in a page token. */
export type SortKey = readonly (Comparable | null)[];

export interface Order {
  readonly keyOf: (issue: Issue) => SortKey;
  readonly compare: (left: SortKey, right: SortKey) => number;
}

interface Sort {
  readonly field: Pick<JqlField, 'sortKey'>;
  readonly descending: boolean;
}

/** Newest issues first where the query does not say otherwise, and among equals. */
const BY_AGE: Sort = { field: { sortKey: (issue) => Number(issue.id) }, descending: true };

export function compileOrder(
  nodes: readonly OrderByField[],
  findFields: FindFields,
  errors: string[],
): Order {
  const sorts = nodes.flatMap((node): readonly Sort[] => {
    const [field] = findFields(node.field);
    if (field === undefined) {
      errors.push(`Not able to sort using field '${node.field.value}'.`);
      return [];
    }
    return [{ field, descending: node.direction?.value === 'DESC' }];
  });
  const all = [...sorts, BY_AGE];
  return {
    keyOf: (issue) => all.map(({ field }) => field.sortKey(issue) ?? null),
    compare(left, right) {
      for (const [place, { descending }] of all.entries()) {
        const order = compareValues(left[place] ?? null, right[place] ?? null);
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    },
  };
}

/** EMPTY comes last going up and first going down. */
function compareValues(left: Comparable | null, right: Comparable | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareSame(left, right) ?? 0;
}
