import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { compareEvents, type TimelineEvent } from '../sla/timeline';

const TURNS: readonly TimelineEvent['type'][] = ['reopened', 'fixed', 'closed'];

function isSaid({ type, source }: TimelineEvent): boolean {
  return source?.system === 'source' && TURNS.includes(type);
}

function statedMs({ at, source }: TimelineEvent): number {
  return toEpochMs(source?.statedAt ?? at);
}

/** The latest first, by the source's own clock. */
function latestFirst(a: TimelineEvent, b: TimelineEvent): number {
  return statedMs(b) - statedMs(a) || compareEvents(b, a);
}

/** A fact that happened earlier by so much, and was reported earlier by as much: both instants are of the same clock. */
function movedBy(event: TimelineEvent, byMs: number): TimelineEvent {
  const earlier = (instant: Instant): Instant => toInstant(toEpochMs(instant) - byMs);
  const { at, source } = event;
  const told = source && { ...source, reportedAt: earlier(source.reportedAt) };
  return { ...event, at: earlier(at), ...(told && { source: told }) };
}

/**
 * The stops and openings of the source in its own order. If its clock is ahead, their instants are cut to the receipt of
 * each delivery, so that several share one instant, or one that is delivered late comes after those that followed it. But
 * what the source says was before something else has not happened after it: it gets an instant a millisecond earlier.
 * @returns the same timeline if no clock was ahead.
 */
export function inSourceOrder(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const said = timeline.filter(isSaid);
  if (said.every(({ source }) => source?.statedAt === undefined)) return timeline;
  const moved = new Map<TimelineEvent, TimelineEvent>();
  let next = { atMs: Infinity, statedMs: Infinity };
  for (const event of [...said].sort(latestFirst)) {
    const [ownMs, ownStatedMs] = [toEpochMs(event.at), statedMs(event)];
    const atMs = Math.min(ownMs, ownStatedMs < next.statedMs ? next.atMs - 1 : next.atMs);
    if (atMs < ownMs) moved.set(event, movedBy(event, ownMs - atMs));
    next = { atMs, statedMs: ownStatedMs };
  }
  return moved.size === 0 ? timeline : timeline.map((event) => moved.get(event) ?? event);
}
