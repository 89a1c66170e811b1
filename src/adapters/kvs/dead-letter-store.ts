import { kvs, Sort, WhereConditions } from '@forge/kvs';
import {
  aboutOf,
  type DeadLetter,
  type DeadLetterSummary,
  type DroppedDeadLetter,
  type KeptDelivery,
  type QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { DeadLetterStore } from '../../usecases/deliveries/ports';
import { inTransaction } from './in-transaction';
import { piecesOf } from './body-pieces';
import {
  BY_CONNECTION,
  BY_TIME,
  bodyPieceKey,
  DEAD_LETTER_ENTITY,
  deliveryKey,
  droppedDeadLettersKey,
  suspendedBodyKey,
  SUSPENDED_ENTITY,
  deadLetterBodyKey,
} from './keys';
import { someOf } from './some-of';
import { fromRecord, fromValue, toRecord, type StoredRecord } from './stored-record';

/** Stored apart from the events, which may be large and are read one by one. */
interface StoredDeadLetter extends StoredRecord<DeadLetterSummary> {
  readonly connectionId: string;
  readonly storedAt: string;
}

/** Dead letters are dropped and reported after 30 days; the expiry is only a fallback. */
const TTL = { ttl: { unit: 'DAYS', value: 90 } } as const;

/** Number of dropped dead letters that stay in the report. */
const MAX_DROPPED = 100;

function summaryOf({ delivery, diedAt, attempts, reason, severity = null }: DeadLetter): DeadLetterSummary {
  const { source, connectionId, channel, receivedAt } = delivery;
  const { eventId, eventKey, submissionId } = aboutOf(delivery);
  const of = { source, connectionId, channel };
  return { ...of, eventId, eventKey, submissionId, receivedAt, diedAt, attempts, reason, severity };
}

/** A delivery whose body is too large for one value has the first piece of it, and their number. */
type StoredDelivery<D> = D & { readonly pieces?: number };

function firstPiece(delivery: KeptDelivery, pieces: readonly string[]): StoredDelivery<KeptDelivery> {
  if (delivery.kind !== 'unread' || pieces.length < 2) return delivery;
  return { ...delivery, body: pieces[0] ?? '', pieces: pieces.length };
}

/** The keys of all pieces but the first. */
function pieceKeys(bodyKey: string, pieces = 1): readonly string[] {
  return Array.from({ length: pieces - 1 }, (_, index) => bodyPieceKey(bodyKey, index + 1));
}

async function whole<D extends KeptDelivery>(key: string, stored: StoredDelivery<D>): Promise<D | null> {
  if (stored.kind !== 'unread') return stored;
  const others = await Promise.all(
    pieceKeys(key, stored.pieces).map((pieceKey) => kvs.get<string>(pieceKey)),
  );
  if (others.some((piece) => piece === undefined)) return null;
  return { ...stored, body: stored.body + others.join('') };
}

async function droppedOf(key: string): Promise<readonly DroppedDeadLetter[]> {
  return fromValue(await kvs.get<StoredRecord<readonly DroppedDeadLetter[]>>(key)) ?? [];
}

/** One dead letter per event: adding it again replaces the first. */
function createDeadLetterStore<D extends KeptDelivery>(
  entityName: string,
  bodyKey: (connectionId: string, eventId: string) => string,
  hasBodies: boolean,
): DeadLetterStore<D> {
  const deadLetterList = kvs.entity<StoredDeadLetter>(entityName);
  const read = (key: string): Promise<StoredRecord<StoredDelivery<D>> | undefined> =>
    kvs.get<StoredRecord<StoredDelivery<D>>>(key);
  return {
    async add(deadLetter) {
      const { delivery } = deadLetter;
      const { connectionId } = delivery;
      const { eventId } = aboutOf(delivery);
      const key = bodyKey(connectionId, eventId);
      const pieces = delivery.kind === 'unread' ? piecesOf(delivery.body) : [];
      const before = hasBodies ? fromValue(await read(key))?.pieces : undefined;
      const stored: StoredDeadLetter = {
        ...toRecord(summaryOf(deadLetter)),
        connectionId,
        storedAt: deadLetter.diedAt,
      };
      // Pieces of a body first, then the rest in one transaction, so that every listed dead letter can be replayed.
      await Promise.all(
        pieceKeys(key, pieces.length).map((pieceKey, index) =>
          kvs.set(pieceKey, pieces[index + 1] ?? '', TTL),
        ),
      );
      await inTransaction((transaction) =>
        transaction
          .set(key, toRecord(firstPiece(delivery, pieces)), undefined, TTL)
          .set(deliveryKey(connectionId, eventId), stored, { entityName }, TTL),
      );
      const left = pieceKeys(key, before).slice(Math.max(0, pieces.length - 1));
      await Promise.all(left.map((pieceKey) => kvs.delete(pieceKey)));
    },
    async load(connectionId, eventId) {
      const key = bodyKey(connectionId, eventId);
      const [kept, stored] = await Promise.all([
        read(key),
        deadLetterList.get(deliveryKey(connectionId, eventId)),
      ]);
      if (kept === undefined || stored === undefined) return null;
      const delivery = await whole(key, fromRecord(kept));
      if (delivery === null) return null;
      const { diedAt, attempts, reason } = fromRecord(stored);
      return { delivery, diedAt, attempts, reason };
    },
    async remove(connectionId, eventId) {
      const key = bodyKey(connectionId, eventId);
      const pieces = fromValue(await read(key))?.pieces;
      await inTransaction((transaction) =>
        transaction.delete(key).delete(deliveryKey(connectionId, eventId), { entityName }),
      );
      await Promise.all(pieceKeys(key, pieces).map((pieceKey) => kvs.delete(pieceKey)));
    },
    diedBetween(connectionId, from, until, limit) {
      const query = deadLetterList
        .query()
        .index(BY_CONNECTION, { partition: [connectionId] })
        .where(WhereConditions.between(from, until));
      return someOf(query.sort(Sort.ASC), limit);
    },
    latest(connectionId, limit) {
      const query = deadLetterList.query().index(BY_CONNECTION, { partition: [connectionId] });
      return someOf(query.sort(Sort.DESC), limit);
    },
    oldest: (limit) => someOf(deadLetterList.query().index(BY_TIME).sort(Sort.ASC), limit),
    async reportDropped(dropped) {
      for (const connectionId of new Set(dropped.map((deadLetter) => deadLetter.connectionId))) {
        const key = droppedDeadLettersKey(connectionId);
        const known = await droppedOf(key);
        const added = dropped.filter((deadLetter) => deadLetter.connectionId === connectionId);
        // Reported before removal: after an interruption it is reported again, and listed once.
        const others = known.filter((each) => !added.some(({ eventId }) => eventId === each.eventId));
        await kvs.set(key, toRecord([...others, ...added].slice(-MAX_DROPPED)));
      }
    },
    async dropped(connectionId) {
      return droppedOf(droppedDeadLettersKey(connectionId));
    },
  };
}

/** Deliveries that could not be processed. */
export const deadLetterStore = createDeadLetterStore<KeptDelivery>(
  DEAD_LETTER_ENTITY,
  deadLetterBodyKey,
  true,
);

/** Deliveries that came while their connection was paused or in setup, or whose signature scheme is not accepted. */
export const suspendedStore = createDeadLetterStore<QueuedDelivery>(
  SUSPENDED_ENTITY,
  suspendedBodyKey,
  false,
);
