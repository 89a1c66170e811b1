import { reasonOf } from './reason-of';

/** State of an answer that is requested over the bridge. */
export type RemoteState<T> =
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly reason: string; readonly isRetrying: boolean }
  | {
      readonly type: 'ready';
      readonly value: T;
      /** Time of arrival, by the page's monotonic clock. */
      readonly receivedAtMs: number;
      /** Why a later request failed; `null` if this is the latest answer. */
      readonly staleBecause: string | null;
    };

/** An answer of the server that can be requested again; it stays on display until a newer one arrives. */
export interface Remote<T> {
  readonly read: () => RemoteState<T>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Requests it again; resolves with the answer or the failure. */
  readonly refresh: () => Promise<void>;
  /** Shows an answer that came with another one; pending requests are out of date with it. */
  readonly replace: (value: T) => void;
}

/** Sends the first request immediately, before anything is drawn. */
export function createRemote<T>(ask: () => Promise<T>): Remote<T> {
  let state: RemoteState<T> = { type: 'loading' };
  let latest = 0;
  const listeners = new Set<() => void>();

  const show = (next: RemoteState<T>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const receive = (value: T): void => {
    show({ type: 'ready', value, receivedAtMs: performance.now(), staleBecause: null });
  };
  const fail = (reason: string): void => {
    show(
      state.type === 'ready'
        ? { ...state, staleBecause: reason }
        : { type: 'failed', reason, isRetrying: false },
    );
  };
  const refresh = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    if (state.type === 'failed') show({ ...state, isRetrying: true });
    try {
      const value = await ask();
      // Answers may overtake each other.
      if (turn === latest) receive(value);
    } catch (error) {
      if (turn === latest) fail(reasonOf(error));
    }
  };

  void refresh();
  return {
    read: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    refresh,
    replace(value) {
      latest += 1;
      receive(value);
    },
  };
}
