import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { ForgeFetch } from '../devhost/forge/forge-fetch';
import type { Invoker } from '../devhost/forge/base/invocation';
import type { FromApp, ProcessUsage, ToApp } from './app-process-messages';
import type { BundledApp } from './deploy-bundle';

/** An app in another process; its calls are answered in this one. */
export interface RemoteApp {
  readonly invoker: Invoker;
  /** @param collect true to collect garbage first. */
  usage(collect: boolean): Promise<ProcessUsage>;
  stop(): void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Asked = Omit<ToApp & { type: 'invoke' }, 'id'> | Omit<ToApp & { type: 'measure' }, 'id'>;

/** @param script `app-process`, compiled. */
export async function startRemoteApp(
  script: string,
  { manifestPath, bundle }: BundledApp,
  fetch: ForgeFetch,
): Promise<RemoteApp> {
  const child = fork(script, [manifestPath, bundle], { execArgv: ['--expose-gc'] });
  const pending = new Map<number, Pending>();
  let asked = 0;
  const say = (message: ToApp): void => {
    child.send(message);
  };
  const ask = (message: Asked): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked += 1;
      pending.set(asked, { resolve, reject });
      say({ ...message, id: asked });
    });
  child.on('message', (message: FromApp) => {
    if (message.type === 'call') {
      const { id, descriptor, path, init } = message;
      void fetch(descriptor, path, init).then(async (response) => {
        say({ type: 'answer', id, status: response.status, body: await response.text() });
      });
    } else if (message.type === 'result') {
      const { id, value, error } = message;
      const waiting = pending.get(id);
      pending.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(error));
    }
  });
  const ended = once(child, 'exit').then(() => {
    const error = new Error("The app's process has ended.");
    for (const { reject } of pending.values()) reject(error);
    throw error;
  });
  await Promise.race([once(child, 'message'), ended]);
  return {
    invoker: {
      invoke: (request) => ask({ type: 'invoke', request }),
      current: () => undefined,
    },
    usage: async (collect) => (await ask({ type: 'measure', collect })) as ProcessUsage,
    stop() {
      child.kill();
    },
  };
}
