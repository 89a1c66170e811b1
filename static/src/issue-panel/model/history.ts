import type { TrackedPanel } from '../../../../src/contract/panel';
import type { DecidedRequest, RequestedChange } from '../../../../src/domain/cases/date-request';
import type { PolicyMigration } from '../../../../src/domain/cases/policy-change';
import type { TimelineEvent } from '../../../../src/domain/sla/timeline';
import { decidedByWhom, decidedRequestSentence } from '../../../../src/wording/decided-request-sentence';
import { migrationSentence } from '../../../../src/wording/migration-sentence';
import { personName } from '../../../../src/wording/person-name';
import { sourceText, timelineSentence } from '../../../../src/wording/timeline-sentence';

/** An event in words: what happened, and who did or reported it. */
export interface HistoryEntry {
  readonly at: string;
  readonly what: string;
  readonly who: string;
}

/** True for the fact that a change has become; an end without a fix is dated back to when the issue was done. */
function isFactOf(event: TimelineEvent, change: RequestedChange): boolean {
  switch (change.type) {
    case 'extension':
      return event.type === 'extended' && event.dueDate === change.dueDate;
    case 'set-date':
      return event.type === 'date-set' && event.dueDate === change.dueDate;
    case 'set-severity':
      return event.type === 'severity' && event.severity === change.severity;
    case 'pause':
      return event.type === 'paused';
    case 'reach':
      return event.type === 'reached' && event.milestone === change.milestone;
    case 'set-flag':
      return event.type === 'flagged' && event.flag === change.flag;
    case 'clear-flag':
      return event.type === 'unflagged' && event.flag === change.flag;
    case 'close':
    case 'delete-issue':
      return event.type === 'closed';
    case 'policy':
    case 'keep-date':
      return false;
  }
}

function approverOf(event: TimelineEvent): string | undefined {
  return 'approvedBy' in event ? event.approvedBy : undefined;
}

/** The request by which a fact came about; undefined if there was none, or it is no longer kept. */
function requestOf(event: TimelineEvent, requests: readonly DecidedRequest[]): DecidedRequest | undefined {
  const { source } = event;
  return requests.find(
    ({ outcome, change, askedBy, by, at }) =>
      outcome === 'approved' &&
      isFactOf(event, change) &&
      approverOf(event) === by &&
      source?.id === askedBy &&
      (event.type === 'closed' || source.reportedAt === at),
  );
}

function requestOfMigration(
  { at, approvedBy }: PolicyMigration,
  requests: readonly DecidedRequest[],
): DecidedRequest | undefined {
  return requests.find(
    (request) =>
      request.outcome === 'approved' &&
      request.change.type === 'policy' &&
      request.by === approvedBy &&
      request.at === at,
  );
}

/**
 * Events, newest first: the facts of the clock, changes of policy, and requests that wait no more. What was approved is
 * told once, as the fact that it became, with who asked and who approved.
 * @param timeZone in which days and times are written.
 */
export function historyOf(
  { timeline, policyMigrations, decidedRequests, people, submission, source }: TrackedPanel,
  timeZone: string,
): readonly HistoryEntry[] {
  // An issue without a source was never submitted: its clock was started, which is shown too.
  const reported = submission === null ? timeline.filter(({ type }) => type !== 'submitted') : timeline;
  const told = new Set<DecidedRequest>();
  const facts = reported.map((event) => {
    const request = requestOf(event, decidedRequests);
    // An end is told when it was, and again when it was approved.
    if (request !== undefined && event.type !== 'closed') told.add(request);
    return {
      at: event.at,
      what: timelineSentence(event, people, request === undefined),
      who:
        request === undefined || event.type === 'closed'
          ? sourceText(event, people, timeZone, source.teller)
          : decidedByWhom(request, people, timeZone),
    };
  });
  const applied = policyMigrations.map((migration) => {
    const request = requestOfMigration(migration, decidedRequests);
    if (request !== undefined) told.add(request);
    const approved =
      migration.approvedBy === undefined ? '' : `, approved by ${personName(migration.approvedBy, people)}`;
    return {
      at: migration.at,
      what: migrationSentence(migration),
      who:
        request === undefined
          ? `${personName(migration.by, people)} on the admin page${approved}`
          : decidedByWhom(request, people, timeZone),
    };
  });
  const decided = decidedRequests
    .filter((request) => !told.has(request))
    .map((request) => ({
      at: request.at,
      what: decidedRequestSentence(request),
      who: decidedByWhom(request, people, timeZone),
    }));
  return [...decided.reverse(), ...applied.reverse(), ...facts].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
}
