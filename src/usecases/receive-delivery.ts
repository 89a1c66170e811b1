import type { DeliveryRecord, QueuedDelivery, SignedWith } from '../domain/intake/delivery';
import type { BugcrowdEvent } from '../domain/intake/submission';
import type { Instant } from '../domain/sla/instant';
import type {
  DeliveryStore,
  IncomingDelivery,
  IntakeKeyStore,
  Log,
  Now,
  ParsedEvent,
  ParseEvent,
  VerifyDelivery,
  WorkQueue,
} from './ports';

/** Bugcrowd's own payloads are a few kilobytes; more than this is refused unread. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Ids are made by the app: anything else cannot name a connection, and is not worth a read. */
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

export interface ReceivePorts {
  readonly now: Now;
  readonly log: Log;
  readonly keys: IntakeKeyStore;
  readonly deliveries: DeliveryStore;
  readonly queue: WorkQueue;
  readonly verify: VerifyDelivery;
  readonly parse: ParseEvent;
}

interface Receipt {
  readonly connectionId: string;
  readonly receivedAt: Instant;
  readonly signedWith: SignedWith;
}

const blank = { eventId: null, eventKey: null, submissionId: null, reason: null, issueKey: null } as const;

async function accept(event: BugcrowdEvent, receipt: Receipt, ports: ReceivePorts): Promise<void> {
  const delivery: QueuedDelivery = { v: 1, kind: 'delivery', ...receipt, event };
  // Queue first, mark second: a crash between the two costs a repetition, never a delivery.
  await ports.queue.push([delivery]);
  const { id: eventId, key: eventKey, submissionId } = event;
  await ports.deliveries.markSeen({
    ...blank,
    ...receipt,
    eventId,
    eventKey,
    submissionId,
    outcome: 'accepted',
  });
}

/** Keeps, for the admin, that a signed delivery was not worked off. Its content is not kept. */
async function keep(
  parsed: Exclude<ParsedEvent, { ok: true }>,
  receipt: Receipt,
  ports: ReceivePorts,
): Promise<void> {
  const record: DeliveryRecord =
    parsed.ok === 'ignored'
      ? {
          ...blank,
          ...receipt,
          eventId: parsed.eventId,
          eventKey: parsed.eventKey,
          outcome: 'ignored',
          reason: 'Unknown kind of event.',
        }
      : {
          ...blank,
          ...receipt,
          eventId: parsed.eventId,
          outcome: 'refused',
          reason: `${parsed.reason}: ${parsed.path}`,
        };
  await ports.deliveries.settle(record);
}

/**
 * Takes one call of the public web trigger: nothing in it is trusted before its signature is checked.
 * @returns the answer to give. Every 200 means that the event is in the queue, was there before, or is not ours.
 * @throws whatever the storage or the queue throws; then nothing is marked as seen.
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
  if (Buffer.byteLength(delivery.body) > MAX_BODY_BYTES) return refuse('too-large');
  const { connectionId } = delivery;
  const keys =
    connectionId !== null && CONNECTION_ID.test(connectionId) ? await ports.keys.load(connectionId) : null;
  if (connectionId === null || keys === null) return refuse('connection-unknown');

  const receivedAt = ports.now();
  const verified = ports.verify(delivery, keys, receivedAt);
  if (!verified.ok) return refuse(verified.reason);

  const receipt: Receipt = { connectionId, receivedAt, signedWith: verified.signedWith };
  const parsed = ports.parse(delivery.body, receivedAt);
  if (parsed.ok !== true) {
    await keep(parsed, receipt, ports);
    return parsed.ok === 'ignored' ? 'accepted' : refuse(parsed.reason);
  }
  if (!(await ports.deliveries.isSeen(connectionId, parsed.event.id)))
    await accept(parsed.event, receipt, ports);
  return 'accepted';
}
