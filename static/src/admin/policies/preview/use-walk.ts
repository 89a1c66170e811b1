import { useRef, useState } from 'react';
import type { WalkPlace } from '../../../../../src/domain/policies/walk-place';

interface Page {
  readonly next: WalkPlace | null;
}

/** Progress of a walk over the open cases. `sum` is that of the pages so far. */
export type WalkState<P, R> =
  | { readonly type: 'idle' }
  | { readonly type: 'walking'; readonly sum: P | null }
  | { readonly type: 'stopped'; readonly sum: P | null }
  | { readonly type: 'done'; readonly sum: P }
  | { readonly type: 'refused'; readonly result: R }
  | { readonly type: 'failed'; readonly reason: string };

export interface Walk<P, R> {
  readonly state: WalkState<P, R>;
  /** Reads page by page until the last one. */
  readonly start: (
    ask: (place: WalkPlace | null) => Promise<P | R>,
    isPage: (answer: P | R) => answer is P,
    add: (sum: P, page: P) => P,
  ) => Promise<void>;
  readonly stop: () => void;
  /** Discards an outdated result. */
  readonly forget: () => void;
}

/** Sums up the server's answers for the pages of open cases; it can be stopped between two pages. */
export function useWalk<P extends Page, R>(): Walk<P, R> {
  const [state, setState] = useState<WalkState<P, R>>({ type: 'idle' });
  const latest = useRef(0);
  return {
    state,
    async start(ask, isPage, add) {
      latest.current += 1;
      const walk = latest.current;
      const show = (next: WalkState<P, R>): void => {
        if (walk === latest.current) setState(next);
      };
      show({ type: 'walking', sum: null });
      try {
        let sum: P | null = null;
        let place: WalkPlace | null = null;
        do {
          const answer: P | R = await ask(place);
          if (walk !== latest.current) return;
          if (!isPage(answer)) {
            show({ type: 'refused', result: answer });
            return;
          }
          sum = sum === null ? answer : add(sum, answer);
          place = answer.next;
          show({ type: 'walking', sum });
        } while (place !== null);
        show({ type: 'done', sum });
      } catch (error) {
        show({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
      }
    },
    stop() {
      latest.current += 1;
      setState((known) => ({ type: 'stopped', sum: 'sum' in known ? known.sum : null }));
    },
    forget() {
      latest.current += 1;
      setState({ type: 'idle' });
    },
  };
}
