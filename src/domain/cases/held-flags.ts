import type { OwnName } from '../sla/policy';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';

/** What set each flag that holds at a moment, in the order of their names. */
export function heldFlags(
  timeline: readonly TimelineEvent[],
  nowMs: number,
): ReadonlyMap<OwnName, Extract<TimelineEvent, { type: 'flagged' }>> {
  // Most timelines have none, and putting one in order takes far longer than looking.
  if (!timeline.some(({ type }) => type === 'flagged')) return new Map();
  const held = new Map<OwnName, Extract<TimelineEvent, { type: 'flagged' }>>();
  for (const { event } of orderTimeline(timeline, nowMs).events) {
    if (event.type === 'unflagged') held.delete(event.flag);
    else if (event.type === 'flagged' && !held.has(event.flag)) held.set(event.flag, event);
  }
  return new Map([...held].sort(([a], [b]) => (a < b ? -1 : 1)));
}
