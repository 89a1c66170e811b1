import type { Case } from './case';
import { toEpochMs } from '../sla/instant';
import type { Severity } from '../sla/severity';
import { compareEvents, orderTimeline, type Source, type TimelineEvent } from '../sla/timeline';

type Rating = Extract<TimelineEvent, { type: 'severity' }>;

function isRating(event: TimelineEvent): event is Rating {
  return event.type === 'severity';
}

function reported(event: TimelineEvent): string {
  return event.source?.id ?? '';
}

/** As they count; of two alike any will do, but not the one that arrived first. */
function compareRatings(a: Rating, b: Rating): number {
  const order = compareEvents(a, b);
  return order === 0 ? reported(a).localeCompare(reported(b), 'en') : order;
}

/**
 * The first rating may have come in one event of Bugcrowd with an earlier stop: earlier deliveries were lost, or the
 * submission is older than the connection. It then holds from the stop, which is judged by it; nothing says that it was
 * another.
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
 * Bugcrowd repeats its rating in every event. Only a change of it is news: a repetition must not undo what a person has
 * decided since, nor what Bugcrowd tells at the same instant.
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

/** When a fact was told first; what nobody has told is taken for as old as it says. */
function reportedMs({ at, source }: TimelineEvent): number {
  return toEpochMs(source?.reportedAt ?? at);
}

/**
 * Bugcrowd and Jira tell that something is open, not that it was opened again. Of one of them that counts as a reopening
 * only where the last it told before was a stop: an acceptance in Bugcrowd does not reopen what was fixed in Jira. A stop
 * that was told only after something was found open is the later news, however it is dated.
 */
function withoutMereOpenings(
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
    else if (stop !== null && reportedMs(stop) <= reportedMs(turn)) stop = null;
    else mere.add(turn);
  }
  return timeline.filter((event) => !mere.has(event));
}

/** The case's timeline as the clock reads it, the submission included. */
export function timelineOf(kase: Pick<Case, 'submitted' | 'timeline'>): readonly TimelineEvent[] {
  const facts = (['source', 'jira'] as const).reduce(
    withoutMereOpenings,
    withoutRepeatedRatings(withRatingAtStop(kase.timeline)),
  );
  return [{ type: 'submitted', at: kase.submitted.at }, ...facts];
}

/** The rating that holds at a moment, and who gave it; `null` while there is none. */
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
