import { useState, useSyncExternalStore } from 'react';
import { createList, type AskedPage, type List, type ListState } from './create-list';

/** A list that is requested when the part that shows it is drawn. */
export function useList<Q, T>(
  ask: (query: Q, cursor: string | null) => Promise<AskedPage<T>>,
  query: Q,
): readonly [ListState<Q, T>, List<Q, T>] {
  const [list] = useState(() => createList(ask, query));
  return [useSyncExternalStore(list.subscribe, list.read), list];
}
