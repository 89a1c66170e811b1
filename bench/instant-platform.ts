import { randomUUID } from 'node:crypto';
import type { CallInit, Descriptor } from '../devhost/forge/app-call';
import type { ForgeFetch } from '../devhost/forge/forge-fetch';
import { jsonResponse } from '../devhost/forge/json-response';
import { createKvs, operationOf, type Kvs } from '../devhost/forge/kvs/kvs';
import { KvsError } from '../devhost/forge/kvs/kvs-error';
import type { Manifest } from '../devhost/forge/base/manifest';
import { createPlatformApi } from '../devhost/forge/platform-api';
import type { QueuedEvent } from '../devhost/forge/queue/queued-event';
import { createJira } from '../devhost/jira/jira';
import { APP_ACCOUNT_ID } from '../devhost/host/host';

const DAY_MS = 86_400_000;
const ORIGIN = 'http://127.0.0.1';

/** Calls of the app by kind. */
export interface CallCounts {
  readonly kvsReads: number;
  readonly kvsWrites: number;
  readonly kvsQueries: number;
  readonly queuePushes: number;
  readonly jiraCalls: number;
}

/** A value of an entity that the app wrote. */
export interface WrittenKey {
  readonly entityName: string;
  readonly key: string;
}

/** The platform behind the runtime's only exit, answering immediately from memory. */
export interface InstantPlatform {
  readonly fetch: ForgeFetch;
  readonly kvs: Kvs;
  /** Calls since the last request. */
  takeCalls(): CallCounts;
  /** Events pushed since the last request. */
  takeEvents(): readonly QueuedEvent[];
  /** Values of entities written since the last request. */
  takeWritten(): readonly WrittenKey[];
}

const noCalls = { kvsReads: 0, kvsWrites: 0, kvsQueries: 0, queuePushes: 0, jiraCalls: 0 };

interface Push {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload: readonly Pick<QueuedEvent, 'body' | 'concurrency'>[];
}

interface StorageBody {
  readonly key?: string;
  readonly entityName?: string;
  readonly set?: readonly StorageBody[];
}

function toEvents({ queueName, jobId, payload }: Push): readonly QueuedEvent[] {
  const nowMs = Date.now();
  const times = { firstAtMs: nowMs, expiresAtMs: nowMs + DAY_MS, availableAtMs: nowMs };
  return payload.map(({ body, concurrency }) => ({
    queueName,
    jobId,
    eventId: randomUUID(),
    body,
    concurrency,
    isCopy: false,
    ...times,
    retry: null,
  }));
}

/**
 * Storage is the local host's, where a read or a write by key takes constant time. Jira's answers for deliveries
 * contain what the app reads of them; anything else goes to the emulated Jira, as an administrator unless it is the
 * app's own call, so that a connection can be set up.
 */
export function createInstantPlatform(manifest: Manifest): InstantPlatform {
  const kvs = createKvs(manifest.app.storage?.entities ?? [], () => Date.now());
  const platform = createPlatformApi(
    manifest,
    () => ORIGIN,
    () => undefined,
  );
  const jira = createJira({
    now: () => new Date(),
    siteUrl: `${ORIGIN}/jira`,
    appAccountId: APP_ACCOUNT_ID,
    propertyIndexes: [],
  });
  let calls = { ...noCalls };
  let events: QueuedEvent[] = [];
  let written: WrittenKey[] = [];
  let issues = 0;

  const note = ({ key, entityName, set = [] }: StorageBody): void => {
    if (key !== undefined && entityName !== undefined) written.push({ entityName, key });
    set.forEach(note);
  };
  const answerKvs = async (path: string, body: StorageBody): Promise<Response> => {
    const operation = operationOf(path);
    if (operation === 'read') calls.kvsReads += 1;
    else if (operation === 'query') calls.kvsQueries += 1;
    else calls.kvsWrites += 1;
    if (operation === 'write') note(body);
    try {
      return jsonResponse(await kvs.handle(path, body));
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      return jsonResponse({ code: error.code, message: error.message }, error.status);
    }
  };
  const answerJira = async ({ provider }: Descriptor, path: string, init: CallInit): Promise<Response> => {
    calls.jiraCalls += 1;
    const { method = 'GET', headers = {}, body } = init;
    if (method === 'POST' && path === '/rest/api/3/issue') {
      issues += 1;
      return jsonResponse({ id: String(10_000 + issues), key: `SEC-${issues}` }, 201);
    }
    if (method === 'PUT' && /^\/rest\/api\/3\/issue\/\d+$/.test(path)) return jsonResponse(null, 204);
    if (method === 'POST' && /^\/rest\/api\/3\/issue\/\d+\/comment$/.test(path))
      return jsonResponse({ id: '1' }, 201);
    // A new connection looks for issues of an earlier installation before it creates one. Jira would limit such a burst.
    if (method === 'GET' && path.startsWith('/rest/api/3/search/jql?')) return jsonResponse({ issues: [] });
    const request = new Request(`http://jira${path}`, { method, headers, ...(body && { body }) });
    const caller = { accountId: provider === 'app' ? APP_ACCOUNT_ID : 'admin' };
    return (await jira.handle(request, { ...caller, scopes: manifest.permissions.scopes })).response;
  };
  const fetch: ForgeFetch = async (untypedDescriptor, path, untypedInit) => {
    const descriptor = untypedDescriptor as Descriptor;
    const init = (untypedInit ?? {}) as CallInit;
    const body = (): unknown => JSON.parse(init.body ?? '');
    if (descriptor.type === 'kvs') return answerKvs(path, body() as StorageBody);
    if (descriptor.remote === 'jira') return answerJira(descriptor, path, init);
    if (path.startsWith('/webhook/queue/publish/')) {
      calls.queuePushes += 1;
      events.push(...toEvents(body() as Push));
      return jsonResponse({}, 201);
    }
    return platform.handle(descriptor, init.method ?? 'GET', path, init.body ?? '');
  };
  return {
    fetch,
    kvs,
    takeCalls() {
      const taken = calls;
      calls = { ...noCalls };
      return taken;
    },
    takeEvents() {
      const taken = events;
      events = [];
      return taken;
    },
    takeWritten() {
      const taken = written;
      written = [];
      return taken;
    },
  };
}
