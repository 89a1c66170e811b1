import { kvs } from '@forge/kvs';
import type { DeadLetter } from '../../domain/intake/delivery';
import type { DeadLetterStore } from '../../usecases/ports';
import { DEAD_LETTER_ENTITY, deliveryKey } from './keys';
import { latestOfConnection } from './latest-of-connection';

interface StoredDeadLetter {
  readonly connectionId: string;
  readonly diedAt: string;
  readonly data: DeadLetter;
}

const letters = kvs.entity<StoredDeadLetter>(DEAD_LETTER_ENTITY);

/** Deliveries that could not be worked off, kept for 30 days. One per event: dying again replaces the first. */
export const deadLetterStore: DeadLetterStore = {
  async add(letter) {
    const { connectionId, event } = letter.delivery;
    const stored: StoredDeadLetter = { connectionId, diedAt: letter.diedAt, data: letter };
    await letters.set(deliveryKey(connectionId, event.id), stored, { ttl: { unit: 'DAYS', value: 30 } });
  },
  latest: (connectionId, limit) => latestOfConnection(DEAD_LETTER_ENTITY, connectionId, limit),
};
