import type { PageHistory } from '../../bridge/page-history';
import { revealHeadingSoon, revealSoon } from '../../ui/reveal';
import type { Place, View } from './place';
import { pathOf, placeAt } from './place-path';

/** Holds the part that is looked at. */
export const CURRENT_VIEW = 'current-view';

export interface Navigation {
  readonly read: () => Place;
  readonly subscribe: (onChange: () => void) => () => void;
  /** @param partId element that takes the focus there, as soon as it is drawn. */
  readonly go: (view: View, connectionId?: string | null, partId?: string) => void;
  /** From now on the browser's Back leads to where the person was, and the address names where they are. */
  readonly follow: (history: PageHistory) => void;
}

/** Remembers where a person is: automatically, and in Jira's address where Jira lends it. */
export function createNavigation(): Navigation {
  const start: Place = { view: 'health', connectionId: null };
  let place = start;
  let history: PageHistory | null = null;
  const listeners = new Set<() => void>();
  const show = (next: Place): void => {
    place = next;
    for (const listener of listeners) listener();
  };
  return {
    read: () => place,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    go(view, connectionId = null, partId) {
      show({ view, connectionId });
      if (history !== null && history.read() !== pathOf(place)) history.push(pathOf(place));
      if (partId === undefined) revealHeadingSoon(CURRENT_VIEW);
      else revealSoon(partId);
    },
    follow(opened) {
      history = opened;
      opened.listen((path) => {
        show(placeAt(path));
        revealHeadingSoon(CURRENT_VIEW);
      });
      const linked = opened.read();
      // Anyone who was faster than the history is left where they are.
      if (place !== start) opened.push(pathOf(place));
      else if (linked !== pathOf(start)) show(placeAt(linked));
    },
  };
}
