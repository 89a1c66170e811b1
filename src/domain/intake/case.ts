import type { Projection } from './projection';
import { toEpochMs, type Instant } from '../sla/instant';
import type { PolicyRef } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { SubmissionFacts } from './submission';
import type { TimelineEvent } from '../sla/timeline';

export interface IssueRef {
  readonly id: string;
  readonly key: string;
}

/** What the Jira issue shows of a case; compared with what it should show to find what has to be written. */
export interface IssueView {
  readonly summary: string;
  readonly severity: Severity | null;
  readonly dueDate: string | null;
  readonly submissionState: string | null;
  readonly projection: Projection;
}

/** A case's issue and what it shows of the case. */
export interface TrackedIssue extends IssueRef {
  readonly shows: IssueView;
}

/**
 * A write to Jira that was begun and not yet recorded as done. Whoever finds it after a crash looks at Jira first.
 * `view` is what the new issue was to show.
 */
export type Pending = {
  /** When the latest attempt began, and when the first did. */
  readonly since: Instant;
  readonly firstSince: Instant;
} & ({ readonly kind: 'create'; readonly view: IssueView } | { readonly kind: 'update' });

/** What the app keeps about one submission. The timeline is the truth; everything shown is computed from it. */
export interface Case {
  /** Counts writes; a write succeeds only against the version it read. 0 = not written yet. */
  readonly version: number;
  readonly submissionId: string;
  readonly connectionId: string;
  readonly facts: SubmissionFacts;
  /** The event the facts come from: an older one never overwrites them. */
  readonly factsFrom: { readonly at: Instant; readonly eventId: string };
  readonly submitted: { readonly at: Instant; readonly exact: boolean };
  /** Without the submission itself, which `submitted` holds. */
  readonly timeline: readonly TimelineEvent[];
  /** Set once the clock has started. */
  readonly policy: PolicyRef | null;
  readonly issue: TrackedIssue | null;
  readonly pending: Pending | null;
  /** Fields that the project's screens lack and that were therefore left out. */
  readonly gaps: readonly string[];
}

type Rating = Extract<TimelineEvent, { type: 'severity' }>;

/** By instant; of two at one instant any will do, but not the one that arrived first. */
function compareRatings(a: Rating, b: Rating): number {
  const difference = toEpochMs(a.at) - toEpochMs(b.at);
  return difference === 0 ? (a.source?.id ?? '').localeCompare(b.source?.id ?? '', 'en') : difference;
}

function firstRating(timeline: readonly TimelineEvent[]): Rating | undefined {
  return timeline.filter((event) => event.type === 'severity').sort(compareRatings)[0];
}

/**
 * The first rating may have come in one event with an earlier stop: earlier deliveries were lost, or the submission is
 * older than the connection. It then holds from the stop, which is judged by it; nothing says that it was another.
 */
function withRatingAtStop(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const rating = firstRating(timeline);
  const stop = timeline.find(
    ({ type, at, source }) =>
      (type === 'fixed' || type === 'closed') &&
      rating?.source !== undefined &&
      source?.id === rating.source.id &&
      toEpochMs(at) < toEpochMs(rating.at),
  );
  if (stop === undefined) return timeline;
  return timeline.map((event) => (event === rating ? { ...event, at: stop.at } : event));
}

/** The case's timeline as the clock reads it, the submission included. */
export function timelineOf(kase: Case): readonly TimelineEvent[] {
  return [{ type: 'submitted', at: kase.submitted.at }, ...withRatingAtStop(kase.timeline)];
}
