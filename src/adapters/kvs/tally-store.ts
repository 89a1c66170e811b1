import { kvs } from '@forge/kvs';
import type { DeliveryTallies } from '../../domain/health/delivery-tallies';
import type { TallyStore } from '../../usecases/deliveries/ports';
import { talliesKey } from './keys';

/** What has been counted of a connection's deliveries, in one value. */
export const tallyStore: TallyStore = {
  async load(connectionId) {
    return (await kvs.get<DeliveryTallies>(talliesKey(connectionId))) ?? null;
  },
  async save(connectionId, tallies) {
    await kvs.set(talliesKey(connectionId), tallies);
  },
  async remove(connectionId) {
    await kvs.delete(talliesKey(connectionId));
  },
};
