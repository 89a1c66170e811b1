import type { ListedDelivery } from '../../../../src/contract/deliveries';
import { deliveryTitle } from './base/delivery-title';
import { outcomeName } from './base/words';
import { sortedDeliveriesWords as words } from './words';

/** The orders of the list, in which the server's own is the first. */
export const deliveryOrders = [
  { value: 'newest', name: words.newestFirst },
  { value: 'oldest', name: words.oldestFirst },
  { value: 'title', name: 'Title' },
  { value: 'outcome', name: 'Outcome' },
] as const;
export type DeliveryOrder = (typeof deliveryOrders)[number]['value'];

/** Sorts the deliveries that are loaded; those that are equal stay newest first. */
export function sortedDeliveries(
  deliveries: readonly ListedDelivery[],
  order: DeliveryOrder,
): readonly ListedDelivery[] {
  switch (order) {
    case 'newest':
      return deliveries;
    case 'oldest':
      return [...deliveries].reverse();
    case 'title':
      return [...deliveries].sort((a, b) =>
        deliveryTitle(a.title, a.submissionId).localeCompare(deliveryTitle(b.title, b.submissionId), 'en'),
      );
    case 'outcome':
      return [...deliveries].sort((a, b) => outcomeName(a).localeCompare(outcomeName(b), 'en'));
  }
}
