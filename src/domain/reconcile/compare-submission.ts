import { viewToCreate } from '../cases/outbox';
import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import type { Connection } from '../connections/connection';
import { mergeEvent } from '../cases/merge-event';
import { withoutNameOnceEnded } from '../cases/researcher-name';
import type { SourceTraits } from '../findings/source-traits';
import type { SubmissionEvent, SubmissionFacts } from '../findings/submission';
import { toEpochMs, type Instant } from '../sla/instant';

/**
 * Results of a comparison. `missing`, `different` and `unreported` are processed as if a delivery had brought them (no
 * delivery could have brought an `unreported` one); `older` is left to an import; `fresh` is so new that its delivery
 * may still arrive.
 */
export type Finding = 'same' | 'missing' | 'different' | 'unreported' | 'older' | 'fresh';

/** The source's webhooks include the submission but not the resources it refers to. */
const neverReported: readonly (keyof SubmissionFacts)[] = [
  'cvssScore',
  'targetName',
  'researcher',
  'programCode',
  'programName',
];

function asReported(event: SubmissionEvent): SubmissionEvent {
  const reported = Object.entries(event.facts).filter(
    ([name]) => !neverReported.some((each) => each === name),
  );
  const { reached = [], ...rest } = event;
  // The instant of a milestone comes from an included resource.
  const stated = reached.filter(({ at }) => at === undefined);
  return {
    ...rest,
    ...(stated.length > 0 && { reached: stated }),
    facts: Object.fromEntries(reported),
  };
}

/** Longer than a delivery normally takes from the source through the queue. */
const FRESH_MS = 10 * 60_000;

/**
 * The time of the last known change of a submission. An instant that is still ahead does not count: the submission
 * would look fresh until then.
 */
function lastMoveMs({ submittedAt, transitions }: SubmissionEvent, now: Instant): number {
  const moments = [...Object.values(transitions), ...(submittedAt === null ? [] : [submittedAt])].map(
    toEpochMs,
  );
  const past = moments.filter((momentMs) => momentMs <= toEpochMs(now));
  const wasAhead = past.length < moments.length;
  return Math.max(wasAhead ? toEpochMs(now) - FRESH_MS : 0, ...past);
}

/** Facts to compare. Rules choose by the target's id before an issue exists: one that came later changes nothing. */
function comparable({ facts, issue }: Case): object {
  return issue === null ? facts : { ...facts, targetId: null };
}

function isSame(known: Case, merged: Case): boolean {
  return (
    dequal(comparable(known), comparable(merged)) &&
    dequal(known.submitted, merged.submitted) &&
    dequal(timelineOf(known), timelineOf(merged))
  );
}

/** Longer than any wait between two attempts at a delivery: older pending writes are abandoned. */
const ABANDONED_MS = 60 * 60_000;

/** The part of an interrupted write to Jira that nobody has retried. */
function abandoned({ outbox }: Case, now: Instant): 'missing' | 'different' | null {
  if (outbox === null) return null;
  if (toEpochMs(now) - toEpochMs(outbox.since ?? outbox.firstSince) < ABANDONED_MS) return null;
  return viewToCreate(outbox) !== null ? 'missing' : 'different';
}

/** A dead letter dropped because of its age may come in again; a discarded one only if the submission changes. */
function afterGivingUp({ issue, givenUp }: Case, movedMs: number): 'missing' | 'same' | null {
  if (issue !== null || givenUp === null) return null;
  if (givenUp.how === 'dropped') return 'missing';
  return movedMs <= toEpochMs(givenUp.at) ? 'same' : null;
}

/**
 * Compares the source's data of a submission with its case.
 * @param known `null` without a case.
 * @param watchedFrom every submission created or changed since then must have a case.
 */
export function compareSubmission(
  known: Case | null,
  event: SubmissionEvent,
  connection: Connection,
  traits: SourceTraits,
  watchedFrom: Instant,
  now: Instant,
): Finding {
  const movedMs = lastMoveMs(event, now);
  const isFresh = toEpochMs(now) - movedMs < FRESH_MS;
  if (known === null) {
    if (movedMs < toEpochMs(watchedFrom)) return 'older';
    return isFresh ? 'fresh' : 'missing';
  }
  // One submission has one issue: another connection handles it.
  if (known.connectionId !== connection.id) return 'same';
  const undone = afterGivingUp(known, movedMs) ?? abandoned(known, now);
  if (undone !== null) return undone;
  const merged = (said: SubmissionEvent): Case =>
    withoutNameOnceEnded(mergeEvent(known, said, connection, traits));
  if (isSame(known, merged(event))) return 'same';
  if (isFresh) return 'fresh';
  return isSame(known, merged(asReported(event))) ? 'unreported' : 'different';
}
