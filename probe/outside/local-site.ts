import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { compileSources } from '../../devhost/app/compile-sources';
import { APP_ACCOUNT_ID, createHost, type Host } from '../../devhost/host/host';
import { createHostServer } from '../../devhost/http/server';
import { travelTo } from '../../devhost/host/time-travel';
import type { Permitted, Wait } from './examine';

const PROBE = resolve(__dirname, '..');

/** The local host with the probe as its app. */
export interface LocalSite {
  /** Address of the web trigger `run`. */
  readonly address: string;
  readonly permitted: Permitted;
  /** Moves the host's time. */
  readonly wait: Wait;
  readonly close: () => void;
}

async function createIssue({ jira }: Host, project: string, type: string): Promise<string> {
  const fields = { project: { key: project }, issuetype: { name: type }, summary: 'Made for the probe' };
  const response = await callAsAdmin(jira, '/issue', { fields });
  return ((await response.json()) as { readonly key: string }).key;
}

async function callAsAdmin(jira: Host['jira'], path: string, body: object): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const request = new Request(`http://jira/rest/api/3${path}`, init);
  const { response } = await jira.handle(request, { accountId: 'admin' });
  if (!response.ok) throw new Error(`The local Jira answers ${path} with ${response.status}.`);
  return response;
}

/** What an administrator prepares: an issue without comments of the app, and one that its status locks. */
async function prepare(host: Host): Promise<Permitted> {
  const { jira } = host;
  const quiet = await createIssue(host, 'BARE', 'Task');
  jira.change({ deny: { project: 'BARE', account: APP_ACCOUNT_ID, permissions: ['ADD_COMMENTS'] } });
  const locked = await createIssue(host, 'SEC', 'Vulnerability');
  await callAsAdmin(jira, `/issue/${locked}/transitions`, { transition: { id: '11' } });
  jira.change({ lockStatus: 'In Progress' });
  return { project: 'SEC', type: 'Vulnerability', quiet, locked, slow: true };
}

/** Starts the local host with the probe, on a free port. */
export async function startLocalSite(): Promise<LocalSite> {
  const filename = join(PROBE, 'src', 'index.ts');
  let origin = '';
  const host = createHost({
    manifestPath: join(PROBE, 'manifest.yml'),
    app: { code: await compileSources(filename), filename },
    origin: () => origin,
    writeLog: () => undefined,
  });
  const server = createHostServer(
    () => host,
    PROBE,
    () => origin,
  );
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `${origin}/webtrigger/run`,
    permitted: await prepare(host),
    wait: (ms) => travelTo(host.clock.nowMs() + ms, host),
    close() {
      server.close();
    },
  };
}
