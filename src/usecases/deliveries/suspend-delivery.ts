import {
  aboutOf,
  settledRecord,
  type KeptDelivery,
  type QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { Connection } from '../../domain/connections/connection';
import type { ConnectionStore, Log, Now, SetUpStore, WorkQueue } from '../base/ports';
import type { DeadLetterStore, DeliveryStore, SigningLessonStore } from './ports';
import { arrangeRelease } from './arrange-release';

export interface SuspendPorts {
  readonly now: Now;
  readonly log: Log;
  readonly connections: ConnectionStore;
  readonly setUps: SetUpStore;
  readonly deliveries: DeliveryStore;
  readonly deadLetters: DeadLetterStore;
  /**
   * Deliveries that wait until their connection is active, or until an administrator accepts how they are signed. `diedAt`
   * is when they were suspended.
   */
  readonly suspended: DeadLetterStore<QueuedDelivery>;
  readonly lessons: SigningLessonStore;
  readonly queue: WorkQueue;
}

/** Why a connection's deliveries are suspended. */
type BlockedBy = 'connection-paused' | 'connection-not-switched-on' | 'connection-deleted';

/** The connection if it is active, or why its deliveries wait or are dropped. */
export async function blockedByOf(
  connectionId: string,
  { connections, setUps }: SuspendPorts,
): Promise<{ readonly on: Connection } | { readonly because: BlockedBy }> {
  let connection = await connections.load(connectionId);
  if (connection === null && (await setUps.load(connectionId)) !== null)
    return { because: 'connection-not-switched-on' };
  // Activation writes the connection first and removes the setup afterwards.
  connection ??= await connections.load(connectionId);
  if (connection === null) return { because: 'connection-deleted' };
  return connection.pausedSince === null ? { on: connection } : { because: 'connection-paused' };
}

/** Records that a delivery is discarded, and why. */
export async function giveUp(
  delivery: KeptDelivery,
  code: 'connection-deleted' | 'signing-declined',
  ports: SuspendPorts,
): Promise<void> {
  const { connectionId: connection } = delivery;
  const { eventId: event } = aboutOf(delivery);
  const result = { outcome: 'discarded', reason: { code }, issueKey: null } as const;
  await ports.deliveries.settle(settledRecord(delivery, result, ports.now()));
  if (code === 'connection-deleted') await ports.deadLetters.remove(connection, event);
  ports.log.warn('delivery given up', { connection, event, reason: code });
}

/**
 * Suspends a delivery whose connection is not active. Safe to repeat: it is stored first and marked second, so that a
 * crash between the two costs a repetition, never a delivery.
 * @returns the connection if it is active, or the outcome of the delivery.
 */
export async function suspendDelivery(
  delivery: QueuedDelivery,
  ports: SuspendPorts,
): Promise<Connection | 'suspended' | 'discarded'> {
  const { connectionId, event, attemptsBefore: attempts } = delivery;
  const blockedBy = await blockedByOf(connectionId, ports);
  if ('on' in blockedBy) return blockedBy.on;
  if (blockedBy.because === 'connection-deleted') {
    await giveUp(delivery, 'connection-deleted', ports);
    return 'discarded';
  }
  const diedAt = ports.now();
  const reason = { code: blockedBy.because };
  await ports.suspended.add({ delivery, diedAt, attempts, reason });
  const result = { outcome: 'suspended', reason, issueKey: null } as const;
  await ports.deliveries.settle(settledRecord(delivery, result, diedAt));
  if (attempts > 0) await ports.deadLetters.remove(connectionId, event.id);
  // The connection may have been activated meanwhile, and the other deliveries processed without this one.
  if ('on' in (await blockedByOf(connectionId, ports))) await arrangeRelease(connectionId, ports);
  return 'suspended';
}
