import type { DeadLetterSummary, DroppedLetter } from './delivery';
import { toEpochMs, type Instant } from '../sla/instant';

/** How long a dead letter is kept, and how many of a site. */
export const LETTER_DAYS = 30;
export const MAX_LETTERS = 1000;

const DAY_MS = 86_400_000;

export interface LetterToDrop {
  readonly letter: DeadLetterSummary;
  readonly because: DroppedLetter['because'];
}

/**
 * The dead letters that are not kept any longer.
 * @param letters those of the site, the earliest first.
 */
export function lettersToDrop(letters: readonly DeadLetterSummary[], now: Instant): readonly LetterToDrop[] {
  const oldestMs = toEpochMs(now) - LETTER_DAYS * DAY_MS;
  const tooMany = letters.length - MAX_LETTERS;
  return letters.flatMap((letter, index): LetterToDrop[] => {
    if (toEpochMs(letter.diedAt) < oldestMs) return [{ letter, because: 'age' }];
    return index < tooMany ? [{ letter, because: 'count' }] : [];
  });
}
