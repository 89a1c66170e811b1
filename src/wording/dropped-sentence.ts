import type { DroppedDeadLetter } from '../domain/deliveries/delivery';

/** How long dead letters are kept, and how many. */
export const KEPT_SENTENCE =
  'The app keeps dead letters for 30 days, up to 1,000 per connection; beyond that the least severe go first.';

/** Why a dead letter was dropped automatically. */
export function droppedSentence(because: DroppedDeadLetter['because']): string {
  switch (because) {
    case 'age':
      return 'Older than 30 days';
    case 'count':
      return 'More than 1,000 dead letters';
  }
}
