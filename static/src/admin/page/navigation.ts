import type { PageHistory } from '../../bridge/page-history';
import { revealHeadingSoon, revealSoon } from '../../ui/reveal';
import { pathOf, placeAt } from './place-path';

/** The parts of the admin page, in the order of their links. */
export const views = ['health', 'connections', 'policies', 'deliveries', 'log', 'configuration'] as const;
export type View = (typeof views)[number];

export const viewNames: Readonly<Record<View, string>> = {
  health: 'Health',
  connections: 'Connections',
  policies: 'Policies',
  deliveries: 'Deliveries',
  log: 'Admin log',
  configuration: 'Export and import',
};

/** Holds the part that is looked at. */
export const CURRENT_VIEW = 'current-view';

/** Where on the page a person is. */
export interface Place {
  readonly view: View;
  /** The connection that is looked at; `null` for all of them. */
  readonly connectionId: string | null;
}

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
