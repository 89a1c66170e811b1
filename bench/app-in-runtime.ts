import { readFileSync } from 'node:fs';
import { loadApp, type AppRealm } from '../devhost/app/app-realm';
import { createClock } from '../devhost/base/clock';
import type { ForgeFetch } from '../devhost/forge/forge-fetch';
import { createInvoker, type Invoker } from '../devhost/forge/base/invocation';
import type { Manifest } from '../devhost/forge/base/manifest';

/** Loads a bundle into the local host's runtime. Its log is discarded. */
export function appInRuntime(manifest: Manifest, bundle: string, forgeFetch: ForgeFetch): Invoker {
  const invoker = createInvoker(
    manifest,
    () => realm,
    () => manifest.permissions.external,
  );
  const realm: AppRealm = loadApp(readFileSync(bundle, 'utf8'), bundle, createClock(), {
    forgeFetch,
    runtime: () => invoker.current()?.runtime,
    fetch: () => Promise.reject(new Error('A delivery reaches nobody outside Atlassian.')),
    writeLog: () => undefined,
  });
  return invoker;
}
