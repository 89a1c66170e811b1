import { toEpochMs, toInstant } from '../sla/instant';
import { compareEvents, PLACED_AFTER_MS, type TimelineEvent } from '../sla/timeline';

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

/** A fact with other instants, both of the app's clock. */
function placed(event: TimelineEvent, atMs: number, toldMs: number): TimelineEvent {
  const { at, source } = event;
  const isMoved = atMs !== toEpochMs(at);
  const told = source && { ...source, reportedAt: toInstant(toldMs) };
  return { ...event, at: isMoved ? toInstant(atMs) : at, ...(told && { source: told }) };
}

/** Where the fact that follows in the source's order stands. */
interface Next {
  readonly atMs: number;
  readonly toldMs: number;
  /** By the source's own clock. */
  readonly statedMs: number;
}

/**
 * A fact and its report, no later than the fact that follows and its report, as far as the source says that they came before.
 * Both instants move by as much: they are of the same clock.
 */
function before(next: Next, event: TimelineEvent): Next {
  const [ownMs, ownStatedMs] = [toEpochMs(event.at), statedMs(event)];
  const ownToldMs = toEpochMs(event.source?.reportedAt ?? event.at);
  const atMs = Math.min(ownMs, ownStatedMs < next.statedMs ? next.atMs - PLACED_AFTER_MS : next.atMs);
  const movedMs = ownToldMs - (ownMs - atMs);
  const toldMs = ownToldMs <= next.statedMs ? Math.min(movedMs, next.toldMs) : movedMs;
  return { atMs, toldMs, statedMs: ownStatedMs };
}

/**
 * The stops and openings of the source in its own order. If its clock is ahead, their instants are cut to the receipt of
 * each delivery, so that several share one instant, or one that is delivered late comes after those that followed it. But
 * what the source says was before something else has not happened after it: it gets an instant a millisecond earlier. What
 * it reported before something else happened, it has not reported after that either.
 * @returns the same timeline if no clock was ahead.
 */
export function inSourceOrder(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const said = timeline.filter(isSaid);
  if (said.every(({ source }) => source?.statedAt === undefined)) return timeline;
  const moved = new Map<TimelineEvent, TimelineEvent>();
  let next: Next = { atMs: Infinity, toldMs: Infinity, statedMs: Infinity };
  for (const event of [...said].sort(latestFirst)) {
    next = before(next, event);
    const { at, source } = event;
    if (next.atMs < toEpochMs(at) || next.toldMs < toEpochMs(source?.reportedAt ?? at))
      moved.set(event, placed(event, next.atMs, next.toldMs));
  }
  return moved.size === 0 ? timeline : timeline.map((event) => moved.get(event) ?? event);
}
