import { withoutIdleResumptions } from './blocker-pauses';
import type { Case } from './case';
import { inSourceOrder } from './source-order';
import { toEpochMs } from '../sla/instant';
import type { Severity } from '../sla/severity';
import {
  compareEvents,
  orderTimeline,
  PLACED_AFTER_MS,
  type Source,
  type TimelineEvent,
} from '../sla/timeline';

type Rating = Extract<TimelineEvent, { type: 'severity' }>;

function isRating(event: TimelineEvent): event is Rating {
  return event.type === 'severity';
}

function reported(event: TimelineEvent): string {
  return event.source?.id ?? '';
}

/** Compares by content. Equal content may go in either order, as long as the order of arrival does not matter. */
function compareRatings(a: Rating, b: Rating): number {
  const order = compareEvents(a, b);
  return order === 0 ? reported(a).localeCompare(reported(b), 'en') : order;
}

/**
 * The first rating may come in the same the source event as an earlier stop, if earlier deliveries were lost or the
 * submission is older than the connection. The rating is then dated back to the stop, so that the stop is judged by it:
 * no other rating is known.
 */
function withRatingAtStop(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const rating = timeline.filter(isRating).sort(compareRatings)[0];
  const stop = timeline.find(
    ({ type, at, source }) =>
      (type === 'fixed' || type === 'closed') &&
      rating?.source?.system === 'source' &&
      source?.system === 'source' &&
      source.id === rating.source.id &&
      toEpochMs(at) < toEpochMs(rating.at),
  );
  if (stop === undefined) return timeline;
  return timeline.map((event) => (event === rating ? { ...event, at: stop.at } : event));
}

/**
 * The source repeats its rating in every event. Only a change counts: a repetition must not undo what a person has
 * decided since, or another report of the same instant.
 */
function withoutRepeatedRatings(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const ratings = timeline.filter(isRating).filter(({ source }) => source?.system === 'source');
  const news: Rating[] = [];
  for (const rating of ratings.sort(compareRatings)) {
    const suspended = news.findLast(({ at }) => toEpochMs(at) < toEpochMs(rating.at));
    if (suspended?.severity !== rating.severity) news.push(rating);
  }
  const repeated = new Set<TimelineEvent>(ratings.filter((rating) => !news.includes(rating)));
  return timeline.filter((event) => !repeated.has(event));
}

const TURNS: readonly TimelineEvent['type'][] = ['reopened', 'fixed', 'closed'];

/** When a fact was first reported; without a source, the instant of the fact itself. */
function reportedMs({ at, source }: TimelineEvent): number {
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

/**
 * The source and Jira report that something is open, not that it was reopened. An open report counts as a reopening only
 * if the last report of the same system was a stop: an acceptance in the source does not reopen what was fixed in Jira.
 */
function withoutRedundantOpenings(
  timeline: readonly TimelineEvent[],
  system: Source['system'],
): readonly TimelineEvent[] {
  const turns = timeline
    .filter(({ type, source }) => source?.system === system && TURNS.includes(type))
    .sort(compareEvents);
  const mere = new Set<TimelineEvent>();
  let stop: TimelineEvent | null = null;
  for (const turn of turns) {
    if (turn.type !== 'reopened') stop = turn;
    else if (stop !== null && isEndOf(stop, turn)) stop = null;
    else mere.add(turn);
  }
  return timeline.filter((event) => !mere.has(event));
}

/** The case's timeline as the clock reads it, including the submission. */
export function timelineOf(kase: Pick<Case, 'submitted' | 'timeline'>): readonly TimelineEvent[] {
  const facts = (['source', 'jira'] as const).reduce(
    withoutRedundantOpenings,
    withoutRepeatedRatings(withRatingAtStop(inSourceOrder(kase.timeline))),
  );
  return [{ type: 'submitted', at: kase.submitted.at }, ...withoutIdleResumptions(facts)];
}

/** The rating in effect at a moment, and who set it; `null` without one. */
export function ratingAt(
  timeline: readonly TimelineEvent[],
  nowMs: number,
): { readonly severity: Severity; readonly source: Source | null; readonly reason: string | null } | null {
  const rating = orderTimeline(timeline, nowMs)
    .events.map(({ event }) => event)
    .filter(isRating)
    .at(-1);
  if (rating === undefined) return null;
  return { severity: rating.severity, source: rating.source ?? null, reason: rating.reason ?? null };
}
