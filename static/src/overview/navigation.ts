import type { PageHistory } from '../bridge/page-history';
import { addressAt, overviewPath, type Address } from './address';
import { linkedAddress, withinProject } from './opening';

/** The present place on the overview, which the browser's address follows. */
export interface OverviewNavigation {
  readonly read: () => Address;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly go: (change: Partial<Address>) => void;
  /** Connects the browser's history: Back works, and the address names the place. */
  readonly follow: (history: PageHistory) => void;
}

/**
 * @param start where the page is opened.
 * @param project the one whose page this is, whatever the address says; `null` on the page of the site.
 */
export function createOverviewNavigation(start: Address, project: string | null = null): OverviewNavigation {
  let address = start;
  let history: PageHistory | null = null;
  const listeners = new Set<() => void>();
  const show = (next: Address): void => {
    address = withinProject(next, project);
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
      // The person may have moved before the history was available: keep their place.
      if (address !== start) {
        opened.push(overviewPath(address));
        return;
      }
      const linked = linkedAddress(opened.read(), project);
      if (overviewPath(linked) !== overviewPath(start)) show(linked);
    },
  };
}
