import { settledRecord, type QueuedDelivery } from '../../domain/deliveries/delivery';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedRelease } from '../../domain/work/queued-work';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { ConnectionStore, Log, Now, WorkQueue } from '../base/ports';
import type { DeadLetterStore, DeliveryStore } from './ports';
import type { SetUpStore } from '../base/ports';

export interface HoldPorts {
  readonly now: Now;
  readonly log: Log;
  readonly connections: ConnectionStore;
  readonly setUps: SetUpStore;
  readonly deliveries: DeliveryStore;
  readonly deadLetters: DeadLetterStore;
  /** Deliveries that wait until their connection is on. `diedAt` is when they were set aside. */
  readonly held: DeadLetterStore;
  readonly queue: WorkQueue;
}

const PAUSED = 'The connection is paused.';
const BEING_SET_UP = 'The connection is not switched on yet.';
const DELETED = 'The connection was deleted.';

/** So many go to the queue at once; their events are read one by one. */
const AT_ONCE = 50;
const NEXT_SECONDS = 2;
/** Longer than the storage's index lags behind. */
const LAG_SECONDS = 60;
/** As many as may be kept, and more. */
const MAX_READ = 1500;

function releaseOf(connectionId: string, receivedAt: Instant): QueuedRelease {
  return { v: 1, kind: 'release', receivedAt, connectionId };
}

/** Has what was kept for a connection worked off or, where it was deleted, given up. */
export async function arrangeRelease(
  connectionId: string,
  { now, queue }: Pick<HoldPorts, 'now' | 'queue'>,
): Promise<void> {
  await queue.push([releaseOf(connectionId, now())]);
}

/** What stands against working a connection's deliveries off; `null` where nothing does. */
type Hindrance = typeof PAUSED | typeof BEING_SET_UP | typeof DELETED;

async function hindranceOf(
  connectionId: string,
  { connections, setUps }: HoldPorts,
): Promise<{ readonly on: Connection } | { readonly because: Hindrance }> {
  let connection = await connections.load(connectionId);
  if (connection === null && (await setUps.load(connectionId)) !== null) return { because: BEING_SET_UP };
  // Whoever switches on writes the connection first and clears the set-up away after it.
  connection ??= await connections.load(connectionId);
  if (connection === null) return { because: DELETED };
  return connection.pausedSince === null ? { on: connection } : { because: PAUSED };
}

async function giveUp(delivery: QueuedDelivery, ports: HoldPorts): Promise<void> {
  const { connectionId, event } = delivery;
  const result = { outcome: 'discarded', reason: DELETED, issueKey: null } as const;
  await ports.deliveries.settle(settledRecord(delivery, result, ports.now()));
  await ports.deadLetters.remove(connectionId, event.id);
  ports.log.warn('delivery of a deleted connection given up', { connection: connectionId, event: event.id });
}

/**
 * Sets a delivery aside whose connection is not on. Safe to repeat: it is kept first and marked second, so that a crash
 * between the two costs a repetition, never a delivery.
 * @returns the connection where it is on, or what became of the delivery.
 */
export async function setAside(
  delivery: QueuedDelivery,
  ports: HoldPorts,
): Promise<Connection | 'held' | 'discarded'> {
  const { connectionId, event, attemptsBefore: attempts } = delivery;
  const hindrance = await hindranceOf(connectionId, ports);
  if ('on' in hindrance) return hindrance.on;
  const { because: reason } = hindrance;
  if (reason === DELETED) {
    await giveUp(delivery, ports);
    return 'discarded';
  }
  const diedAt = ports.now();
  await ports.held.add({ delivery, diedAt, attempts, reason });
  const result = { outcome: 'held', reason, issueKey: null } as const;
  await ports.deliveries.settle(settledRecord(delivery, result, diedAt));
  if (attempts > 0) await ports.deadLetters.remove(connectionId, event.id);
  // It may have been switched on meanwhile, and the others been worked off without this one.
  if ('on' in (await hindranceOf(connectionId, ports))) await arrangeRelease(connectionId, ports);
  return 'held';
}

/** Dead letters of a connection that was deleted. @returns how many there were. */
async function clearLetters(connectionId: string, ports: HoldPorts): Promise<number> {
  const { items } = await ports.deadLetters.latest(connectionId, AT_ONCE);
  let cleared = 0;
  for (const { eventId } of items) {
    const letter = await ports.deadLetters.load(connectionId, eventId);
    if (letter === null) continue;
    await giveUp(letter.delivery, ports);
    cleared += 1;
  }
  return cleared;
}

/**
 * Works off what was kept while a connection was not on, the earliest first, or gives it up where the connection was
 * deleted. Each is handed over first and removed second; worked off twice it has nothing left to do. Goes on by itself
 * until a while after the last one was found, because the storage's index lags behind.
 * @returns how many were found.
 */
export async function releaseHeld(
  { connectionId, receivedAt }: QueuedRelease,
  ports: HoldPorts,
): Promise<number> {
  const hindrance = await hindranceOf(connectionId, ports);
  const isDeleted = 'because' in hindrance && hindrance.because === DELETED;
  if ('because' in hindrance && !isDeleted) return 0;
  const { held, queue } = ports;
  const now = ports.now();
  const { items, more } = await held.diedBetween(connectionId, toInstant(0), now, AT_ONCE);
  const loaded = await Promise.all(items.map(({ eventId }) => held.load(connectionId, eventId)));
  const letters = loaded.filter((letter) => letter !== null);
  if (isDeleted) for (const { delivery } of letters) await giveUp(delivery, ports);
  else if (letters.length > 0)
    await queue.push(
      letters.map(({ delivery, attempts }) => ({ ...delivery, receivedAt: now, attemptsBefore: attempts })),
    );
  for (const { delivery } of letters) await held.remove(connectionId, delivery.event.id);
  const found = letters.length + (isDeleted ? await clearLetters(connectionId, ports) : 0);
  const ageSeconds = (toEpochMs(now) - toEpochMs(receivedAt)) / 1000;
  if (found > 0 || ageSeconds < LAG_SECONDS)
    await queue.push([releaseOf(connectionId, receivedAt)], more && found > 0 ? NEXT_SECONDS : LAG_SECONDS);
  return found;
}

/** Every hour: what is still kept although nothing stands against it. One query where nothing is kept. */
export async function releaseHourly(ports: HoldPorts): Promise<void> {
  const { items } = await ports.held.oldest(MAX_READ);
  for (const connectionId of new Set(items.map((letter) => letter.connectionId))) {
    const hindrance = await hindranceOf(connectionId, ports);
    if ('on' in hindrance || hindrance.because === DELETED) await arrangeRelease(connectionId, ports);
  }
}
