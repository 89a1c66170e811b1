import type { PageHistory } from '../bridge/page-history';
import { addressAt, overviewPath, startAddress, type Address } from './address';

/** The present place on the overview, which the browser's address follows. */
export interface OverviewNavigation {
  readonly read: () => Address;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly go: (change: Partial<Address>) => void;
  /** Connects the browser's history: Back works, and the address names the place. */
  readonly follow: (history: PageHistory) => void;
}

/** @param project the one whose page this is, whatever the address says; `null` on the page of the site. */
export function createOverviewNavigation(project: string | null = null): OverviewNavigation {
  const within = (place: Address): Address => (project === null ? place : { ...place, project });
  const start = within(startAddress);
  let address = start;
  let history: PageHistory | null = null;
  const listeners = new Set<() => void>();
  const show = (next: Address): void => {
    address = within(next);
    for (const listener of listeners) listener();
  };
  return {
    read: () => address,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    go(change) {
      show({ ...address, ...change });
      if (history !== null && history.read() !== overviewPath(address)) history.push(overviewPath(address));
    },
    follow(opened) {
      history = opened;
      opened.listen((path) => {
        show(addressAt(path));
      });
      const linked = opened.read();
      // The person may have moved before the history was available: keep their place.
      if (address !== start) opened.push(overviewPath(address));
      else if (linked.split('/').length > 2) show(addressAt(linked));
    },
  };
}
