import { kvs, Sort } from '@forge/kvs';
import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import type { Overflow } from '../../usecases/deliveries/ports';
import { BY_URGENCY, deliveryKey, PARKED_ENTITY, PARKED_KEY } from './keys';
import { fromRecord, toRecord, type StoredRecord } from './stored-record';

interface ParkedDelivery extends StoredRecord<QueuedDelivery> {
  /** The most urgent first, then the earliest. */
  readonly order: string;
}

/** Each may be close to 200 KB, and an answer of the storage is limited to 5 MB. */
const PAGE_SIZE = 20;
/** The platform's limit for one transaction. */
const MAX_OPERATIONS = 25;

const parked = kvs.entity<ParkedDelivery>(PARKED_ENTITY);

function keyOf({ connectionId, event }: QueuedDelivery): string {
  return deliveryKey(connectionId, event.id);
}

/** Deliveries in the storage that wait for room in the queue. */
export const overflow: Overflow = {
  async park(delivery, rank) {
    const order = `${rank} ${new Date(delivery.receivedAt).toISOString()}`;
    const stored: ParkedDelivery = { ...toRecord(delivery), order };
    // In one transaction, so that parked deliveries are always looked for.
    await kvs
      .transact()
      .set(keyOf(delivery), stored, { entityName: PARKED_ENTITY })
      .set(PARKED_KEY, delivery.receivedAt)
      .execute();
  },
  async next(cursor) {
    const query = parked.query().index(BY_URGENCY).sort(Sort.ASC).limit(PAGE_SIZE);
    const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
    return { deliveries: results.map(({ value }) => fromRecord(value)), cursor: nextCursor ?? null };
  },
  async remove(deliveries) {
    for (let start = 0; start < deliveries.length; start += MAX_OPERATIONS) {
      const transaction = kvs.transact();
      for (const delivery of deliveries.slice(start, start + MAX_OPERATIONS))
        transaction.delete(keyOf(delivery), { entityName: PARKED_ENTITY });
      await transaction.execute();
    }
  },
  async clear() {
    await kvs.delete(PARKED_KEY);
  },
};
