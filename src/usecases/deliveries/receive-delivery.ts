import {
  mayComeAgain,
  type DeliveryOutcome,
  type DeliveryRecord,
  type SignedWith,
} from '../../domain/deliveries/delivery';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { SourceEvent } from '../../domain/findings/submission';
import type { Instant } from '../../domain/sla/instant';
import type { DeliveryStore } from './ports';
import type { IncomingDelivery, ParsedEvent, VerifyDelivery, WebhookOf } from '../sources/ports';
import type { Log, Now } from '../base/ports';
import type { IntakeKeyStore } from './ports';
import { keepSafe, type KeepSafePorts } from './keep-safe';

/** Payloads are a few kilobytes; larger bodies are refused unread. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** UTF-8 uses at most three bytes per UTF-16 unit, so most bodies need not be counted. */
const MAX_BYTES_OF_UNIT = 3;

function isTooLarge(body: string): boolean {
  return body.length * MAX_BYTES_OF_UNIT > MAX_BODY_BYTES && Buffer.byteLength(body) > MAX_BODY_BYTES;
}

/** The format of the app's connection ids: anything else is not worth a read. */
const CONNECTION_ID = /^[a-z0-9-]{1,64}$/;

/** The answers of the web trigger; each is an output of that name in the manifest. */
export type DeliveryAnswer =
  | 'accepted'
  | 'method-not-allowed'
  | 'too-large'
  | 'connection-unknown'
  | 'signature-missing'
  | 'signature-malformed'
  | 'signature-mismatch'
  | 'timestamp-out-of-tolerance'
  | 'not-json'
  | 'not-an-event';

export interface ReceivePorts extends KeepSafePorts {
  readonly now: Now;
  readonly log: Log;
  readonly keys: IntakeKeyStore;
  readonly deliveries: DeliveryStore;
  readonly verify: VerifyDelivery;
  readonly webhookOf: WebhookOf;
}

interface Receipt {
  readonly source: ConnectionSource;
  readonly connectionId: string;
  readonly receivedAt: Instant;
  readonly signedWith: SignedWith;
}

const blank = {
  channel: 'webhook',
  eventId: null,
  eventKey: null,
  submissionId: null,
  eventAt: null,
  settledAt: null,
  reason: null,
  issueKey: null,
} as const satisfies Partial<DeliveryRecord>;

async function accept(
  event: SourceEvent,
  receipt: Receipt,
  known: DeliveryOutcome | null,
  ports: ReceivePorts,
): Promise<void> {
  // A new delivery of a dead one replaces its dead letter.
  const attemptsBefore = known === 'dead' ? 1 : 0;
  const work = { v: 1, kind: 'delivery', channel: 'webhook', attemptsBefore } as const;
  // Queued first, marked second: a crash between the two costs a repetition, never a delivery.
  await keepSafe({ ...work, ...receipt, event }, ports);
  const { id: eventId, key: eventKey, submissionId, at: eventAt } = event;
  const about = { eventId, eventKey, submissionId, eventAt };
  await ports.deliveries.markSeen({ ...blank, ...receipt, ...about, outcome: 'accepted' });
}

async function unlessKnown(
  eventId: string | null,
  { connectionId }: Receipt,
  { deliveries }: ReceivePorts,
): Promise<string | null> {
  if (eventId === null) return null;
  const known = await deliveries.outcomeOf(connectionId, eventId);
  return known === null || known === 'refused' ? eventId : null;
}

/** Records for administrators that a signed delivery was not processed. Its content is not stored. */
async function keep(
  parsed: Exclude<ParsedEvent, { ok: true }>,
  receipt: Receipt,
  ports: ReceivePorts,
): Promise<void> {
  const settledAt = receipt.receivedAt;
  const record: DeliveryRecord =
    parsed.ok === 'ignored'
      ? {
          ...blank,
          ...receipt,
          settledAt,
          eventId: parsed.eventId,
          eventKey: parsed.eventKey,
          outcome: 'ignored',
          reason: { code: 'unknown-event-kind' },
        }
      : {
          ...blank,
          ...receipt,
          settledAt,
          // A body that makes no sense must not overwrite the record of an event with its id.
          eventId: await unlessKnown(parsed.eventId, receipt, ports),
          outcome: 'refused',
          reason: { code: parsed.reason, path: parsed.path },
        };
  await ports.deliveries.settle(record);
}

/**
 * Handles one call of the public web trigger: nothing in it is trusted before its signature is checked.
 * @returns the answer to give. Every 200 means that the event is queued, is a repetition, or is not for this app.
 * @throws any error of the storage or the queue; then nothing is marked as seen.
 */
export async function receiveDelivery(
  delivery: IncomingDelivery,
  ports: ReceivePorts,
): Promise<DeliveryAnswer> {
  const refuse = (answer: DeliveryAnswer): DeliveryAnswer => {
    ports.log.warn('delivery refused', { reason: answer });
    return answer;
  };
  if (delivery.method !== 'POST') return refuse('method-not-allowed');
  if (isTooLarge(delivery.body)) return refuse('too-large');
  const { connectionId } = delivery;
  const keys =
    connectionId !== null && CONNECTION_ID.test(connectionId) ? await ports.keys.load(connectionId) : null;
  const webhook = keys === null ? null : ports.webhookOf(keys.source);
  if (connectionId === null || keys === null || webhook === null) return refuse('connection-unknown');

  const verified = ports.verify(webhook.signature, delivery, keys, ports.now);
  if (!verified.ok) return refuse(verified.reason);

  const receivedAt = ports.now();
  const { source } = keys;
  const receipt: Receipt = { source, connectionId, receivedAt, signedWith: verified.signedWith };
  const parsed = webhook.read(delivery.body, receivedAt);
  if (parsed.ok !== true) {
    await keep(parsed, receipt, ports);
    return parsed.ok === 'ignored' ? 'accepted' : refuse(parsed.reason);
  }
  const known = await ports.deliveries.outcomeOf(connectionId, parsed.event.id);
  if (known === null || mayComeAgain(known)) await accept(parsed.event, receipt, known, ports);
  return 'accepted';
}
