import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type {
  DeadLetter,
  DeadLetterSummary,
  DroppedLetter,
  QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { DeadLetterStore } from '../../usecases/deliveries/ports';
import {
  BY_CONNECTION,
  BY_DEATH,
  DEAD_LETTER_ENTITY,
  deliveryKey,
  droppedLettersKey,
  heldBodyKey,
  HELD_ENTITY,
  letterBodyKey,
} from './keys';
import { someOf } from './some-of';

/** Apart from their events, which may be large and are read one by one. */
interface StoredDeadLetter {
  readonly connectionId: string;
  readonly diedAt: string;
  readonly data: DeadLetterSummary;
}

/** Letters are given up, and reported, after 30 days; the expiry only cleans up should that ever not happen. */
const TTL = { ttl: { unit: 'DAYS', value: 90 } } as const;

/** Of letters that were given up, the last ones are reported. */
const MAX_DROPPED = 100;

function summaryOf({ delivery, diedAt, attempts, reason }: DeadLetter): DeadLetterSummary {
  const { connectionId, way, receivedAt, event } = delivery;
  const { id: eventId, key: eventKey, submissionId } = event;
  return { connectionId, way, eventId, eventKey, submissionId, receivedAt, diedAt, attempts, reason };
}

/** One letter per event: what is added again replaces the first. */
function createLetterStore(
  entityName: string,
  bodyKey: (connectionId: string, eventId: string) => string,
): DeadLetterStore {
  const letters = kvs.entity<StoredDeadLetter>(entityName);
  return {
    async add(letter) {
      const { connectionId, event } = letter.delivery;
      const stored: StoredDeadLetter = { connectionId, diedAt: letter.diedAt, data: summaryOf(letter) };
      // Both or none: a letter in the list can be tried again.
      await kvs
        .transact()
        .set(bodyKey(connectionId, event.id), letter.delivery, undefined, TTL)
        .set(deliveryKey(connectionId, event.id), stored, { entityName }, TTL)
        .execute();
    },
    async load(connectionId, eventId) {
      const [delivery, stored] = await Promise.all([
        kvs.get<QueuedDelivery>(bodyKey(connectionId, eventId)),
        letters.get(deliveryKey(connectionId, eventId)),
      ]);
      if (delivery === undefined || stored === undefined) return null;
      const { diedAt, attempts, reason } = stored.data;
      return { delivery, diedAt, attempts, reason };
    },
    async remove(connectionId, eventId) {
      await kvs
        .transact()
        .delete(bodyKey(connectionId, eventId))
        .delete(deliveryKey(connectionId, eventId), { entityName })
        .execute();
    },
    diedBetween(connectionId, from, until, limit) {
      const query = letters
        .query()
        .index(BY_CONNECTION, { partition: [connectionId] })
        .where(WhereConditions.between(from, until));
      return someOf(query.sort(Sort.ASC), limit);
    },
    latest(connectionId, limit) {
      const query = letters.query().index(BY_CONNECTION, { partition: [connectionId] });
      return someOf(query.sort(Sort.DESC), limit);
    },
    oldest: (limit) => someOf(letters.query().index(BY_DEATH).sort(Sort.ASC), limit),
    async reportDropped(dropped) {
      for (const connectionId of new Set(dropped.map((letter) => letter.connectionId))) {
        const key = droppedLettersKey(connectionId);
        const known = (await kvs.get<readonly DroppedLetter[]>(key)) ?? [];
        const added = dropped.filter((letter) => letter.connectionId === connectionId);
        // Reported before it is removed: what was cut off in between is reported again, and once.
        const others = known.filter((each) => !added.some(({ eventId }) => eventId === each.eventId));
        await kvs.set(key, [...others, ...added].slice(-MAX_DROPPED));
      }
    },
    async dropped(connectionId) {
      return (await kvs.get<readonly DroppedLetter[]>(droppedLettersKey(connectionId))) ?? [];
    },
  };
}

/** Deliveries that could not be worked off. */
export const deadLetterStore = createLetterStore(DEAD_LETTER_ENTITY, letterBodyKey);

/** Deliveries that came while their connection was paused or being set up. */
export const heldStore = createLetterStore(HELD_ENTITY, heldBodyKey);
