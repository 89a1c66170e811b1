import { signBody } from '../devhost/bugcrowd/sign';
import { createClock } from '../devhost/base/clock';
import { demoConnections } from '../devhost/demo/demo-site';
import { setUpConnection } from '../devhost/demo/set-up-connection';
import type { Invoker } from '../devhost/forge/base/invocation';
import type { Manifest } from '../devhost/forge/base/manifest';
import { consumeEvent } from '../devhost/forge/queue/consume-event';
import { callWebTrigger, type IncomingRequest } from '../devhost/forge/web-trigger';
import { submissionPayload } from '../test/support/payloads';
import { askAdminPage } from './bench-host';
import type { InstantPlatform } from './instant-platform';

const [CONNECTION] = demoConnections;
const WEB_TRIGGER = 'bugcrowd-webhook';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ELSEWHERE = 'somebody-elses-secret-0000000000000';

/** An app in the runtime, with its platform. */
export interface DeliverySite {
  readonly platform: InstantPlatform;
  /**
   * One call of the web trigger, and of the consumer for each resulting event. @throws if an answer has another status.
   */
  deliver(request: IncomingRequest, status: number): Promise<void>;
}

/** @param invoker runs functions of the app, in this process or elsewhere. */
export function createDeliverySite(
  manifest: Manifest,
  invoker: Invoker,
  platform: InstantPlatform,
  moduleKey = WEB_TRIGGER,
): DeliverySite {
  const clock = createClock();
  return {
    platform,
    async deliver(request, status) {
      const answer = await callWebTrigger(moduleKey, request, manifest, invoker);
      if (answer.status !== status)
        throw new Error(`A delivery was answered with ${answer.status}, not with ${status}.`);
      for (const event of platform.takeEvents()) {
        const result = await consumeEvent(event, manifest, clock, invoker);
        if (result !== undefined) throw new Error(`A delivery was put off: ${JSON.stringify(result)}`);
      }
    },
  };
}

/** Sets up the demo connection through the admin page. */
export async function connect(manifest: Manifest, invoker: Invoker): Promise<void> {
  const host = { manifest, invoker, origin: () => 'http://127.0.0.1' };
  await setUpConnection(CONNECTION, (functionKey, payload) => askAdminPage(host, functionKey, payload));
}

export interface EventRef {
  readonly submissionId: string;
  readonly eventId: string;
  readonly severity: number;
  /** Hours after the triage of the submission, which was a day ago. */
  readonly hour: number;
}

function toRequest(body: string, secret: string): IncomingRequest {
  return {
    method: 'POST',
    path: `/webtrigger/${WEB_TRIGGER}`,
    rawHeaders: [
      ...['Host', 'site.example', 'User-Agent', 'Bugcrowd', 'Accept', '*/*'],
      ...['Content-Type', 'application/json', 'X-Bugcrowd-Digest', signBody(body, secret, Date.now())],
    ],
    query: new URLSearchParams({ connection: CONNECTION.id }),
    body,
  };
}

/** A realistic report of about 1.5 KB. */
const REPORT = Array.from(
  { length: 8 },
  (_, step) =>
    `${step + 1}. Open **the preview** of a comment and paste \`<img src=x onerror=alert(${step})>\` into the field below it. The markup runs in the page of whoever looks at it, with their session.\n`,
).join('');

/** A signed delivery of 2.5 KB. */
export function toDelivery({ submissionId, eventId, severity, hour }: EventRef): IncomingRequest {
  const triagedMs = Date.now() - DAY_MS;
  const triagedAt = new Date(triagedMs).toISOString();
  const payload = submissionPayload({
    eventId,
    submissionId,
    createdAt: new Date(triagedMs + hour * HOUR_MS).toISOString(),
    data: { changes: {} },
    attributes: {
      severity,
      description: REPORT,
      submitted_at: triagedAt,
      last_transitioned_to_triaged_at: triagedAt,
    },
  });
  return toRequest(JSON.stringify(payload), CONNECTION.secret);
}

/** The same delivery, signed with another secret. */
export function forged({ body }: IncomingRequest): IncomingRequest {
  return toRequest(body, ELSEWHERE);
}
