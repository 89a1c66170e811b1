import { join, resolve } from 'node:path';
import { compileSources } from '../devhost/app/compile-sources';
import { signBody } from '../devhost/bugcrowd/sign';
import { demoConnections } from '../devhost/demo/demo-site';
import { callResolver } from '../devhost/forge/ui-modules';
import { createHost, type Host } from '../devhost/host/host';
import { travelTo } from '../devhost/host/time-travel';
import { submissionPayload } from '../test/support/payloads';

const ROOT = resolve(__dirname, '..');
const WEB_TRIGGER = 'bugcrowd-webhook';
/** The queue accepts 500 events a minute. */
const DELIVERIES_A_MINUTE = 400;
const MINUTE_MS = 60_000;

/** The local host inside this process, with the app from its sources and without a server in front. */
export async function createBenchHost(): Promise<Host> {
  const filename = join(ROOT, 'src', 'index.ts');
  return createHost({
    manifestPath: join(ROOT, 'manifest.yml'),
    app: { code: await compileSources(filename), filename },
    origin: () => 'http://127.0.0.1',
    writeLog: () => undefined,
  });
}

async function post(host: Host, payload: object, secret: string): Promise<number> {
  const [{ id }] = demoConnections;
  const body = JSON.stringify(payload);
  const digest = signBody(body, secret, host.clock.nowMs());
  const { status } = await host.callWebTrigger(WEB_TRIGGER, {
    method: 'POST',
    path: `/webtrigger/${WEB_TRIGGER}`,
    rawHeaders: ['Content-Type', 'application/json', 'X-Bugcrowd-Digest', digest],
    query: new URLSearchParams({ connection: id }),
    body,
  });
  return status;
}

async function deliver(host: Host, payload: object): Promise<void> {
  const status = await post(host, payload, demoConnections[0].secret);
  if (status !== 200) throw new Error(`The app answered a delivery with ${status}.`);
}

/** A delivery with a forged signature. */
export async function deliverRefused(host: Host): Promise<void> {
  const status = await post(host, submissionPayload(), 'somebody-elses-secret-0000000000000');
  if (status !== 401) throw new Error(`The app answered a forgery with ${status}.`);
}

/** Delivers signed payloads and lets the app process them, within the queue's limit per minute. */
export async function deliverAll(host: Host, payloads: readonly object[]): Promise<void> {
  for (let start = 0; start < payloads.length; start += DELIVERIES_A_MINUTE) {
    if (start > 0) await travelTo(host.clock.nowMs() + MINUTE_MS, host);
    for (const payload of payloads.slice(start, start + DELIVERIES_A_MINUTE)) await deliver(host, payload);
    await host.settle();
  }
}

/** Calls a function of the admin page as an administrator. @throws if it fails. */
export function askAdminPage(
  { manifest, invoker, origin }: Pick<Host, 'manifest' | 'invoker' | 'origin'>,
  functionKey: string,
  payload: unknown,
): Promise<unknown> {
  return callResolver(manifest, invoker, {
    moduleKey: 'admin-page',
    functionKey,
    payload,
    accountId: 'admin',
    siteUrl: origin(),
    place: null,
  });
}

interface StoredCase {
  readonly value: { readonly data: { readonly submissionId: string } };
}

/**
 * Writes copies of a stored case under ids of their own. They name the same issue, which nobody may look up by them.
 */
export function cloneCase({ kvs }: Pick<Host, 'kvs'>, submissionId: string, copies: number): void {
  const keyOf = (id: string): string => `bugcrowd:${id}`;
  const entity = { entityName: 'case', key: keyOf(submissionId) };
  const { value } = kvs.handle('/api/v1/entity/get', entity) as StoredCase;
  for (let copy = 1; copy <= copies; copy += 1) {
    const id = `${submissionId}-copy-${copy}`;
    const stored = { ...value, data: { ...value.data, submissionId: id } };
    kvs.handle('/api/v1/entity/set', { ...entity, key: keyOf(id), value: stored });
  }
}
