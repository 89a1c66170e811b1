import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import { urgencyRank } from '../../domain/work/work-spread';
import type { WorkQueue } from '../base/ports';
import { QueueFullError } from '../errors/queue-full-error';
import type { Overflow } from './ports';

export interface KeepSafePorts {
  readonly queue: Pick<WorkQueue, 'push'>;
  readonly overflow: Pick<Overflow, 'park'>;
}

/**
 * Queues a delivery, or stores it if the queue is full: either is safe.
 * @throws whatever else the queue or the storage throws.
 */
export async function keepSafe(delivery: QueuedDelivery, { queue, overflow }: KeepSafePorts): Promise<void> {
  try {
    await queue.push([delivery]);
  } catch (error) {
    if (!(error instanceof QueueFullError)) throw error;
    await overflow.park(delivery, urgencyRank(delivery));
  }
}
