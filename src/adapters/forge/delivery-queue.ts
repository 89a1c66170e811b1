import { Queue } from '@forge/events';
import type { DeliveryQueue } from '../../usecases/ports';

/** Named in the manifest as the consumer's queue. */
const queue = new Queue({ key: 'deliveries' });

/** The queue between the web trigger and the consumer; one delivery of a submission at a time. */
export const deliveryQueue: DeliveryQueue = {
  async push(delivery) {
    const concurrency = { key: `submission-${delivery.event.submissionId}`, limit: 1 };
    await queue.push([{ body: { ...delivery }, concurrency }]);
  },
};
