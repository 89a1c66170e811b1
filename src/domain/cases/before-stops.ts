import { toEpochMs, type Instant } from '../sla/instant';
import type { TimelineEvent } from '../sla/timeline';

function isSaid({ source }: TimelineEvent): boolean {
  return source?.system === 'source';
}

function isStop({ type }: TimelineEvent): boolean {
  return type === 'fixed' || type === 'closed';
}

function isStep({ type }: TimelineEvent): boolean {
  return type === 'triaged' || type === 'reached';
}

/** By the source's own clock. */
function statedMs({ at, source }: TimelineEvent): number {
  return toEpochMs(source?.statedAt ?? at);
}

function earlier(a: Instant, b: Instant): Instant {
  return toEpochMs(a) <= toEpochMs(b) ? a : b;
}

/**
 * The timeline in which triage and milestones of the source come no later than each stop that it dates at or after them. A
 * delivery that is late, of a clock that is ahead, would else tell of a triage after the fix that followed it, and such a fix
 * would count as one before the clock began.
 * @param timeline with its stops in the source's order. At one instant they come after the rest (`orderTimeline`).
 * @returns the same timeline if all are in order.
 */
export function stepsBeforeStops(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const said = timeline.filter(isSaid);
  const stops = said.filter(isStop);
  const moved = new Map<TimelineEvent, Instant>();
  for (const step of said.filter(isStep)) {
    const followers = stops.filter((stop) => statedMs(stop) >= statedMs(step));
    const at = followers.map((stop) => stop.at).reduce(earlier, step.at);
    if (at !== step.at) moved.set(step, at);
  }
  if (moved.size === 0) return timeline;
  return timeline.map((event) => {
    const at = moved.get(event);
    return at === undefined ? event : { ...event, at };
  });
}
