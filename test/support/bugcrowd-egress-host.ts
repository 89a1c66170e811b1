import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { compileSources } from '../../devhost/app/compile-sources';
import { callResolver } from '../../devhost/forge/ui-modules';
import { createHost, type Host } from '../../devhost/host/host';
import { hostRoute } from '../../devhost/http/host-routes';
import type { EgressCall, EgressResult } from './bugcrowd-egress-app';

export interface EgressHost {
  readonly host: Host;
  /** The app makes a call, in its own invocation. */
  readonly run: (egressCall: EgressCall) => Promise<EgressResult>;
  /** A control of the host, as over HTTP. */
  readonly control: (method: string, path: string, body?: unknown) => Promise<unknown>;
}

function manifestOf(backend: readonly unknown[] | null): string {
  return stringify({
    app: { id: 'ari:cloud:ecosystem::app/e6e50000-0000-4000-8000-000000000001' },
    permissions: { scopes: [], ...(backend !== null && { external: { fetch: { backend } } }) },
    modules: {
      function: [{ key: 'run', handler: 'index.run' }],
      'jira:adminPage': [{ key: 'page', title: 'Page', resource: 'page', resolver: { function: 'run' } }],
    },
  });
}

/** A host with a small app. @param backend the manifest's egress; `null` for none */
export async function egressHost(
  backend: readonly unknown[] | null = [{ address: 'https://api.bugcrowd.com' }],
): Promise<EgressHost> {
  const filename = join(__dirname, 'bugcrowd-egress-app.ts');
  const app = { code: await compileSources(filename), filename };
  const origin = 'http://host.test';
  const folder = mkdtempSync(join(tmpdir(), 'egress-'));
  const manifestPath = join(folder, 'manifest.yml');
  writeFileSync(manifestPath, manifestOf(backend));
  let host: Host;
  try {
    host = createHost({ manifestPath, app, origin: () => origin, writeLog: () => undefined });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return {
    host,
    async run(payload) {
      const call = { moduleKey: 'page', functionKey: 'run', payload, accountId: 'admin', siteUrl: origin };
      return (await callResolver(host.manifest, host.invoker, { ...call, place: null })) as EgressResult;
    },
    async control(method, path, body) {
      const exchange = {
        method,
        url: new URL(path, origin),
        rawHeaders: [],
        headers: new Headers(),
        body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      };
      const answer = await hostRoute(exchange, host);
      return JSON.parse(String(answer?.body)) as unknown;
    },
  };
}
