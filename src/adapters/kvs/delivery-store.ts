import { ForgeKvsAPIError, kvs, Sort, WhereConditions, type SetOptions } from '@forge/kvs';
import { mayComeAgain, type DeliveryRecord } from '../../domain/deliveries/delivery';
import type { DeliveryId, DeliveryStore } from '../../usecases/deliveries/ports';
import { BY_CONNECTION, BY_RECEIPT, BY_SETTLED, BY_WAITING, DELIVERY_ENTITY, deliveryKey } from './keys';
import { someOf } from './some-of';
import { fromRecord, fromValue, toRecord, type StoredRecord } from './stored-record';

/** A delivery is either in the index of settled ones, or in that of unsettled ones. */
interface StoredDelivery extends StoredRecord<DeliveryRecord> {
  readonly connectionId: string;
  readonly receivedAt: string;
  readonly settledAt?: string;
  readonly waitingSince?: string;
}

/** How long a repetition is recognized. The source does not document how late a copy may come. */
const TTL: SetOptions = { ttl: { unit: 'DAYS', value: 30 } };

/** Before and after every moment, as texts. */
const FIRST = '0000';
const LAST = '9999';

const deliveries = kvs.entity<StoredDelivery>(DELIVERY_ENTITY);

/** Makes instants equally long, so that their texts sort by time. */
function sortable(instant: string): string {
  return new Date(instant).toISOString();
}

function toStored(record: DeliveryRecord): StoredDelivery {
  const { connectionId, receivedAt, settledAt } = record;
  return {
    ...toRecord(record),
    connectionId,
    receivedAt: sortable(receivedAt),
    ...(settledAt === null ? { waitingSince: sortable(receivedAt) } : { settledAt: sortable(settledAt) }),
  };
}

function keyOf({ connectionId, eventId }: DeliveryId): string {
  return deliveryKey(connectionId, eventId);
}

/**
 * True if a delivery was settled before another one arrived. The same delivery may be settled before it is marked as
 * seen.
 */
function isBefore({ settledAt }: DeliveryRecord, { receivedAt }: DeliveryRecord): boolean {
  return settledAt !== null && sortable(settledAt) < sortable(receivedAt);
}

/** Deliveries with an expiry: used to recognize repetitions, and for the admin page's lists and figures. */
export const deliveryStore: DeliveryStore = {
  async outcomeOf(connectionId, eventId) {
    return fromValue(await deliveries.get(deliveryKey(connectionId, eventId)))?.outcome ?? null;
  },
  async markSeen(record) {
    const key = keyOf(record);
    try {
      await deliveries.set(key, toStored(record), { ...TTL, keyPolicy: 'FAIL_IF_EXISTS' });
    } catch (error) {
      if (!(error instanceof ForgeKvsAPIError && error.code === 'KEY_CONFLICT')) throw error;
      // A copy was faster, or the consumer has settled it already: either record says more than this one. A delivery
      // that had been given up is in processing again.
      const known = fromValue(await deliveries.get(key));
      const isOver = known !== null && mayComeAgain(known.outcome);
      if (isOver && isBefore(known, record)) await deliveries.set(key, toStored(record), TTL);
    }
  },
  async settle(record) {
    await deliveries.set(keyOf(record), toStored(record), TTL);
  },
  async latest(connectionId, limit) {
    const query = deliveries.query().index(BY_CONNECTION, { partition: [connectionId] });
    return (await someOf(query.sort(Sort.DESC), limit)).items;
  },
  settledBetween(connectionId, from, until, limit) {
    const query = deliveries
      .query()
      .index(BY_SETTLED, { partition: [connectionId] })
      .where(WhereConditions.between(sortable(from), sortable(until)));
    return someOf(query.sort(Sort.ASC), limit);
  },
  async list(connectionId, { from, to }, cursor, limit) {
    const all =
      connectionId === null
        ? deliveries.query().index(BY_RECEIPT)
        : deliveries.query().index(BY_CONNECTION, { partition: [connectionId] });
    const first = from === null ? FIRST : sortable(from);
    const last = to === null ? LAST : sortable(to);
    const query = all.where(WhereConditions.between(first, last)).sort(Sort.DESC).limit(limit);
    const { results, nextCursor } = await (cursor === null ? query : query.cursor(cursor)).getMany();
    return { items: results.map(({ value }) => fromRecord(value)), cursor: nextCursor ?? null };
  },
  async find(id) {
    return fromValue(await deliveries.get(keyOf(id)));
  },
  unsettled(connectionId, limit) {
    const query = deliveries.query().index(BY_WAITING, { partition: [connectionId] });
    return someOf(query.sort(Sort.ASC), limit);
  },
};
