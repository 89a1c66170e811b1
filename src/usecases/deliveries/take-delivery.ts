import {
  mayComeAgain,
  type DeliveryOutcome,
  type DeliveryRecord,
  type QueuedDelivery,
  type SignedWith,
  type UnreadDelivery,
} from '../../domain/deliveries/delivery';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { SourceEvent } from '../../domain/findings/submission';
import { acceptedRecord, settledRecord } from '../../domain/deliveries/delivery';
import type { Instant } from '../../domain/sla/instant';
import { keepSafe, type KeepSafePorts } from './keep-safe';
import type { DeadLetterStore, DeliveryStore } from './ports';
import type { ParsedEvent, WebhookSource } from '../sources/ports';
import type { Log } from '../base/ports';

export interface TakePorts extends KeepSafePorts {
  readonly log: Log;
  readonly deliveries: Pick<DeliveryStore, 'outcomeOf' | 'markSeen' | 'settle'>;
  readonly deadLetters: Pick<DeadLetterStore, 'load' | 'add'>;
  /** SHA-256 in hex. */
  readonly digest: (text: string) => Promise<string>;
}

/** A call whose sender has a secret of the connection. */
export interface Receipt {
  readonly source: ConnectionSource;
  readonly connectionId: string;
  readonly receivedAt: Instant;
  readonly signedWith: SignedWith;
}

/** Called with an event that is new or comes again. */
export type TakeEvent<P> = (delivery: QueuedDelivery, ports: P) => Promise<void>;

/** Hands an event to the queue and remembers it. */
export const queueEvent: TakeEvent<TakePorts> = async (delivery, ports) => {
  // Safe first, marked second: a crash between the two costs a repetition, never a delivery.
  await keepSafe(delivery, ports);
  await ports.deliveries.markSeen(acceptedRecord(delivery));
};

function toQueued(event: SourceEvent, receipt: Receipt, known: DeliveryOutcome | null): QueuedDelivery {
  // Processing an event again after it became a dead letter removes that dead letter.
  const attemptsBefore = known === 'dead' ? 1 : 0;
  return { v: 1, kind: 'delivery', channel: 'webhook', attemptsBefore, ...receipt, event };
}

/** Records for administrators that there was an event of a kind that the app does not use, without its content. */
async function ignore(
  { eventId, eventKey }: Extract<ParsedEvent, { ok: 'ignored' }>,
  receipt: Receipt,
  { deliveries }: TakePorts,
): Promise<void> {
  const record: DeliveryRecord = {
    ...receipt,
    channel: 'webhook',
    eventId,
    eventKey,
    submissionId: null,
    eventAt: null,
    settledAt: receipt.receivedAt,
    outcome: 'ignored',
    reason: { code: 'unknown-event-kind' },
    issueKey: null,
  };
  await deliveries.settle(record);
}

/**
 * The id under which an unreadable body is kept: its event's id, unless that event is known already. A body that makes
 * no sense must not replace it.
 */
async function unreadId(
  eventId: string | null,
  body: string,
  { connectionId }: Receipt,
  { deliveries, deadLetters, digest }: TakePorts,
): Promise<string> {
  if (eventId !== null) {
    const known = await deliveries.outcomeOf(connectionId, eventId);
    if (known === null || known === 'discarded') return eventId;
    const letter = known === 'dead' ? await deadLetters.load(connectionId, eventId) : null;
    if (letter?.delivery.kind === 'unread') return eventId;
  }
  return `body-${(await digest(body)).slice(0, 32)}`;
}

/**
 * A signed body that is not understood becomes a dead letter like any other: the app may understand it after an update.
 */
async function keepUnread(
  body: string,
  { eventId, reason: code, path }: Extract<ParsedEvent, { ok: false }>,
  receipt: Receipt,
  ports: TakePorts,
): Promise<void> {
  const delivery: UnreadDelivery = {
    ...receipt,
    v: 1,
    kind: 'unread',
    channel: 'webhook',
    eventId: await unreadId(eventId, body, receipt, ports),
    body,
  };
  const reason = { code, path } as const;
  const { receivedAt: diedAt, connectionId: connection } = receipt;
  // Its severity is unknown, so it is dropped last if there are too many dead letters.
  await ports.deadLetters.add({ delivery, diedAt, attempts: 1, reason, severity: 'critical' });
  await ports.deliveries.settle(settledRecord(delivery, { outcome: 'dead', reason, issueKey: null }, diedAt));
  ports.log.warn('delivery not understood', { connection, reason: code, path });
}

/**
 * Takes the body of a call whose sender has a secret of the connection. Whatever it contains, it is stored once this
 * returns.
 * @param take is called with an event that is new, or comes again after it failed.
 */
export async function takeBody<P extends TakePorts>(
  body: string,
  receipt: Receipt,
  webhook: WebhookSource,
  take: TakeEvent<P>,
  ports: P,
): Promise<void> {
  const parsed = webhook.read(body, receipt.receivedAt);
  if (parsed.ok === 'ignored') return ignore(parsed, receipt, ports);
  if (!parsed.ok) return keepUnread(body, parsed, receipt, ports);
  const known = await ports.deliveries.outcomeOf(receipt.connectionId, parsed.event.id);
  if (known === null || mayComeAgain(known)) await take(toQueued(parsed.event, receipt, known), ports);
}
