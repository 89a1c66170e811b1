import type { DroppedDeadLetter } from '../domain/deliveries/delivery';

/** How long dead letters are kept, and how many. */
export const KEPT_SENTENCE = 'Dead letters are kept for 30 days, and at most 1,000 of them on a site.';

/** Why a dead letter was given up without anybody having decided so. */
export function droppedSentence(because: DroppedDeadLetter['because']): string {
  switch (because) {
    case 'age':
      return 'It was too old';
    case 'count':
      return 'There were too many';
  }
}
