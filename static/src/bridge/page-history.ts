import { createHistory } from '@forge/bridge/view/createHistory';

/** The browser's history for this page: paths below the page's own address in Jira. */
export interface PageHistory {
  readonly read: () => string;
  readonly push: (path: string) => void;
  /** Called when the person goes back or forward. */
  readonly listen: (onMove: (path: string) => void) => void;
}

/** The part of the bridge in use; its own types come with a package that is not installed. */
interface BridgeHistory {
  readonly location: { readonly pathname: string };
  push(path: string): void;
  listen(onChange: (location: { readonly pathname: string }, action: string) => void): unknown;
}

/** Connects to Jira's address bar. @returns `null` if Jira does not support it here. */
export async function openPageHistory(): Promise<PageHistory | null> {
  let history: BridgeHistory;
  try {
    history = await createHistory();
  } catch {
    // The page works without it; only Back leaves it.
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
