import type { Bugcrowd } from '../bugcrowd/contract';
import { FILES_ORIGIN } from '../bugcrowd/store/file-addresses';
import type { FaultTarget } from '../base/faults';
import type { Jira } from '../jira/site/contract';
import type { KvsOperation, Ledger, LedgerEntry } from '../base/ledger';
import type { CallInit, Descriptor, Outcome } from './app-call';
import type { Egress } from './egress';
import type { Invocation } from './base/invocation';
import { jsonOutcome } from './json-outcome';
import { operationOf, type Kvs } from './kvs/kvs';
import { KvsError } from './kvs/kvs-error';
import type { StorageQuota } from './kvs/quota';
import type { PlatformApi } from './platform-api';
import type { EventQueue } from './queue/event-queue';
import { QueueError } from './queue/queue-error';

/** What a call comes down to: whom it reaches, how it is written down, and what it does. */
export interface Destination {
  readonly kind: LedgerEntry['kind'];
  readonly target: FaultTarget;
  /** What a fault's `match` is held against, and what the ledger shows after the method. */
  readonly path: string;
  readonly as: string;
  readonly kvsOperation?: KvsOperation;
  readonly perform: () => Promise<Outcome>;
}

export interface World {
  readonly scopes: readonly string[];
  readonly appAccountId: string;
  readonly jira: Jira;
  readonly kvs: Kvs;
  readonly storageQuota: Pick<StorageQuota, 'admit' | 'charge'>;
  readonly queue: EventQueue;
  readonly ledger: Ledger;
  readonly platformApi: PlatformApi;
  readonly egress: Pick<Egress, 'admit'>;
  readonly bugcrowd: Pick<Bugcrowd, 'handle' | 'handleFile' | 'questions'>;
}

function free(response: Response): Outcome {
  return { response, points: 0 };
}

function toOutcome({ code, message, status }: KvsError): Outcome {
  return jsonOutcome({ code, message }, status);
}

async function answerOf(kvs: Kvs, path: string, body: unknown): Promise<Outcome> {
  try {
    return jsonOutcome(await kvs.handle(path, body));
  } catch (error) {
    if (!(error instanceof KvsError)) throw error;
    return toOutcome(error);
  }
}

async function performKvs(path: string, text: string, body: unknown, world: World): Promise<Outcome> {
  const { kvs, storageQuota } = world;
  const operation = operationOf(path);
  const exceeded = storageQuota.admit(operation);
  if (exceeded !== null) return toOutcome(exceeded);
  const outcome = await answerOf(kvs, path, body);
  const isRead = operation === 'read' || operation === 'query';
  storageQuota.charge(operation, isRead ? (outcome.bytes ?? 0) : Buffer.byteLength(text));
  return outcome;
}

interface StorageRequest {
  readonly key?: unknown;
  readonly entityName?: unknown;
  readonly set?: readonly { readonly key?: unknown; readonly entityName?: unknown }[];
}

function toKvs(path: string, text: string, world: World): Destination {
  const body = JSON.parse(text) as StorageRequest;
  // A transaction is named by the first value that it sets.
  const { key, entityName } = body.set?.[0] ?? body;
  return {
    kind: 'kvs',
    target: 'kvs',
    path: [path, entityName, key].filter((part) => typeof part === 'string').join(' '),
    as: 'app',
    kvsOperation: operationOf(path),
    perform: () => performKvs(path, text, body, world),
  };
}

function toJira(
  descriptor: Descriptor,
  path: string,
  init: CallInit,
  invocation: Invocation,
  world: World,
): Destination {
  const asApp = descriptor.provider === 'app';
  const accountId = asApp ? world.appAccountId : (descriptor.accountId ?? invocation.accountId);
  const { method = 'GET', headers = {}, body } = init;
  return {
    kind: 'jira',
    target: 'jira',
    path,
    as: asApp ? 'app' : `user ${accountId ?? 'unknown'}`,
    perform: () => {
      if (accountId === undefined)
        return Promise.resolve(jsonOutcome(null, 401, { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }));
      const request = new Request(`http://jira${path}`, {
        method,
        headers,
        ...(body !== undefined && { body }),
      });
      return world.jira.handle(request, { accountId, scopes: world.scopes });
    },
  };
}

function performPush(body: string, { queue, ledger }: World): Outcome {
  try {
    ledger.countEvents(queue.publish(JSON.parse(body)));
    return jsonOutcome({}, 201);
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    const { message, status } = error;
    // The app's package reads one of them for 413 and the other for everything else.
    return jsonOutcome({ message, errorMessage: message }, status);
  }
}

function toQueue(body: string, world: World): Destination {
  return {
    kind: 'queue',
    target: 'queue',
    path: 'publish',
    as: 'app',
    perform: () => Promise.resolve(performPush(body, world)),
  };
}

const BUGCROWD_HOST = 'api.bugcrowd.com';

/** What answers at an address; `undefined` where nobody emulates the host. */
function answererAt(
  { origin, host }: URL,
  { bugcrowd }: World,
): ((request: Request) => Response | Promise<Response>) | undefined {
  if (host === BUGCROWD_HOST) return (request) => bugcrowd.handle(request);
  if (origin === FILES_ORIGIN || host === bugcrowd.questions().storageHost)
    return (request) => bugcrowd.handleFile(request);
  return undefined;
}

/** @throws where the request may not leave, or goes to a host that no one emulates */
function toEgress(address: string, init: CallInit, invocation: Invocation, world: World): Destination {
  const url = new URL(address);
  world.egress.admit(url, invocation);
  const answer = answererAt(url, world);
  if (answer === undefined) throw new Error(`${url.host} cannot be reached from the local host.`);
  const { method = 'GET', headers = {}, body } = init;
  return {
    kind: 'egress',
    target: 'bugcrowd',
    path: url.href,
    as: 'app',
    perform: async () => {
      const request = new Request(url, { method, headers, ...(body !== undefined && { body }) });
      return free(await answer(request));
    },
  };
}

/** Routes a call of the app. */
export function destinationOf(
  descriptor: Descriptor,
  path: string,
  init: CallInit,
  invocation: Invocation,
  world: World,
): Destination {
  const body = init.body ?? '';
  if (descriptor.type === 'egress') return toEgress(path, init, invocation, world);
  if (descriptor.type === 'kvs') return toKvs(path, body, world);
  if (descriptor.remote === 'jira') return toJira(descriptor, path, init, invocation, world);
  if (descriptor.remote === 'stargate' && path.startsWith('/webhook/queue/publish/'))
    return toQueue(body, world);
  const perform = (): Promise<Outcome> =>
    Promise.resolve(free(world.platformApi.handle(descriptor, init.method ?? 'GET', path, body)));
  return { kind: 'platform', target: 'platform', path, as: 'app', perform };
}
