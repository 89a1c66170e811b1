import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type {
  DeadLetter,
  DeadLetterSummary,
  DroppedDeadLetter,
  QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { DeadLetterStore } from '../../usecases/deliveries/ports';
import { inTransaction } from './in-transaction';
import {
  BY_CONNECTION,
  BY_TIME,
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
  const { source, connectionId, channel, receivedAt, event } = delivery;
  const { id: eventId, key: eventKey, submissionId } = event;
  const of = { source, connectionId, channel };
  return { ...of, eventId, eventKey, submissionId, receivedAt, diedAt, attempts, reason, severity };
}

async function droppedOf(key: string): Promise<readonly DroppedDeadLetter[]> {
  return fromValue(await kvs.get<StoredRecord<readonly DroppedDeadLetter[]>>(key)) ?? [];
}

/** One dead letter per event: adding it again replaces the first. */
function createDeadLetterStore(
  entityName: string,
  bodyKey: (connectionId: string, eventId: string) => string,
): DeadLetterStore {
  const deadLetterList = kvs.entity<StoredDeadLetter>(entityName);
  return {
    async add(deadLetter) {
      const { connectionId, event } = deadLetter.delivery;
      const stored: StoredDeadLetter = {
        ...toRecord(summaryOf(deadLetter)),
        connectionId,
        storedAt: deadLetter.diedAt,
      };
      // In one transaction, so that every listed dead letter can be replayed.
      await inTransaction((transaction) =>
        transaction
          .set(bodyKey(connectionId, event.id), toRecord(deadLetter.delivery), undefined, TTL)
          .set(deliveryKey(connectionId, event.id), stored, { entityName }, TTL),
      );
    },
    async load(connectionId, eventId) {
      const [delivery, stored] = await Promise.all([
        kvs.get<StoredRecord<QueuedDelivery>>(bodyKey(connectionId, eventId)),
        deadLetterList.get(deliveryKey(connectionId, eventId)),
      ]);
      if (delivery === undefined || stored === undefined) return null;
      const { diedAt, attempts, reason } = fromRecord(stored);
      return { delivery: fromRecord(delivery), diedAt, attempts, reason };
    },
    async remove(connectionId, eventId) {
      await inTransaction((transaction) =>
        transaction
          .delete(bodyKey(connectionId, eventId))
          .delete(deliveryKey(connectionId, eventId), { entityName }),
      );
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
export const deadLetterStore = createDeadLetterStore(DEAD_LETTER_ENTITY, deadLetterBodyKey);

/** Deliveries that came while their connection was paused or in setup. */
export const suspendedStore = createDeadLetterStore(SUSPENDED_ENTITY, suspendedBodyKey);
