import type { DeliveryTallies } from '../../domain/health/delivery-tallies';
import type { TallyStore } from '../../usecases/deliveries/ports';
import { talliesKey } from './keys';
import { storedValue } from './stored-value';

/** Delivery counts of each connection, one value per connection. */
export const tallyStore: TallyStore = storedValue<DeliveryTallies>(talliesKey);
