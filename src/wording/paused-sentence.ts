import type { Problem } from '../domain/health/problem';
import { atLeast, countText } from './figures';
import { momentText } from './moments';
import { words, type ProblemWords } from './problem-words';

function waiting(count: number, more: boolean): string {
  if (count === 0) return 'No deliveries are waiting.';
  return `${atLeast(countText(count, 'delivery', 'deliveries'), more)} ${count === 1 && !more ? 'is' : 'are'} waiting.`;
}

/** A connection whose deliveries are suspended, in words. */
export function pausedWords({
  connectionId,
  since,
  count,
  more,
}: Extract<Problem, { kind: 'paused' }>): ProblemWords {
  return words(
    `“${connectionId}” has been paused since ${momentText(since, 'UTC')}. ${waiting(count, more)}`,
    'Nothing is lost for 30 days: the app stores deliveries and processes them once the connection is resumed. Clocks and notices of its issues keep running.',
  );
}
