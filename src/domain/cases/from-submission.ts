import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { compareEvents, PLACED_AFTER_MS, type TimelineEvent } from '../sla/timeline';

/** Facts that end each other, so that the last of them counts. */
const PAIRED: readonly TimelineEvent['type'][] = [
  ...(['reopened', 'fixed', 'closed'] as const),
  ...(['paused', 'resumed'] as const),
  ...(['flagged', 'unflagged'] as const),
];

function isPaired({ type }: TimelineEvent): boolean {
  return PAIRED.includes(type);
}

/**
 * Where facts count that are dated before the submission, and those that they would pass.
 * @param facts in the order in which they count by their own dates.
 */
function movedFrom(submittedMs: number, facts: readonly TimelineEvent[]): ReadonlyMap<TimelineEvent, number> {
  const moved = new Map<TimelineEvent, number>();
  let leastMs = submittedMs;
  for (const fact of facts) {
    if (toEpochMs(fact.at) >= leastMs) break;
    moved.set(fact, leastMs);
    leastMs += PLACED_AFTER_MS;
  }
  return moved;
}

/**
 * The timeline with what is dated before the submission in its own order. A source whose clock was set back dates facts
 * before the submission that they followed. All of them count at the submission, and there a stop comes after an opening
 * and a pause after its end, whichever was first (`orderTimeline`): so each follows the one before it by a millisecond.
 * @returns the same timeline if at most one fact is dated before the submission.
 */
export function inOrderFromSubmission(
  timeline: readonly TimelineEvent[],
  submittedAt: Instant,
): readonly TimelineEvent[] {
  const moved = movedFrom(toEpochMs(submittedAt), timeline.filter(isPaired).sort(compareEvents));
  if (moved.size <= 1) return timeline;
  return timeline.map((event) => {
    const atMs = moved.get(event);
    return atMs === undefined ? event : { ...event, at: toInstant(atMs) };
  });
}
