import { toEpochMs } from '../sla/instant';
import { compareEvents, PLACED_AFTER_MS, type Source, type TimelineEvent } from '../sla/timeline';

const TURNS: readonly TimelineEvent['type'][] = ['reopened', 'fixed', 'closed'];

/** When a fact was first reported; without a source, the instant of the fact itself. */
export function reportedMs({ at, source }: TimelineEvent): number {
  return toEpochMs(source?.reportedAt ?? at);
}

/**
 * True if an opening ends a stop before it. One that is reported after an open report is newer, whatever its date; but an
 * opening a millisecond after a stop was placed there because the source says that it followed, whatever its clock said.
 */
function isEndOf(stop: TimelineEvent, opening: TimelineEvent): boolean {
  return (
    reportedMs(stop) <= reportedMs(opening) || toEpochMs(opening.at) - toEpochMs(stop.at) === PLACED_AFTER_MS
  );
}

/** The stops and openings that a system reports, in the order in which they count. */
export function turnsOf(
  timeline: readonly TimelineEvent[],
  system: Source['system'],
): readonly TimelineEvent[] {
  return timeline
    .filter(({ type, source }) => source?.system === system && TURNS.includes(type))
    .sort(compareEvents);
}

/**
 * The openings among these turns that reopen nothing. The source and Jira report that something is open, not that it was
 * reopened: an open report counts as a reopening only if the last report of the same system was a stop.
 * @param turns of one system, in the order in which they count.
 */
export function mereOpenings(turns: readonly TimelineEvent[]): ReadonlySet<TimelineEvent> {
  const mere = new Set<TimelineEvent>();
  let stop: TimelineEvent | null = null;
  for (const turn of turns) {
    if (turn.type !== 'reopened') stop = turn;
    else if (stop !== null && isEndOf(stop, turn)) stop = null;
    else mere.add(turn);
  }
  return mere;
}
