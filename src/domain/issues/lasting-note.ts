import type { Case } from '../cases/case';
import type { IssueNote } from '../cases/issue-note';
import { noteOn } from '../cases/note-on';
import { waitingRequest } from '../cases/waiting-requests';
import { toEpochMs, toInstant, type Instant } from '../sla/instant';
import { fieldsToRetry } from './written-view';

/** Half of the time for which a note is kept, so that a late check is in time. */
const RENEWED_EVERY_MS = 20 * 86_400_000;

const endedStates: readonly string[] = ['met', 'missed', 'cancelled'];

/** What an issue does not show while its clock counts. */
function notShown(kase: Case, now: Instant): readonly (IssueNote | null)[] {
  const { issue, skippedFields, reportedDate, notLinked = null } = kase;
  const state = issue?.lastWritten.projection.state ?? null;
  if (issue === null || state === null || endedStates.includes(state)) return [];
  const missing = fieldsToRetry(skippedFields);
  const { beyond } = issue.lastWritten;
  return [
    missing.length > 0 ? noteOn(kase, 'not-written', now, { detail: missing.join(', ') }) : null,
    notLinked === null ? null : noteOn(kase, 'not-linked', now, { detail: notLinked }),
    beyond === undefined ? null : noteOn(kase, 'far', now, { detail: beyond }),
    issue.lastWritten.facts?.isBlocked === true ? noteOn(kase, 'blocked', now) : null,
    reportedDate?.answered === 'left-alone' ? noteOn(kase, 'contested', reportedDate.at) : null,
  ];
}

/** What the admin page asks about: a policy, which may concern hundreds of issues, and an issue that is no more. */
export function askedNote(kase: Case, now: Instant): IssueNote | null {
  const request = waitingRequest(kase, 'delete-issue') ?? waitingRequest(kase, 'policy');
  return request === null ? null : noteOn(kase, 'asked', now, { detail: request.change.type });
}

/** The notes on an issue whose conditions still hold. A note is kept for a while only: each check writes these again. */
export function lastingNotes(kase: Case, now: Instant): readonly IssueNote[] {
  const { awaitedStop, deletedIssue } = kase;
  const { unseen } = deletedIssue ?? {};
  return [
    ...notShown(kase, now),
    awaitedStop && awaitedStop.isJudged !== true && awaitedStop.isDeclined !== true
      ? noteOn(kase, 'unjudged', awaitedStop.at, { resolution: awaitedStop.resolution })
      : null,
    unseen === undefined ? null : noteOn(kase, 'gone', unseen),
    askedNote(kase, now),
  ].filter((note) => note !== null);
}

/**
 * When to check a case so that its notes last; `null` if none has to. Cases are spread over the days by when they were
 * submitted. One that counts as deleted is looked for at moments of its own.
 */
export function renewalOf(kase: Case, now: Instant): Instant | null {
  if (kase.issue === null || lastingNotes(kase, now).length === 0) return null;
  const fromMs = toEpochMs(kase.submitted.at);
  const periods = Math.floor((toEpochMs(now) - fromMs) / RENEWED_EVERY_MS) + 1;
  return toInstant(fromMs + periods * RENEWED_EVERY_MS);
}
