import { toEpochMs, toInstant, type Instant } from '../sla/instant';
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

/** Where a fact stands in the source's order. */
interface Place {
  readonly event: TimelineEvent;
  readonly atMs: number;
  readonly toldMs: number;
  /** By the source's own clock. */
  readonly statedMs: number;
}

function placeOf(event: TimelineEvent): Place {
  const [atMs, toldMs] = [toEpochMs(event.at), toEpochMs(event.source?.reportedAt ?? event.at)];
  return { event, atMs, toldMs, statedMs: statedMs(event) };
}

function isMoved({ event, atMs, toldMs }: Place): boolean {
  const own = placeOf(event);
  return atMs !== own.atMs || toldMs !== own.toldMs;
}

/** A fact with other instants, both of the app's clock. */
function placed({ event, atMs, toldMs }: Place): TimelineEvent {
  const { at, source } = event;
  const told = source && { ...source, reportedAt: toInstant(toldMs) };
  return { ...event, at: atMs === toEpochMs(at) ? at : toInstant(atMs), ...(told && { source: told }) };
}

/**
 * A fact and its report, no later than the fact that follows and its report, as far as the source says that they came before.
 * Both instants move by as much: they are of the same clock.
 */
function before(next: Place, own: Place): Place {
  const latestMs = own.statedMs < next.statedMs ? next.atMs - PLACED_AFTER_MS : next.atMs;
  const atMs = Math.min(own.atMs, latestMs);
  const movedMs = own.toldMs - (own.atMs - atMs);
  const toldMs = own.toldMs <= next.statedMs ? Math.min(movedMs, next.toldMs) : movedMs;
  return { ...own, atMs, toldMs };
}

/** A fact no earlier than the one before it, and a millisecond after it as far as the source says that it followed. */
function after(previous: Place, own: Place): Place {
  const isLater = own.statedMs > previous.statedMs;
  return { ...own, atMs: Math.max(own.atMs, previous.atMs + (isLater ? PLACED_AFTER_MS : 0)) };
}

/** Facts in the source's order, from the latest to the earliest, each before the one that follows it. */
function backwards(latest: readonly TimelineEvent[]): readonly Place[] {
  const places: Place[] = [];
  for (const event of latest) {
    const [own, next] = [placeOf(event), places.at(-1)];
    places.push(next === undefined ? own : before(next, own));
  }
  return places;
}

/** The same from the earliest on, none before the submission, as far as they were moved. */
function fromSubmission(places: readonly Place[], submittedMs: number): readonly Place[] {
  const all: Place[] = [];
  for (const place of places) {
    const leastMs = Math.min(toEpochMs(place.event.at), submittedMs);
    const [own, previous] = [{ ...place, atMs: Math.max(place.atMs, leastMs) }, all.at(-1)];
    all.push(previous === undefined ? own : after(previous, own));
  }
  return all;
}

/**
 * The stops and openings of the source in its own order. If its clock is ahead, their instants are cut to the receipt of
 * each delivery, so that several share one instant, or one that is delivered late comes after those that followed it. But
 * what the source says was before something else has not happened after it: it gets an instant a millisecond earlier. What
 * it reported before something else happened, it has not reported after that either. If there is no room after the
 * submission, because that is cut to its receipt too, each follows the one before it by a millisecond.
 * @returns the same timeline if no clock was ahead.
 */
export function inSourceOrder(
  timeline: readonly TimelineEvent[],
  submittedAt: Instant,
): readonly TimelineEvent[] {
  const said = timeline.filter(isSaid);
  if (said.every(({ source }) => source?.statedAt === undefined)) return timeline;
  const ordered = fromSubmission(backwards(said.sort(latestFirst)).toReversed(), toEpochMs(submittedAt));
  const moved = new Map(ordered.filter(isMoved).map((place) => [place.event, placed(place)]));
  return moved.size === 0 ? timeline : timeline.map((event) => moved.get(event) ?? event);
}
