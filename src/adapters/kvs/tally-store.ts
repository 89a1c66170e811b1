import { kvs } from '@forge/kvs';
import type { DeliveryTallies } from '../../domain/health/delivery-tallies';
import type { TallyStore } from '../../usecases/deliveries/ports';
import { talliesKey } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** Delivery counts of each connection, one value per connection. */
export const tallyStore: TallyStore = {
  async load(connectionId) {
    return fromValue(await kvs.get<StoredRecord<DeliveryTallies>>(talliesKey(connectionId)));
  },
  async save(connectionId, tallies) {
    await kvs.set(talliesKey(connectionId), toRecord(tallies));
  },
  async remove(connectionId) {
    await kvs.delete(talliesKey(connectionId));
  },
};
