import { dequal } from 'dequal/lite';
import { initialCase, type Case } from './case';
import type { Connection } from '../connections/connection';
import { toEpochMs, type Instant } from '../sla/instant';
import { happenedAt, madeAt } from '../findings/made-at';
import { lastReadAfter } from './last-read';
import { mergeFacts, nothingKnown } from './merge-facts';
import type { SourceTraits } from '../findings/source-traits';
import type { SubmissionEvent } from '../findings/submission';
import { withEarliestMilestones } from './reached-milestones';
import { withoutSettledRepetitions } from './repeated-facts';
import { toTimelineEvents } from '../findings/submission-timeline';
import type { TimelineEvent } from '../sla/timeline';

type Submitted = Case['submitted'];

function earlier(a: Instant, b: Instant): Instant {
  return toEpochMs(a) <= toEpochMs(b) ? a : b;
}

/** The submission's instant if the source gives it, else the earliest moment in the event, by the app's clock. */
function submittedOf(event: SubmissionEvent): Submitted {
  const { submittedAt, transitions, at } = event;
  if (submittedAt !== null) return { at: happenedAt(submittedAt, event), exact: true };
  const moments = [at, ...Object.values(transitions)].map((stated) => happenedAt(stated, event));
  return { at: moments.reduce(earlier), exact: false };
}

/**
 * An exact instant replaces an estimate. Of two of a kind the earlier counts, so that the order of arrival does not
 * matter.
 */
function mergeSubmitted(known: Submitted, said: Submitted): Submitted {
  if (known.exact !== said.exact) return known.exact ? known : said;
  return { at: earlier(known.at, said.at), exact: known.exact };
}

/** The submission after an event. The newest entry by hand counts, because it corrects those before it. */
function submittedAfter(kase: Case, event: SubmissionEvent): Submitted {
  const said = submittedOf(event);
  if (event.key !== 'finding.entered') return mergeSubmitted(kase.submitted, said);
  return toEpochMs(madeAt(event)) < toEpochMs(kase.factsFrom.at) ? kase.submitted : said;
}

/** Several events may report the same fact; neither their source nor their receipt makes it a different one. */
function sameFact(a: TimelineEvent, b: TimelineEvent): boolean {
  const asStated = (event: TimelineEvent): object => ({
    ...event,
    at: event.source?.statedAt ?? event.at,
    source: null,
  });
  return a.type === b.type && dequal(asStated(a), asStated(b));
}

function reportedBefore({ source: a }: TimelineEvent, { source: b }: TimelineEvent): boolean {
  if (a === undefined || b === undefined) return false;
  const difference = toEpochMs(a.reportedAt) - toEpochMs(b.reportedAt);
  return difference === 0 ? a.id < b.id : difference < 0;
}

/** Adds new facts; the first report of a fact is kept. */
export function mergeTimeline(
  known: readonly TimelineEvent[],
  said: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  return said.reduce<readonly TimelineEvent[]>((merged, event) => {
    const present = merged.find((candidate) => sameFact(candidate, event));
    if (present === undefined) return [...merged, event];
    return reportedBefore(event, present) ? merged.map((each) => (each === present ? event : each)) : merged;
  }, known);
}

function newCase(event: SubmissionEvent, connection: Connection): Case {
  return {
    version: 0,
    source: connection.source,
    submissionId: event.submissionId,
    connectionId: connection.id,
    submitted: submittedOf(event),
    timeline: [],
    policy: null,
    issue: null,
    outbox: null,
    ...initialCase,
    ...nothingKnown,
    skippedFields: [],
  };
}

/**
 * Adds what an event says to a case. The order of arrival makes no difference, and adding an event again changes
 * nothing: an older event completes the timeline and leaves newer facts alone.
 */
export function mergeEvent(
  known: Case | null,
  said: SubmissionEvent,
  connection: Connection,
  traits: SourceTraits,
): Case {
  // An event dated in the future must not make every later event count as older.
  const event = { ...said, at: madeAt(said) };
  const kase = known ?? newCase(said, connection);
  const lastRead = lastReadAfter(kase.lastRead, event, traits);
  return {
    ...kase,
    ...mergeFacts(kase, said),
    ...(lastRead !== null && { lastRead }),
    // The event has arrived again, so the text is no longer in the dead letter.
    reportAwaitedFrom: kase.reportAwaitedFrom === event.id ? null : kase.reportAwaitedFrom,
    submitted: submittedAfter(kase, said),
    timeline: withEarliestMilestones(
      withoutSettledRepetitions(
        mergeTimeline(kase.timeline, toTimelineEvents(said, kase, connection, traits)),
      ),
    ),
  };
}
