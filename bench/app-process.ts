import type { CallInit } from '../devhost/forge/app-call';
import { readManifest } from '../devhost/forge/base/manifest';
import { appInRuntime } from './app-in-runtime';
import type { FromApp, ProcessUsage, ToApp } from './app-process-messages';

/** The app alone in a process: `app-process <manifest> <bundle>`, driven by messages of its parent. */

const waiting = new Map<number, (response: Response) => void>();
let calls = 0;

function say(message: FromApp): void {
  process.send?.(message);
}

/** A call of the app, answered by the other process. */
function call(descriptor: unknown, path: string, untypedInit: unknown): Promise<Response> {
  const { method, body, headers } = (untypedInit ?? {}) as CallInit;
  const init = {
    ...(method !== undefined && { method }),
    ...(body !== undefined && { body }),
    ...(headers !== undefined && { headers }),
  };
  calls += 1;
  const id = calls;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    say({ type: 'call', id, descriptor, path, init });
  });
}

function usage(collect: boolean): ProcessUsage {
  if (collect) globalThis.gc?.();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const { heapUsed } = process.memoryUsage();
  return { micros: userCPUTime + systemCPUTime, heapBytes: heapUsed, peakBytes: maxRSS * 1024 };
}

const [manifestPath = '', bundle = ''] = process.argv.slice(2);
const invoker = appInRuntime(readManifest(manifestPath), bundle, call);

async function take(message: ToApp): Promise<void> {
  const { id } = message;
  switch (message.type) {
    case 'invoke':
      try {
        say({ type: 'result', id, value: await invoker.invoke(message.request) });
      } catch (error) {
        say({ type: 'result', id, error: String(error) });
      }
      break;
    case 'answer': {
      const { status, body } = message;
      waiting.get(id)?.(new Response(body === '' ? null : body, { status }));
      waiting.delete(id);
      break;
    }
    case 'measure':
      say({ type: 'result', id, value: usage(message.collect) });
  }
}

process.on('message', (message: ToApp) => void take(message));
say({ type: 'ready' });
