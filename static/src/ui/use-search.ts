import { useEffect, useRef, useState } from 'react';
import type { Choice, Search } from './choice';

/** People type faster than a server answers. */
const DEBOUNCE_MS = 200;

/** State of a search. */
export type SearchState =
  | { readonly type: 'searching' }
  | { readonly type: 'found'; readonly choices: readonly Choice[]; readonly more: boolean }
  | { readonly type: 'failed'; readonly reason: string };

/** Searches for the text while the list is open. Answers to an earlier text are dropped. */
export function useSearch(text: string, isOpen: boolean, search: Search): SearchState {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly state: SearchState } | null>(null);
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  }, [search]);
  useEffect(() => {
    if (!isOpen) return undefined;
    let isStale = false;
    const ask = async (): Promise<void> => {
      let state: SearchState;
      try {
        const found = await latest.current(text);
        state =
          'choices' in found ? { type: 'found', ...found } : { type: 'found', choices: found, more: false };
      } catch (error) {
        state = { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
      if (!isStale) setAnswer({ text, state });
    };
    const timer = setTimeout(() => void ask(), text === '' ? 0 : DEBOUNCE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, isOpen]);
  return answer?.text === text ? answer.state : { type: 'searching' };
}
