import { ForgeKvsAPIError, kvs, type SetOptions } from '@forge/kvs';
import type { DeliveryRecord } from '../../domain/intake/delivery';
import type { DeliveryStore } from '../../usecases/ports';
import { DELIVERY_ENTITY, deliveryKey } from './keys';
import { latestOfConnection } from './latest-of-connection';

interface StoredDelivery {
  readonly connectionId: string;
  readonly receivedAt: string;
  readonly data: DeliveryRecord;
}

/** How long a delivery is recognised again. Bugcrowd says nothing about how late a copy may come. */
const TTL: SetOptions = { ttl: { unit: 'DAYS', value: 30 } };

const deliveries = kvs.entity<StoredDelivery>(DELIVERY_ENTITY);

function toStored(record: DeliveryRecord): StoredDelivery {
  return { connectionId: record.connectionId, receivedAt: record.receivedAt, data: record };
}

/** A refused body without an event id is told apart by when it came. */
function keyOf({ connectionId, eventId, receivedAt }: DeliveryRecord): string {
  return deliveryKey(connectionId, eventId ?? `without id, ${receivedAt}`);
}

/** Deliveries with an expiry: the memory that recognises a copy, and what the admin page lists. */
export const deliveryStore: DeliveryStore = {
  async isSeen(connectionId, eventId) {
    const stored = await deliveries.get(deliveryKey(connectionId, eventId));
    // A refused event was not worked off: should Bugcrowd mend and send it again, it counts.
    return stored !== undefined && stored.data.outcome !== 'refused';
  },
  async markSeen(record) {
    try {
      await deliveries.set(keyOf(record), toStored(record), { ...TTL, keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      // A copy was faster, or the consumer has settled it already: either says more than this record.
      if (!(error instanceof ForgeKvsAPIError && error.code === 'KEY_CONFLICT')) throw error;
    }
  },
  async settle(record) {
    await deliveries.set(keyOf(record), toStored(record), TTL);
  },
  latest: (connectionId, limit) => latestOfConnection(DELIVERY_ENTITY, connectionId, limit),
};
