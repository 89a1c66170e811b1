import type { PageHistory } from '../../bridge/page-history';
import { revealHeadingSoon, revealSoon } from '../../ui/reveal';
import type { Place, View } from './place';
import { pathOf, placeAt } from './place-path';

/** Id of the element with the current view. */
export const CURRENT_VIEW = 'current-view';

export interface Navigation {
  readonly read: () => Place;
  readonly subscribe: (onChange: () => void) => () => void;
  /** @param partId element that takes the focus as soon as it is drawn. */
  readonly go: (view: View, connectionId?: string | null, partId?: string) => void;
  /** Connects the browser's history: Back works, and the address names the place. */
  readonly follow: (history: PageHistory) => void;
}

/** Stores the current place, and keeps it in Jira's address if Jira allows it. */
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
      // The person may have moved before the history was available: keep their place.
      if (place !== start) opened.push(pathOf(place));
      else if (linked !== pathOf(start)) show(placeAt(linked));
    },
  };
}
