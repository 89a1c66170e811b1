import { toEpochMs } from '../sla/instant';
import type { OwnName } from '../sla/policy';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';

type Reached = Extract<TimelineEvent, { type: 'reached' }>;

function isReached(event: TimelineEvent): event is Reached {
  return event.type === 'reached';
}

/** What reached each milestone first, up to a moment, in the order of their names. */
export function reachedMilestones(
  timeline: readonly TimelineEvent[],
  nowMs: number,
): ReadonlyMap<OwnName, Reached> {
  // Most timelines have none, and putting one in order takes far longer than looking.
  if (!timeline.some(isReached)) return new Map();
  const first = new Map<OwnName, Reached>();
  for (const { event } of orderTimeline(timeline, nowMs).events)
    if (isReached(event) && !first.has(event.milestone)) first.set(event.milestone, event);
  return new Map([...first].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function reportedMs({ at, source }: Reached): number {
  return toEpochMs(source?.reportedAt ?? at);
}

/** True if a report replaces another one: the earlier instant counts, then the earlier report. */
function goesFirst(a: Reached, b: Reached): boolean {
  const difference = toEpochMs(a.at) - toEpochMs(b.at) || reportedMs(a) - reportedMs(b);
  return difference === 0 ? (a.source?.id ?? '') < (b.source?.id ?? '') : difference < 0;
}

/**
 * The timeline without reports that cannot count: of a milestone only the first one does, so of each system the earliest
 * report is kept. A source repeats what it knows in every event, and often without the instant.
 */
export function withEarliestMilestones(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (!timeline.some(isReached)) return timeline;
  const first = new Map<string, Reached>();
  const keyOf = ({ milestone, source }: Reached): string => `${source?.system ?? ''} ${milestone}`;
  for (const event of timeline.filter(isReached)) {
    const known = first.get(keyOf(event));
    if (known === undefined || goesFirst(event, known)) first.set(keyOf(event), event);
  }
  const kept = timeline.filter((event) => !isReached(event) || first.get(keyOf(event)) === event);
  return kept.length === timeline.length ? timeline : kept;
}
