import type { BeforeChange } from '../agreement/before-change';
import { stopEvent } from '../cases/awaited-stop';
import type { Case } from '../cases/case';
import type { IssueRef } from '../cases/tracked-issue';
import type { Connection } from '../connections/connection';
import type { FlagLevel } from '../mapping/flag-levels';
import type { JudgedResolution } from '../mapping/resolution';
import { isCenturyEarly } from '../issues/storable-date';
import { mayDecideAlone } from '../panel/approval';
import { asksToClose, endsAClock, withAwaitedStop } from './done-without-fix';
import { outcomeOfResolution } from './outcome-of-resolution';
import { enteredDateFacts, isLaterDate } from './entered-date';
import { mergeTimeline } from '../cases/merge-event';
import { waitingRequests, withEnded, withRequest } from '../cases/waiting-requests';
import { weakens } from '../cases/weakens';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { Source, TimelineEvent } from '../sla/timeline';

/** What a change is read by. */
export interface Settings {
  readonly connection: Connection;
  readonly policy: Policy;
}

/** What Jira says a person did to an issue, as far as it matters to the clock: ids, as the changelog has them. */
export interface IssueChange {
  readonly at: Instant;
  /** Jira's own instant, if it is later than the receipt; the receipt then counts. */
  readonly statedAt?: Instant;
  /** Account id. */
  readonly by: string;
  readonly status: ReportedStatus | null;
  /** The new due date, `date: null` where it was taken away. */
  readonly dueDate: { readonly date: string | null } | null;
  /** The new priority. */
  readonly priority: { readonly id: string } | null;
  /** Where the issue is now, where it was moved or got another key. */
  readonly place: { readonly key: string; readonly projectId: string } | null;
  readonly deleted: boolean;
  /** Ids of other fields that changed; absent in changes that were queued before the app read them. */
  readonly fields?: readonly string[];
  /** What sources may be told of, as it was before; lacks where none of that changed. */
  readonly before?: BeforeChange;
}

/** The issue came into a status, or got another resolution in the one it is in. */
interface ReportedStatus {
  /** Whether the status is of Jira's category Done; `null` where the event does not say. */
  readonly done: boolean | null;
  /** `null` where it has none; lacks where the event does not say. */
  readonly resolutionId?: string | null;
  readonly isMove: boolean;
  /** The status that it came into, where it came into one and the event says which. */
  readonly statusId?: string | null;
}

/** The issue property as Jira has it, which people can edit; `value` is `undefined` if it has none. */
export interface ReadProperty {
  readonly value: unknown;
}

/** A change whose ids have been looked up. */
export interface ReadChange extends Omit<IssueChange, 'status' | 'priority'> {
  readonly status: {
    readonly done: boolean;
    readonly resolution: JudgedResolution | null;
    readonly isMove: boolean;
  } | null;
  /** The severity that the new priority stands for. */
  readonly priority: { readonly severity: Severity | null } | null;
  /** The status that the issue came into. */
  readonly statusId?: string | null;
  /** Whether the mapped fields set the flags, if one of them changed. */
  readonly levels?: readonly FlagLevel[];
  /** Lacks if the issue was not read. */
  readonly property?: ReadProperty;
}

function isOfJira({ source }: TimelineEvent): boolean {
  return source?.system === 'jira';
}

/** A stop without a fix that an approver has agreed to is the same fact, with the approver's name. */
function statusEvents(kase: Case, change: ReadChange, settings: Settings): TimelineEvent[] {
  const { at, status } = change;
  if (status?.isMove !== true) return [];
  if (!status.done) return [{ type: 'reopened', at }];
  const outcome = outcomeOfResolution(status.resolution, settings.connection);
  if (outcome === null || (outcome === 'closed' && asksToClose(kase, change, settings))) return [];
  const isKnown = kase.timeline.some(
    (event) => event.type === 'closed' && event.at === at && isOfJira(event),
  );
  if (outcome === 'closed' && isKnown) return [];
  return [stopEvent(at, outcome, status.resolution?.name ?? null)];
}

function dateEvents(
  { at, by, dueDate }: ReadChange,
  kase: Case,
  { connection, policy }: Settings,
): readonly TimelineEvent[] {
  const date = dueDate?.date ?? null;
  if (date === null || isCenturyEarly(date, at)) return [];
  const facts = enteredDateFacts(kase, { at, by, date }, policy);
  // Without a fact the clock keeps its date, which is then restored on the issue.
  return isLaterDate(facts) && !mayDecideAlone(connection, by) ? [] : facts;
}

/** The severity that a change of Jira's priority stands for; `null` where the connection does not follow it. */
export function enteredSeverity(
  { priority }: ReadChange,
  { priorityMovesSeverity }: Connection,
): Severity | null {
  return priorityMovesSeverity ? (priority?.severity ?? null) : null;
}

/** True if the severity of a changed priority would move a date later, and the person may not decide that alone. */
export function isAskedSeverity(kase: Case, change: ReadChange, { connection, policy }: Settings): boolean {
  const severity = enteredSeverity(change, connection);
  if (severity === null || mayDecideAlone(connection, change.by)) return false;
  const rated: TimelineEvent = { type: 'severity', at: change.at, severity };
  return weakens(kase, { ...kase, timeline: [...kase.timeline, rated] }, policy, change.at);
}

function severityEvents(change: ReadChange, kase: Case, settings: Settings): TimelineEvent[] {
  const severity = enteredSeverity(change, settings.connection);
  if (severity === null || isAskedSeverity(kase, change, settings)) return [];
  return [{ type: 'severity', at: change.at, severity }];
}

/** The facts that a change adds to the case's timeline. */
function factsOf(kase: Case, change: ReadChange, { connection, policy }: Settings): readonly TimelineEvent[] {
  const { at, by, statedAt } = change;
  const source: Source = {
    system: 'jira',
    id: by,
    reportedAt: at,
    ...(statedAt !== undefined && { statedAt }),
  };
  return [
    ...statusEvents(kase, change, { connection, policy }),
    ...dateEvents(change, kase, { connection, policy }),
    ...severityEvents(change, kase, { connection, policy }),
  ].map((event) => ({ ...event, source }));
}

/** The case once its issue is deleted. */
export function withoutIssue(kase: Case, issue: IssueRef, at: Instant): Case {
  const deletedIssue = { id: issue.id, key: issue.key, at };
  const settled = waitingRequests(kase).reduce(
    (left, request) => withEnded(left, request, { outcome: 'settled', at, by: '', why: null }),
    kase,
  );
  return {
    ...settled,
    awaitedStop: null,
    issue: null,
    outbox: null,
    nextCheckAt: null,
    deletedIssue,
  };
}

function withPlace(kase: Case, { place }: ReadChange): Case {
  return place === null || kase.issue === null ? kase : { ...kase, issue: { ...kase.issue, key: place.key } };
}

/**
 * The case once somebody has deleted its issue. If a clock would end with it, its approvers are asked, unless the
 * connection makes such an issue again.
 */
function withDeletion(kase: Case, { at, by }: ReadChange, { connection, policy }: Settings): Case {
  const { issue } = kase;
  if (issue === null) return kase;
  const left = withoutIssue(kase, issue, at);
  const isFollowed = connection.recreateDeleted || mayDecideAlone(connection, by);
  if (isFollowed || !endsAClock(kase, at, policy)) return left;
  const change = { type: 'delete-issue', issueKey: issue.key } as const;
  return withRequest(left, { askedBy: by, askedAt: at, change, reason: '' });
}

/** Adds a person's change of the issue to its case. Adding it again changes nothing. */
export function mergeIssueChange(kase: Case, change: ReadChange, settings: Settings): Case {
  if (change.deleted) return withDeletion(kase, change, settings);
  const timeline = mergeTimeline(kase.timeline, factsOf(kase, change, settings));
  return withPlace(withAwaitedStop({ ...kase, timeline }, kase, change, settings), change);
}
