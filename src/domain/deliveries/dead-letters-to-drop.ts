import type { DeadLetterSummary, DroppedDeadLetter } from './delivery';
import { toEpochMs, type Instant } from '../sla/instant';

/** How long a dead letter is kept, and how many per site. */
export const DEAD_LETTER_DAYS = 30;
export const MAX_DEAD_LETTERS = 1000;

const DAY_MS = 86_400_000;

export interface DeadLetterToDrop {
  readonly deadLetter: DeadLetterSummary;
  readonly because: DroppedDeadLetter['because'];
}

/**
 * The dead letters that have exceeded their age or number.
 * @param letters all dead letters of the site, the earliest first.
 */
export function deadLettersToDrop(
  deadLetterList: readonly DeadLetterSummary[],
  now: Instant,
): readonly DeadLetterToDrop[] {
  const oldestMs = toEpochMs(now) - DEAD_LETTER_DAYS * DAY_MS;
  const tooMany = deadLetterList.length - MAX_DEAD_LETTERS;
  return deadLetterList.flatMap((deadLetter, index): DeadLetterToDrop[] => {
    if (toEpochMs(deadLetter.diedAt) < oldestMs) return [{ deadLetter, because: 'age' }];
    return index < tooMany ? [{ deadLetter, because: 'count' }] : [];
  });
}
