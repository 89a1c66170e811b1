import { RefusedQueryError } from '../../remote/refused-query-error';
import { asking, counted, type Count } from './count';
import type { Cell, CellId } from './now-cells';

export type Counts = Readonly<Record<string, Count>>;

/** Figures that fill in as Jira answers. */
export interface Counting {
  readonly read: () => Counts;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Asks again for those that failed. */
  readonly retry: () => void;
}

/** As many calls at once as a browser opens connections; Jira answers a burst of a page's calls with fewer refusals. */
const AT_ONCE = 6;

/** Starts to count, some cells at once. A cell that fails does not touch the others. */
export function countCells(cells: readonly Cell[], ask: (jql: string) => Promise<number>): Counting {
  let counts: Counts = {};
  const listeners = new Set<() => void>();
  const show = (changes: Counts): void => {
    counts = { ...counts, ...changes };
    for (const listener of listeners) listener();
  };
  const count = async ({ id, jql }: Cell): Promise<void> => {
    try {
      show({ [id]: counted(await ask(jql)) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isRefused = error instanceof RefusedQueryError;
      show({ [id]: { type: 'failed', reason, ...(isRefused && { isRefused }) } });
    }
  };
  const start = (wanted: readonly Cell[]): void => {
    const waiting = [...wanted];
    show(Object.fromEntries(wanted.map(({ id }) => [id, asking])));
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await count(next);
    };
    for (let worker = 0; worker < AT_ONCE; worker += 1) void work();
  };
  start(cells);
  return {
    read: () => counts,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    retry() {
      start(cells.filter(({ id }) => counts[id]?.type === 'failed'));
    },
  };
}

/** The figure of a cell, `asking` before there is one. */
export function countOf(counts: Counts, id: CellId): Count {
  return counts[id] ?? asking;
}

/** True once there is an answer for a cell, also if it is no figure. */
export function isAnyAnswered(counts: Counts): boolean {
  return Object.values(counts).some(({ type }) => type !== 'asking');
}

/** True once Jira has refused every query: what they have in common names something that this person does not see. */
export function isAllRefused(counts: Counts): boolean {
  const all = Object.values(counts);
  return all.length > 0 && all.every((count) => count.type === 'failed' && count.isRefused === true);
}

/** True once everything is counted and all of it is nothing. */
export function isNothingOpen(counts: Counts): boolean {
  return Object.values(counts).every((count) => count.type === 'counted' && count.count === 0);
}
