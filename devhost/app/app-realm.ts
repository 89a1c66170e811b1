import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { HostClock } from '../base/clock';

/** What the platform puts into the app's realm, besides the globals of Node. */
export interface PlatformGlobals {
  readonly forgeFetch: (descriptor: unknown, path: string, init: unknown) => Promise<Response>;
  /** The running invocation's runtime; `undefined` outside one. */
  readonly runtime: () => unknown;
  readonly fetch: typeof fetch;
  readonly writeLog: (level: string, args: readonly unknown[]) => void;
}

/** The app, loaded: its exports, called with values that its own realm has made. */
export interface AppRealm {
  readonly exportNames: readonly string[];
  /** Calls an exported function with JSON values. The answer is JSON too: nothing else leaves a Forge function. */
  call(exportName: string, args: readonly unknown[]): Promise<unknown>;
}

/** Date with the host's time instead of the machine's. */
const DATE_SCRIPT = `
globalThis.Date = class Date extends globalThis.Date {
  constructor(...args) { if (args.length === 0) super(__now()); else super(...args); }
  static now() { return __now(); }
};`;

/** Errors of `fetch` are of the app's realm too: elsewhere's are no instances of its Error. */
const FETCH_SCRIPT = `
globalThis.fetch = (input, init) => __fetch(input, init).catch(({ name, message, status }) => {
  throw Object.assign(new Error(message), { name }, status === undefined ? {} : { status });
});`;

const CALL_SCRIPT = `
globalThis.__call = async (name, args) => {
  const result = await __exports[name](...JSON.parse(args));
  return result === undefined ? undefined : JSON.stringify(result);
};`;

function consoleFor(writeLog: PlatformGlobals['writeLog']): object {
  const levels = ['debug', 'log', 'info', 'warn', 'error'] as const;
  return Object.fromEntries(
    levels.map((level) => [
      level,
      (...args: unknown[]) => {
        writeLog(level, args);
      },
    ]),
  );
}

type Require = (id: string) => unknown;

/**
 * Node's own modules and the bundle's other files, each loaded once, and nothing else: a deploy bundle has everything else
 * inside.
 */
function bundleRequire(directory: string, evaluate: (code: string, path: string) => unknown): Require {
  const require = createRequire(__filename);
  const loaded = new Map<string, unknown>();
  const ofBundle = (path: string): unknown => {
    if (!loaded.has(path)) loaded.set(path, evaluate(readFileSync(path, 'utf8'), path));
    return loaded.get(path);
  };
  return (id) => {
    if (/^\.\/[\w.-]+\.cjs$/.test(id)) return ofBundle(join(directory, id));
    if (!isBuiltin(id)) throw new Error(`The app's bundle asks for "${id}", which is not in it.`);
    return require(id) as unknown;
  };
}

const nodeGlobals = {
  AbortController,
  AbortSignal,
  Blob,
  Buffer,
  FormData,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearImmediate,
  clearInterval,
  clearTimeout,
  crypto: globalThis.crypto,
  performance,
  queueMicrotask,
  setImmediate,
  setInterval,
  setTimeout,
  structuredClone,
};

/**
 * Loads a CommonJS bundle into a realm of its own, whose time is the host's and whose only ways out are the platform's.
 */
export function loadApp(
  code: string,
  filename: string,
  clock: HostClock,
  platform: PlatformGlobals,
): AppRealm {
  const sandbox: Record<string, unknown> = {
    ...nodeGlobals,
    console: consoleFor(platform.writeLog),
    __fetch: platform.fetch,
    process: {
      env: {},
      nextTick: (callback: () => void) => {
        process.nextTick(callback);
      },
      version: process.version,
      versions: process.versions,
      platform: process.platform,
    },
    __forge_fetch__: platform.forgeFetch,
    __now: () => clock.nowMs(),
  };
  Object.defineProperty(sandbox, '__forge_runtime__', { get: platform.runtime });
  const context = createContext(sandbox);
  const run = (script: string, name: string): unknown =>
    new Script(script, { filename: name }).runInContext(context);
  run('globalThis.global = globalThis;' + DATE_SCRIPT + FETCH_SCRIPT, 'realm.js');
  const evaluate = (text: string, path: string): Record<string, unknown> => {
    const module = { exports: {} as Record<string, unknown> };
    const wrapper = run(`(function (exports, require, module) {${text}\n})`, path) as (
      ...args: unknown[]
    ) => void;
    wrapper(module.exports, requireOfBundle, module);
    return module.exports;
  };
  const requireOfBundle = bundleRequire(dirname(filename), evaluate);
  const exported = evaluate(code, filename);
  sandbox['__exports'] = exported;
  run(CALL_SCRIPT, 'call.js');
  const call = sandbox['__call'] as (name: string, args: string) => Promise<string | undefined>;
  return {
    exportNames: Object.keys(exported),
    async call(exportName, args) {
      const result = await call(exportName, JSON.stringify(args));
      return result === undefined ? undefined : (JSON.parse(result) as unknown);
    },
  };
}
