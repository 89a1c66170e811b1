import type { DeadLetterSummary, DroppedDeadLetter } from './delivery';
import { severityRank } from '../sla/severity';
import { toEpochMs, type Instant } from '../sla/instant';

/** How long a dead letter is kept, and how many per connection. */
export const DEAD_LETTER_DAYS = 30;
export const MAX_DEAD_LETTERS = 1000;

const DAY_MS = 86_400_000;

export interface DeadLetterToDrop {
  readonly deadLetter: DeadLetterSummary;
  readonly because: DroppedDeadLetter['because'];
}

/** The least severe first, those without a severity before them; within a severity the oldest first. */
function compareWorth(a: DeadLetterSummary, b: DeadLetterSummary): number {
  const [rankA, rankB] = [a, b].map(({ severity }) => severityRank(severity ?? null));
  return (rankB ?? 0) - (rankA ?? 0) || toEpochMs(a.diedAt) - toEpochMs(b.diedAt);
}

/** The dead letters of one connection that exceed their number. */
function tooMany(deadLetterList: readonly DeadLetterSummary[]): readonly DeadLetterSummary[] {
  const excess = deadLetterList.length - MAX_DEAD_LETTERS;
  return excess <= 0 ? [] : [...deadLetterList].sort(compareWorth).slice(0, excess);
}

/**
 * The dead letters that have exceeded their age, and the least severe of a connection that exceed its number.
 * @param isBounded false if only the age counts: deliveries that are suspended until their connection is active are
 * never dropped for their number.
 */
export function deadLettersToDrop(
  deadLetterList: readonly DeadLetterSummary[],
  now: Instant,
  isBounded: boolean,
): readonly DeadLetterToDrop[] {
  const oldestMs = toEpochMs(now) - DEAD_LETTER_DAYS * DAY_MS;
  const isOld = ({ diedAt }: DeadLetterSummary): boolean => toEpochMs(diedAt) < oldestMs;
  const old = deadLetterList.filter(isOld).map((deadLetter) => ({ deadLetter, because: 'age' }) as const);
  if (!isBounded) return old;
  const left = deadLetterList.filter((deadLetter) => !isOld(deadLetter));
  const connections = [...new Set(left.map(({ connectionId }) => connectionId))];
  const excess = connections
    .flatMap((id) => tooMany(left.filter(({ connectionId }) => connectionId === id)))
    .map((deadLetter) => ({ deadLetter, because: 'count' }) as const);
  return [...old, ...excess];
}
