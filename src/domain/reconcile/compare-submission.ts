import { viewToCreate } from '../cases/outbox';
import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import type { Connection } from '../connections/connection';
import { mergeEvent } from '../cases/merge-event';
import type { SourceTraits } from '../findings/source-traits';
import type { SubmissionEvent, SubmissionFacts } from '../findings/submission';
import { toEpochMs, type Instant } from '../sla/instant';

/**
 * What a comparison finds. `missing` and `different` are fed to the app as if a delivery had brought them, and so is
 * `untold`, which no delivery could have brought; `older` is what an import is for; `fresh` is so new that its delivery may
 * still be on its way.
 */
export type Finding = 'same' | 'missing' | 'different' | 'unreported' | 'older' | 'fresh';

/** Bugcrowd's webhooks include the submission and nothing that it refers to. */
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
  return { ...event, facts: Object.fromEntries(reported) };
}

/** Longer than a delivery takes from Bugcrowd through the queue, as long as nothing stands in its way. */
const FRESH_MS = 10 * 60_000;

/**
 * The last moment at which something is known to have happened to a submission. One that is still ahead is no such
 * moment: the submission would be fresh until then.
 */
function lastMoveMs({ submittedAt, transitions }: SubmissionEvent, now: Instant): number {
  const moments = [...Object.values(transitions), ...(submittedAt === null ? [] : [submittedAt])].map(
    toEpochMs,
  );
  const past = moments.filter((momentMs) => momentMs <= toEpochMs(now));
  const wasAhead = past.length < moments.length;
  return Math.max(wasAhead ? toEpochMs(now) - FRESH_MS : 0, ...past);
}

function isSame(known: Case, merged: Case): boolean {
  return (
    dequal(known.facts, merged.facts) &&
    dequal(known.submitted, merged.submitted) &&
    dequal(timelineOf(known), timelineOf(merged))
  );
}

/** Longer than any wait between two attempts at a delivery: whatever was begun that long ago is abandoned. */
const ABANDONED_MS = 60 * 60_000;

/** What a write to Jira that was cut off, and that no one has come back to, has left undone. */
function abandoned({ outbox }: Case, now: Instant): 'missing' | 'different' | null {
  if (outbox === null) return null;
  if (toEpochMs(now) - toEpochMs(outbox.since ?? outbox.firstSince) < ABANDONED_MS) return null;
  return viewToCreate(outbox) !== null ? 'missing' : 'different';
}

/** What was dropped because of its age may come in again; what someone has discarded does not, unless it moves. */
function afterGivingUp({ issue, givenUp }: Case, movedMs: number): 'missing' | 'same' | null {
  if (issue !== null || givenUp === null) return null;
  if (givenUp.how === 'dropped') return 'missing';
  return movedMs <= toEpochMs(givenUp.at) ? 'same' : null;
}

/**
 * Compares what Bugcrowd says of a submission with its case.
 * @param known `null` where there is no case.
 * @param watchedFrom since when every submission that is made or moves has to have a case.
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
  // One submission, one issue: another connection looks after it.
  if (known.connectionId !== connection.id) return 'same';
  const undone = afterGivingUp(known, movedMs) ?? abandoned(known, now);
  if (undone !== null) return undone;
  if (isSame(known, mergeEvent(known, event, connection, traits))) return 'same';
  if (isFresh) return 'fresh';
  return isSame(known, mergeEvent(known, asReported(event), connection, traits)) ? 'unreported' : 'different';
}
