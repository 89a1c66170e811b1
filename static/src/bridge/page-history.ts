import { createHistory } from '@forge/bridge/view/createHistory';

/** The browser's history as far as it concerns this page: paths below the page's own address in Jira. */
export interface PageHistory {
  readonly read: () => string;
  readonly push: (path: string) => void;
  /** Told when the person goes back or on. */
  readonly listen: (onMove: (path: string) => void) => void;
}

/** What the bridge gives; its own types come with a package that is not installed. */
interface BridgeHistory {
  readonly location: { readonly pathname: string };
  push(path: string): void;
  listen(onChange: (location: { readonly pathname: string }, action: string) => void): unknown;
}

/** Jira keeps the path in its own address where it shows a page automatically. @returns `null` where it does not. */
export async function openPageHistory(): Promise<PageHistory | null> {
  let history: BridgeHistory;
  try {
    history = await createHistory();
  } catch {
    // Without it the page works all the same; only Back leaves it.
    return null;
  }
  return {
    read: () => history.location.pathname,
    push: (path) => {
      history.push(path);
    },
    listen(onMove) {
      history.listen(({ pathname }, action) => {
        if (action === 'POP') onMove(pathname);
      });
    },
  };
}
