import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { compileSources } from '../../devhost/app/compile-sources';
import { createHost, type Host } from '../../devhost/host/host';
import { hostRoute } from '../../devhost/http/host-routes';
import { pageRoute } from '../../devhost/http/pages';

const ORIGIN = 'http://host.test';
const page = { title: 'Page', resource: 'page' };
const gadget = { ...page, resource: 'gadget', description: 'A gadget', thumbnail: 'icon' };

const MODULES = {
  'jira:globalPage': [{ ...page, key: 'overview' }],
  'jira:projectPage': [{ ...page, key: 'project-overview' }],
  'jira:dashboardGadget': [
    { ...gadget, key: 'now', edit: { resource: 'gadget-edit' }, refreshable: false },
    { ...gadget, key: 'trend' },
  ],
  'jira:dashboardBackgroundScript': [{ key: 'share', resource: 'script' }],
  'jira:customField': [{ key: 'status', name: 'Clock status', description: 'A band', type: 'string' }],
  'jira:command': [{ key: 'open', title: 'Open the overview', target: { page: 'overview' } }],
};

export interface PlacedHost {
  readonly host: Host;
  readonly open: (path: string) => Promise<{ readonly status: number; readonly text: string }>;
  /** @throws what the host would answer with 400 */
  readonly post: (path: string, body: object) => Promise<unknown>;
}

/** A host with a small app that has modules all over Jira. */
export async function placedHost(modules: object = MODULES): Promise<PlacedHost> {
  const filename = join(__dirname, 'bugcrowd-egress-app.ts');
  const app = { code: await compileSources(filename), filename };
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  const manifestPath = join(folder, 'manifest.yml');
  const manifest = {
    app: { id: 'ari:cloud:ecosystem::app/e6e50000-0000-4000-8000-000000000002' },
    permissions: { scopes: ['read:jira-work'] },
    modules: { function: [{ key: 'run', handler: 'index.run' }], ...modules },
  };
  writeFileSync(manifestPath, stringify(manifest));
  let host: Host;
  try {
    host = createHost({ manifestPath, app, origin: () => ORIGIN, writeLog: () => undefined });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const exchange = (method: string, path: string, body: string) => ({
    ...{ method, url: new URL(path, ORIGIN), rawHeaders: [], headers: new Headers() },
    body: Buffer.from(body),
  });
  return {
    host,
    async open(path) {
      const answer = await pageRoute(exchange('GET', path, ''), host, folder);
      return { status: answer?.status ?? 0, text: String(answer?.body) };
    },
    async post(path, body) {
      const answer = await hostRoute(exchange('POST', path, JSON.stringify(body)), host);
      return JSON.parse(String(answer?.body)) as unknown;
    },
  };
}
