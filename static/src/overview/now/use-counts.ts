import { useReducer, useState, useSyncExternalStore } from 'react';
import { askCounts } from '../live/ask-now';
import type { Counting, Counts } from '../live/count-cells';
import type { Cell } from '../live/now-cells';
import type { Scope } from '../live/scope';

/**
 * Counts the figures of a scope, all or some. Those of a scope that was shown before are kept, so that Back shows them
 * at once.
 * @param first those of the first scope, if they were asked before; read at the beginning only.
 */
export function useCounting(
  scope: Scope,
  cellsOf: (scope: Scope) => readonly Cell[],
  first: Counting | null,
): {
  readonly counting: Counting;
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
    counting,
    again: () => {
      known.clear();
      known.set(key, start());
      draw();
    },
  };
}

/** The figures as they are now. Only what shows them is redrawn with each. */
export function useCounts({ subscribe, read }: Counting): Counts {
  return useSyncExternalStore(subscribe, read);
}

/** Whether something is so of the figures. What asks is redrawn only when that changes. */
export function useIsSo({ subscribe, read }: Counting, isSo: (counts: Counts) => boolean): boolean {
  return useSyncExternalStore(subscribe, () => isSo(read()));
}
