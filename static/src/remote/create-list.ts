/** A page of a list, and where the next one begins. */
export interface AskedPage<T> {
  readonly items: readonly T[];
  /** How many rows were looked at for it. */
  readonly looked: number;
  readonly cursor: string | null;
}

/** As much of a list as has come so far. */
export interface ListState<Q, T> extends AskedPage<T> {
  /** What is looked for. */
  readonly query: Q;
  readonly isLoading: boolean;
  /** Why the last question got no answer; `null` where it has one. */
  readonly failure: string | null;
}

/** A list that comes page by page; what is shown stays until the answer to another question is there. */
export interface List<Q, T> {
  readonly read: () => ListState<Q, T>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Looks for something else, from the beginning. */
  readonly look: (query: Q) => Promise<void>;
  /** The same from the beginning. */
  readonly again: () => Promise<void>;
  readonly more: () => Promise<void>;
}

const nothing = { items: [], looked: 0, cursor: null };

/** Asks at once. */
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
