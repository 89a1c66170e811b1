import { join, resolve } from 'node:path';
import { signBody } from '../../devhost/bugcrowd/sign';
import { demoConnections, webhookUrl } from '../../devhost/demo/demo-site';
import { setUpConnection } from '../../devhost/demo/set-up-connection';
import { parseFault, type FaultInput } from '../../devhost/base/faults';
import { callResolver } from '../../devhost/forge/ui-modules';
import { createHost, type Host } from '../../devhost/host/host';
import { issuePlace } from '../../devhost/http/issue-place';
import { travelTo } from '../../devhost/host/time-travel';
import type { DeadLetter, DeliveryRecord } from '../../src/domain/deliveries/delivery';
import type { Case } from '../../src/domain/cases/case';
import { caseKey } from '../../src/domain/cases/case-key';
import { deliveryReasonText } from '../../src/wording/delivery-reason';
import { compiledApp } from './compiled-app';

const ROOT = resolve(__dirname, '..', '..');
const WEB_TRIGGER = 'bugcrowd-webhook';
const ADMIN_PAGE = 'admin-page';
const [DEMO] = demoConnections;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Longer than the platform keeps an event: what is not processed by then is lost. */
const QUIET_WITHIN_MS = 26 * HOUR_MS;

const IN_ENGLISH = { 'accept-language': 'en', 'x-force-accept-language': 'true' } as const;

/** Start of every run: some days after the default payload's triage, in the middle of an hour. */
export const START_MS = Date.parse('2026-11-05T09:20:00Z');

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A raw request to the web trigger. */
export interface RawRequest {
  readonly method: string;
  readonly rawHeaders: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface Invocation {
  readonly payload?: unknown;
  readonly issueKey?: string;
  readonly accountId?: string;
}

/**
 * The host inside the test's process, used through the app's public entry points. Its storage is read, never written.
 */
export interface LocalSite {
  readonly host: Host;
  readonly ledger: Host['ledger'];
  readonly faults: Host['faults'];
  readonly queue: Host['queue'];
  /** The demo connection on an empty site, at `START_MS`. */
  reset(): Promise<void>;
  /** The app is removed with its storage and installed again, and an administrator connects it as before. */
  reinstall(): Promise<void>;
  /** Keeps the site as it is. @returns a function that brings it back, as often as it is called. */
  keep(): () => void;
  now(): number;
  /**
   * A signed delivery. @param aheadMs by which the sender's clock is ahead; 0 by default. @returns the web trigger's status.
   */
  deliver(payload: unknown, aheadMs?: number): Promise<number>;
  /** The same with a body that need not be JSON. */
  deliverText(body: string, aheadMs?: number): Promise<number>;
  send(request: RawRequest): Promise<{ readonly status: number; readonly body: string }>;
  settle(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Advances from retry to retry until the queue is empty. @throws if it is not within a day. */
  quiesce(): Promise<void>;
  fault(fault: FaultInput): void;
  /** A call of Jira's REST API by a person, who wants English answers whatever the site's language is. */
  jira(method: string, path: string, body?: unknown, asPerson?: string): Promise<Answer>;
  /** Calls a resolver as a page does. @throws if the function fails. */
  invoke(moduleKey: string, functionKey: string, options?: Invocation): Promise<unknown>;
  /** The case as it is stored. */
  caseOf(submissionId: string): Case | null;
  caseCount(): number;
  deliveryRecords(): readonly DeliveryRecord[];
  /** Deliveries that the app has given up, and that the platform has dropped. */
  deadLetters(): readonly { readonly by: 'app' | 'platform'; readonly reason: string }[];
}

interface Stored<T> {
  readonly data: T;
}

function storedCase({ kvs }: Host, key: string): Stored<Case> | null {
  try {
    const request = { entityName: 'case', key };
    return (kvs.handle('/api/v1/entity/get', request) as { readonly value: Stored<Case> }).value;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'KEY_NOT_FOUND') return null;
    throw error;
  }
}

/** Starts a host with the app from its sources. One is enough for all tests of a file. */
export async function createLocalSite(): Promise<LocalSite> {
  const host = createHost({
    manifestPath: join(ROOT, 'manifest.yml'),
    app: await compiledApp(),
    origin: () => 'http://127.0.0.1',
    writeLog: () => undefined,
  });
  const { clock, queue, jira, kvs } = host;
  const send: LocalSite['send'] = (request) =>
    host.callWebTrigger(WEB_TRIGGER, { ...request, path: `/webtrigger/${WEB_TRIGGER}` });
  const invoke: LocalSite['invoke'] = async (
    moduleKey,
    functionKey,
    { payload, issueKey, accountId = 'admin' } = {},
  ) => {
    const place = issueKey === undefined ? null : await issuePlace(host, issueKey);
    const call = { moduleKey, functionKey, payload, accountId, siteUrl: host.origin(), place };
    return callResolver(host.manifest, host.invoker, call);
  };
  const deliverText: LocalSite['deliverText'] = async (body, aheadMs = 0) => {
    const digest = signBody(body, DEMO.secret, clock.nowMs() + aheadMs);
    const { status } = await send({
      method: 'POST',
      rawHeaders: ['Content-Type', 'application/json', 'X-Bugcrowd-Digest', digest],
      query: new URLSearchParams({ connection: DEMO.id }),
      body,
    });
    return status;
  };
  const connect = (): Promise<void> =>
    setUpConnection({ ...DEMO, pinPanel: false }, (functionKey, payload) =>
      invoke(ADMIN_PAGE, functionKey, { payload }),
    );
  // Every run starts with the connection; setting it up again would take half the time of a short one.
  let connected: (() => void) | null = null;
  const { productEvents, bugcrowd } = host;
  const nextRetryMs = (): number =>
    Math.min(
      ...queue.waiting().map(({ availableAtMs }) => availableAtMs),
      productEvents.nextMs() ?? Infinity,
      bugcrowd.nextMs() ?? Infinity,
    );
  return {
    host,
    ledger: host.ledger,
    faults: host.faults,
    queue,
    async reset() {
      await host.clear();
      clock.set(START_MS);
      host.schedules.reset();
      if (connected === null) {
        await connect();
        // The work that looks for deliveries that came before: there are none.
        queue.reset();
        connected = kvs.keep();
      }
      connected();
      host.bugcrowd.addWebhook({ program: DEMO.program, secret: DEMO.secret, url: webhookUrl(DEMO.id) });
      host.ledger.reset();
    },
    async reinstall() {
      await host.installation.reinstall();
      await connect();
    },
    keep: () => host.keep(),
    now: () => clock.nowMs(),
    deliver: (payload, aheadMs) => deliverText(JSON.stringify(payload), aheadMs),
    deliverText,
    send,
    settle: () => host.settle(),
    advance: (ms) => travelTo(clock.nowMs() + ms, host),
    async quiesce() {
      const untilMs = clock.nowMs() + QUIET_WITHIN_MS;
      await host.settle();
      while (queue.waiting().length + productEvents.waiting() > 0 || bugcrowd.nextMs() !== null) {
        const nextMs = nextRetryMs();
        if (nextMs > untilMs) throw new Error(`${queue.waiting().length} events still wait after a day.`);
        await travelTo(Math.max(nextMs, clock.nowMs()), host);
      }
    },
    fault(input) {
      const fault = parseFault(input);
      if (fault.indexLagMs !== undefined) jira.setIndexLag(fault.indexLagMs);
      else host.faults.add(fault);
    },
    async jira(method, path, body, asPerson = 'admin') {
      const request = new Request(`http://jira/rest/api/3${path}`, {
        method,
        headers: { ...IN_ENGLISH, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const { response } = await jira.handle(request, { accountId: asPerson });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    invoke,
    caseOf: (submissionId) =>
      storedCase(host, caseKey({ source: 'bugcrowd', connectionId: DEMO.id, submissionId }))?.data ?? null,
    caseCount: () => kvs.entityCount('case'),
    deliveryRecords: () =>
      kvs.entityValues('delivery').map((value) => (value as Stored<DeliveryRecord>).data),
    deadLetters: () => [
      ...kvs.entityValues('dead-letter').map((value) => {
        const { reason } = (value as Stored<DeadLetter>).data;
        return { by: 'app' as const, reason: deliveryReasonText(reason) };
      }),
      ...queue.dropped().map(({ queueName }) => ({ by: 'platform' as const, reason: queueName })),
    ],
  };
}
