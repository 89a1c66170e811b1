/**
 * The browser side of the bridge: what Jira puts into the frame before the app's own code. It stands in for Jira's
 * page, so that `@forge/bridge` runs unchanged.
 */

import { createAppHistory, type AppHistory } from './page-history';

interface BridgeWindow extends Window {
  __bridge?: { callBridge: (command: string, data?: unknown) => Promise<unknown> };
}

type Command = (data: Record<string, unknown>) => unknown;

const query = new URLSearchParams(location.search);
const moduleKey = query.get('moduleKey') ?? '';
const issueKey = query.get('issueKey') ?? undefined;
const projectKey = query.get('projectKey') ?? undefined;
const gadgetId = query.get('gadgetId') ?? undefined;
const entryPoint = query.get('entryPoint') ?? undefined;
const place = { issueKey, projectKey, gadgetId, entryPoint };
const accountId = query.get('accountId') ?? 'admin';
const colorMode = query.get('theme') === 'dark' ? 'dark' : 'light';

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error((answer as { error?: string }).error ?? 'The resolver failed.');
}

async function fetchProduct(data: Record<string, unknown>): Promise<unknown> {
  const { restPath, fetchRequestInit } = data as {
    restPath: string;
    fetchRequestInit?: { method?: string; body?: string; headers?: [string, string][] };
  };
  const headers = new Headers(fetchRequestInit?.headers);
  headers.set('x-account-id', accountId);
  headers.set('x-app-page', moduleKey);
  const response = await fetch(`/jira${restPath}`, { ...fetchRequestInit, headers });
  const { status, statusText } = response;
  return { body: await response.text(), headers: Object.fromEntries(response.headers), status, statusText };
}

/** Where a named target is; anything else is an address. @throws Error for a target that the host has no page for */
function addressOf({ url, target, path, ...named }: Record<string, unknown>): string {
  switch (target) {
    case undefined:
      return String(url);
    case 'issue':
      return `/jira/browse/${String(named['issueKey'])}`;
    case 'module':
      return `/jira/apps/${String(named['moduleKey'])}${typeof path === 'string' ? path : ''}`;
    default:
      throw new Error(`The local host has no page for the target "${String(target)}".`);
  }
}

function navigate({ type, ...location }: Record<string, unknown>): void {
  const target = addressOf(location);
  if (type === 'new-tab') window.open(target, '_blank', 'noopener');
  else window.top?.location.assign(target);
}

function enableTheming(): void {
  const root = document.documentElement;
  root.dataset['colorMode'] = colorMode;
  root.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/host/assets/theme.css';
  document.head.append(link);
}

/** Jira has the context at hand when it opens a frame, so the host requests it before it loads the app's code. */
const context = fetch(`/host/context?${query.toString()}`).then(
  (response) => response.json() as Promise<unknown>,
);

// A page that does not ask for it is not disturbed by its failure.
context.catch(() => undefined);

function readContext(): Promise<unknown> {
  return context;
}

async function createHistory(): Promise<AppHistory> {
  const { extension } = (await readContext()) as { readonly extension: { readonly type: string } };
  return createAppHistory(window.top ?? window, extension.type, moduleKey);
}

const ignored = ['emitReadyEvent', 'onError', 'changeWindowTitle', 'onClose', 'close', 'closeFlag'];

type EventListener = (payload: unknown) => void;
const listeners = new Map<string, Set<EventListener>>();

/** Events reach the frames of the app on one page through the page around them. */
addEventListener('message', ({ data, source, origin }: MessageEvent<Record<string, unknown>>) => {
  if (origin !== location.origin || source !== window.parent || data['type'] !== 'event') return;
  for (const listener of listeners.get(String(data['event'])) ?? []) listener(data['payload']);
});

function listenTo({ event, callback }: Record<string, unknown>): { readonly unsubscribe: () => void } {
  const known = listeners.get(String(event)) ?? new Set();
  listeners.set(String(event), known.add(callback as EventListener));
  return { unsubscribe: () => void known.delete(callback as EventListener) };
}

/** Only the settings of a gadget can be submitted; they close with it. */
async function submit(configuration: unknown): Promise<boolean> {
  if (gadgetId === undefined || entryPoint !== 'edit') return false;
  await post('/host/gadget', { gadgetId, configuration });
  window.parent.postMessage({ type: 'configured' }, location.origin);
  return true;
}

const commands: Record<string, Command> = {
  on: listenTo,
  emit: ({ event, payload }) => {
    window.parent.postMessage({ type: 'event', event, payload }, location.origin);
    return true;
  },
  submit,
  invoke: ({ functionKey, payload }) =>
    post('/host/invoke', { moduleKey, functionKey, payload, ...place, accountId }),
  getContext: readContext,
  createHistory,
  fetchProduct,
  navigate,
  getUrl: ({ url }) => new URL(String(url), location.origin).href,
  reload: () => {
    window.top?.location.reload();
  },
  // Jira reads the issue again and keeps the frame.
  refresh: () => {
    window.parent.postMessage({ type: 'refresh' }, location.origin);
    return true;
  },
  enableTheming,
  showFlag: (flag) => {
    window.parent.postMessage({ type: 'flag', flag }, location.origin);
    return true;
  },
  getFrameId: () => 'local',
};

(window as BridgeWindow).__bridge = {
  callBridge(command, data) {
    const run = commands[command];
    if (run !== undefined) return Promise.resolve(run((data ?? {}) as Record<string, unknown>));
    if (ignored.includes(command)) return Promise.resolve(true);
    return Promise.reject(new Error(`The local host does not emulate the bridge command "${command}".`));
  },
};

/** Jira fits the frame to its content: to the body, because a document is never lower than its frame. */
new ResizeObserver(() => {
  const { marginTop, marginBottom } = getComputedStyle(document.body);
  const height = Math.ceil(document.body.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom));
  window.parent.postMessage({ type: 'resize', height }, location.origin);
}).observe(document.documentElement);
