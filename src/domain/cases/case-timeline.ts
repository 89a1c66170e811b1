import { stepsBeforeStops } from './before-stops';
import { withoutIdleResumptions } from './blocker-pauses';
import type { Case } from './case';
import { inOrderFromSubmission } from './from-submission';
import { asRead } from './last-read';
import { inSourceOrder } from './source-order';
import { mereOpenings, turnsOf } from './turns';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';
import { compareEvents, orderTimeline, type Source, type TimelineEvent } from '../sla/timeline';

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
  return repeated.size === 0 ? timeline : timeline.filter((event) => !repeated.has(event));
}

/**
 * Nothing is rated before it is submitted: of the ratings that the clock of their source has moved to before that, the last
 * counts from the submission, beside the others of that instant.
 */
function noneRatedBefore(submittedAt: Instant, timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const submittedMs = toEpochMs(submittedAt);
  const early = timeline
    .filter(isRating)
    .filter(({ at, source }) => source?.statedAt !== undefined && toEpochMs(at) < submittedMs)
    .sort(compareRatings);
  const last = early.at(-1);
  const outdated = new Set<TimelineEvent>(early.slice(0, -1));
  return timeline
    .filter((event) => !outdated.has(event))
    .map((event) => (event === last ? { ...event, at: submittedAt } : event));
}

/** An acceptance in the source does not reopen what was fixed in Jira, and neither system repeats that something is open. */
function withoutMereOpenings(
  timeline: readonly TimelineEvent[],
  system: Source['system'],
): readonly TimelineEvent[] {
  const mere = mereOpenings(turnsOf(timeline, system));
  return mere.size === 0 ? timeline : timeline.filter((event) => !mere.has(event));
}

/** What of a case decides about its clocks, beside their policy. */
export type DatedCase = Pick<Case, 'submitted' | 'timeline' | 'lastRead'>;

/** The case's timeline as the clock reads it, including the submission. */
export function timelineOf(kase: DatedCase): readonly TimelineEvent[] {
  const turned = asRead(inSourceOrder(kase.timeline, kase.submitted.at), kase.lastRead);
  const ordered = stepsBeforeStops(turned);
  const facts = (['source', 'jira'] as const).reduce(
    withoutMereOpenings,
    withoutRepeatedRatings(noneRatedBefore(kase.submitted.at, withRatingAtStop(ordered))),
  );
  const begun = inOrderFromSubmission(facts, kase.submitted.at);
  return [{ type: 'submitted', at: kase.submitted.at }, ...withoutIdleResumptions(begun)];
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
