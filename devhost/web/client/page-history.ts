/**
 * `createHistory` of the bridge: the contract of the package history, version 4, as Jira lends it to a page of the
 * app that it shows automatically. The path stands in the address of Jira's page, below that of the app's page; where
 * the frame is opened without a page around it, in a parameter of its own address.
 */

interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type Action = 'PUSH' | 'REPLACE' | 'POP';
type Listener = (location: HistoryLocation, action: Action) => void;

export interface AppHistory {
  readonly length: number;
  action: Action;
  location: HistoryLocation;
  createHref(location: { readonly pathname: string }): string;
  push(path: string, state?: unknown): void;
  replace(path: string, state?: unknown): void;
  go(steps: number): void;
  goBack(): void;
  goForward(): void;
  listen(listener: Listener): () => void;
}

/** As much of a window as its history needs. */
export interface HistoryOwner {
  readonly location: { readonly href: string };
  readonly history: {
    readonly length: number;
    readonly state: unknown;
    pushState(state: unknown, unused: string, url: string): void;
    replaceState(state: unknown, unused: string, url: string): void;
    go(steps: number): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
}

/** Modules that Jira shows on a page of their own; a panel or a gadget has no history. */
const pageModules = ['jira:adminPage', 'jira:globalPage', 'jira:projectPage', 'jira:projectSettingsPage'];

const PARAMETER = 'path';

/** @throws Error for a module that Jira shows inside another page. */
export function createAppHistory(owner: HistoryOwner, moduleType: string, moduleKey: string): AppHistory {
  if (!pageModules.includes(moduleType))
    throw new Error(`There is no history for a module of type "${moduleType}".`);
  const address = (): URL => new URL(owner.location.href);
  // A page of a project stands below the project's own address.
  const framed = /^\/jira\/(?:projects\/[^/]+\/)?apps\/([^/]+)/.exec(address().pathname);
  const isFramed = framed?.[1] === moduleKey;
  const page = framed?.[0] ?? '';
  const hrefOf = (path: string): string => {
    const url = address();
    const full = path.startsWith('/') ? path : `/${path}`;
    if (isFramed) url.pathname = full === '/' ? page : page + full;
    else url.searchParams.set(PARAMETER, full);
    return url.href;
  };
  const here = (): HistoryLocation => {
    const { pathname, searchParams } = address();
    const path = isFramed ? pathname.slice(page.length) : (searchParams.get(PARAMETER) ?? '');
    return { pathname: path === '' ? '/' : path, search: '', hash: '', state: owner.history.state, key: '' };
  };
  const listeners = new Set<Listener>();
  const tell = (action: Action): void => {
    history.action = action;
    history.location = here();
    for (const listener of listeners) listener(history.location, action);
  };
  const history: AppHistory = {
    get length() {
      return owner.history.length;
    },
    action: 'POP',
    location: here(),
    createHref: ({ pathname }) => hrefOf(pathname),
    push(path, state = null) {
      owner.history.pushState(state, '', hrefOf(path));
      tell('PUSH');
    },
    replace(path, state = null) {
      owner.history.replaceState(state, '', hrefOf(path));
      tell('REPLACE');
    },
    go: (steps) => {
      owner.history.go(steps);
    },
    goBack: () => {
      owner.history.go(-1);
    },
    goForward: () => {
      owner.history.go(1);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  owner.addEventListener('popstate', () => {
    tell('POP');
  });
  return history;
}
