import { useReducer, useState, useSyncExternalStore } from 'react';
import { countIssues } from '../../bridge/jira';
import { countCells, type Counting, type Counts } from '../live/count-cells';
import { nowCells, type Cell } from '../live/now-cells';
import type { Scope } from '../live/scope';

/** The figures of a scope, all or some. Those of a scope that was shown before are kept, so that Back shows them at once. */
export function useCounts(
  scope: Scope,
  cellsOf: (scope: Scope) => readonly Cell[] = nowCells,
): {
  readonly counts: Counts;
  /** Asks again for those that failed. */
  readonly retry: () => void;
  /** Counts everything again. */
  readonly again: () => void;
} {
  const [known] = useState(() => new Map<string, Counting>());
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const key = JSON.stringify([scope.connectionId, scope.project]);
  const start = (): Counting => countCells(cellsOf(scope), countIssues);
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
