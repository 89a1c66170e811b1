import { kvs, Sort } from '@forge/kvs';
import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import type { Overflow } from '../../usecases/deliveries/ports';
import { deleteAll } from './delete-all';
import { BY_URGENCY, deliveryKey, PARKED_ENTITY, PARKED_KEY } from './keys';
import { fromRecord, toRecord, type StoredRecord } from './stored-record';

interface ParkedDelivery extends StoredRecord<QueuedDelivery> {
  /** The most urgent first, then the earliest. */
  readonly order: string;
}

/** Each may be close to 200 KB, and an answer of the storage is limited to 5 MB. */
const PAGE_SIZE = 20;

const parked = kvs.entity<ParkedDelivery>(PARKED_ENTITY);

function keyOf({ connectionId, event }: QueuedDelivery): string {
  return deliveryKey(connectionId, event.id);
}

/** Deliveries in the storage that wait for room in the queue. */
export const overflow: Overflow = {
  async park(delivery, rank) {
    const order = `${rank} ${new Date(delivery.receivedAt).toISOString()}`;
    const stored: ParkedDelivery = { ...toRecord(delivery), order };
    // The marker is written first, so that parked deliveries are always looked for. They are not in one transaction: of
    // deliveries that arrive together, all naming this key, only one would be parked.
    await kvs.set(PARKED_KEY, delivery.receivedAt);
    await parked.set(keyOf(delivery), stored);
  },
  async next(cursor) {
    const query = parked.query().index(BY_URGENCY).sort(Sort.ASC).limit(PAGE_SIZE);
    const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
    return { deliveries: results.map(({ value }) => fromRecord(value)), cursor: nextCursor ?? null };
  },
  remove: (deliveries) => deleteAll(PARKED_ENTITY, deliveries.map(keyOf)),
  async clear() {
    await kvs.delete(PARKED_KEY);
  },
};
