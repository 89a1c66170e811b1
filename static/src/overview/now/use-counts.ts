import { useReducer, useState, useSyncExternalStore } from 'react';
import { askCounts } from '../live/ask-now';
import type { Counting, Counts } from '../live/count-cells';
import type { Cell } from '../live/now-cells';
import type { Scope } from '../live/scope';

/**
 * The figures of a scope, all or some. Those of a scope that was shown before are kept, so that Back shows them at once.
 * @param first those of the first scope, if they were asked before; read at the beginning only.
 */
export function useCounts(
  scope: Scope,
  cellsOf: (scope: Scope) => readonly Cell[],
  first: Counting | null,
): {
  readonly counts: Counts;
  /** Asks again for those that failed. */
  readonly retry: () => void;
  /** Counts everything again. */
  readonly again: () => void;
} {
  const key = JSON.stringify([scope.connectionId, scope.project]);
  const [known] = useState(() => new Map<string, Counting>(first === null ? [] : [[key, first]]));
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const start = (): Counting => askCounts(cellsOf(scope));
  const counting = known.get(key) ?? start();
  known.set(key, counting);
  return {
    counts: useSyncExternalStore(counting.subscribe, counting.read),
    retry: counting.retry,
    again: () => {
      known.clear();
      known.set(key, start());
      draw();
    },
  };
}
