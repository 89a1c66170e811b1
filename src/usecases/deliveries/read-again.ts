import {
  settledRecord,
  type DeadLetter,
  type QueuedDelivery,
  type UnreadDelivery,
} from '../../domain/deliveries/delivery';
import type { Now } from '../base/ports';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { WebhookOf } from '../sources/ports';
import type { DeadLetterStore, DeliveryStore } from './ports';

export interface ReadAgainPorts {
  readonly now: Now;
  readonly webhookOf: WebhookOf;
  readonly deliveries: DeliveryStore;
  readonly deadLetters: DeadLetterStore;
}

function isUnread(letter: DeadLetter): letter is DeadLetter<UnreadDelivery> {
  return letter.delivery.kind === 'unread';
}

/** The body had no readable id, so its dead letter has another id than its event. */
async function moveLetter(
  from: UnreadDelivery,
  letter: DeadLetter<QueuedDelivery>,
  { now, deliveries, deadLetters }: ReadAgainPorts,
): Promise<void> {
  const eventId = letter.delivery.event.id;
  await deadLetters.add(letter);
  const result = { outcome: 'ignored', reason: { code: 'read-as', eventId }, issueKey: null } as const;
  await deliveries.settle(settledRecord(from, result, now()));
  await deadLetters.remove(from.connectionId, from.eventId);
}

/**
 * Prepares a dead letter for processing. If its body was not understood, it is read again with the present code; if
 * that fails, it stays a dead letter, with the place of the first problem updated.
 * @returns `null` if there is nothing to process.
 */
export async function readAgain(
  letter: DeadLetter,
  ports: ReadAgainPorts,
): Promise<DeadLetter<QueuedDelivery> | null> {
  if (!isUnread(letter)) return letter as DeadLetter<QueuedDelivery>;
  const { delivery, attempts } = letter;
  const { connectionId, eventId, body, receivedAt, channel, signedWith } = delivery;
  const source = delivery.source as ConnectionSource;
  const parsed = ports.webhookOf(source)?.read(body, receivedAt);
  if (parsed === undefined) return null;
  if (parsed.ok === 'ignored') {
    const result = { outcome: 'ignored', reason: { code: 'unknown-event-kind' }, issueKey: null } as const;
    await ports.deliveries.settle(settledRecord(delivery, result, ports.now()));
    await ports.deadLetters.remove(connectionId, eventId);
    return null;
  }
  if (!parsed.ok) {
    const reason = { code: parsed.reason, path: parsed.path } as const;
    await ports.deadLetters.add({ ...letter, diedAt: ports.now(), attempts: attempts + 1, reason });
    return null;
  }
  const { event } = parsed;
  const of = { source, connectionId, channel, receivedAt, signedWith };
  const queued: QueuedDelivery = { v: 1, kind: 'delivery', ...of, event, attemptsBefore: attempts };
  const read = { ...letter, delivery: queued };
  if (event.id !== eventId) await moveLetter(delivery, read, ports);
  return read;
}
