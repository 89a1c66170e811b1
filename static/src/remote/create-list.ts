/** A page of a list, and where the next one begins. */
export interface AskedPage<T> {
  readonly items: readonly T[];
  /** Number of rows that were read for it. */
  readonly looked: number;
  readonly cursor: string | null;
}

/** The part of a list that is loaded. */
export interface ListState<Q, T> extends AskedPage<T> {
  /** The filter. */
  readonly query: Q;
  readonly isLoading: boolean;
  /** Why the last request failed; `null` if it succeeded. */
  readonly failure: string | null;
}

/** A list that is loaded page by page; it stays on display until the answer to another query arrives. */
export interface List<Q, T> {
  readonly read: () => ListState<Q, T>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Starts another query from the beginning. */
  readonly look: (query: Q) => Promise<void>;
  /** Reloads from the beginning. */
  readonly again: () => Promise<void>;
  readonly more: () => Promise<void>;
}

const nothing = { items: [], looked: 0, cursor: null };

/** Sends the first request immediately. */
export function createList<Q, T>(
  ask: (query: Q, cursor: string | null) => Promise<AskedPage<T>>,
  query: Q,
): List<Q, T> {
  let state: ListState<Q, T> = { ...nothing, query, isLoading: true, failure: null };
  let latest = 0;
  const listeners = new Set<() => void>();
  const show = (next: ListState<Q, T>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const load = async (wanted: Q, before: AskedPage<T>): Promise<void> => {
    latest += 1;
    const turn = latest;
    show({ ...state, query: wanted, isLoading: true, failure: null });
    try {
      const { items, looked, cursor } = await ask(wanted, before.cursor);
      const page = { items: [...before.items, ...items], looked: before.looked + looked, cursor };
      // Answers may overtake each other.
      if (turn === latest) show({ ...page, query: wanted, isLoading: false, failure: null });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (turn === latest) show({ ...state, isLoading: false, failure });
    }
  };
  void load(query, nothing);
  return {
    read: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    look: (wanted) => load(wanted, nothing),
    again: () => load(state.query, nothing),
    more: () => load(state.query, state),
  };
}
