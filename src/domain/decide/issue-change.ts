import type { AwaitedStop, Case } from '../cases/case';
import type { IssueRef } from '../cases/tracked-issue';
import type { Connection } from '../connections/connection';
import type { JudgedResolution, ResolutionMeaning } from '../mapping/resolution';
import { isCenturyEarly } from '../issues/storable-date';
import { mayDecideAlone } from '../panel/approval';
import { enteredDateFacts, isLaterDate } from './entered-date';
import { mergeTimeline } from '../cases/merge-event';
import { weakens } from '../cases/weakens';
import { toEpochMs, type Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { Source, TimelineEvent } from '../sla/timeline';

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
}

/** The issue came into a status, or got another resolution in the one it is in. */
interface ReportedStatus {
  /** Whether the status is of Jira's category Done; `null` where the event does not say. */
  readonly done: boolean | null;
  /** `null` where it has none; lacks where the event does not say. */
  readonly resolutionId?: string | null;
  readonly isMove: boolean;
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
}

/**
 * What a resolution says about the clock: as the connection has it, else as it is judged on this site. Done without a
 * resolution counts as fixed.
 * @returns `null` where nobody has judged it.
 */
export function outcomeOfResolution(
  resolution: JudgedResolution | null,
  { resolutions }: Pick<Connection, 'resolutions'>,
): ResolutionMeaning | null {
  if (resolution === null) return 'fixed';
  return resolutions[resolution.id] ?? resolution.counts;
}

function stopEvent(at: Instant, outcome: ResolutionMeaning, name: string | null): TimelineEvent {
  if (outcome === 'fixed') return { type: 'fixed', at };
  return { type: 'closed', at, ...(name !== null && { reason: name }) };
}

function statusEvents({ at, status }: ReadChange, connection: Connection): TimelineEvent[] {
  if (status?.isMove !== true) return [];
  if (!status.done) return [{ type: 'reopened', at }];
  const outcome = outcomeOfResolution(status.resolution, connection);
  return outcome === null ? [] : [stopEvent(at, outcome, status.resolution?.name ?? null)];
}

/** What a change is read by. */
export interface Settings {
  readonly connection: Connection;
  readonly policy: Policy;
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
    ...statusEvents(change, connection),
    ...dateEvents(change, kase, { connection, policy }),
    ...severityEvents(change, kase, { connection, policy }),
  ].map((event) => ({ ...event, source }));
}

/** The case once its issue is deleted. */
export function withoutIssue(kase: Case, issue: IssueRef, at: Instant): Case {
  const deletedIssue = { id: issue.id, key: issue.key, at };
  return {
    ...kase,
    awaitedStop: null,
    issue: null,
    outbox: null,
    nextCheckAt: null,
    dateRequest: null,
    deletedIssue,
  };
}

/** The case once it is known what the resolution counts as that it was done with: from when it was done. */
export function settleStop(
  kase: Case,
  { at, by, resolution }: AwaitedStop,
  outcome: ResolutionMeaning,
): Case {
  const source: Source = { system: 'jira', id: by, reportedAt: at };
  const stop = { ...stopEvent(at, outcome, resolution.name), source };
  return { ...kase, timeline: mergeTimeline(kase.timeline, [stop]), awaitedStop: null };
}

/** A stop that nobody can judge yet waits; whatever status comes later takes its place. */
function withAwaitedStop(kase: Case, { at, by, status }: ReadChange, connection: Connection): Case {
  const { awaitedStop: awaited } = kase;
  if (status === null || (awaited === null && !status.isMove)) return kase;
  if (awaited !== null && toEpochMs(at) < toEpochMs(awaited.at)) return kase;
  const { done, resolution } = status;
  const outcome = done ? outcomeOfResolution(resolution, connection) : null;
  if (done && outcome === null && resolution !== null) {
    const { id, name } = resolution;
    const since = status.isMove || awaited === null ? { at, by } : { at: awaited.at, by: awaited.by };
    return { ...kase, awaitedStop: { ...since, resolution: { id, name } } };
  }
  if (awaited === null) return kase;
  // Another resolution, in the status that it came into then.
  return done && outcome !== null && !status.isMove
    ? settleStop(kase, { ...awaited, resolution: resolution ?? awaited.resolution }, outcome)
    : { ...kase, awaitedStop: null };
}

function withPlace(kase: Case, { place }: ReadChange): Case {
  return place === null || kase.issue === null ? kase : { ...kase, issue: { ...kase.issue, key: place.key } };
}

/** Adds a person's change of the issue to its case. Adding it again changes nothing. */
export function mergeIssueChange(kase: Case, change: ReadChange, settings: Settings): Case {
  if (change.deleted) return kase.issue === null ? kase : withoutIssue(kase, kase.issue, change.at);
  const timeline = mergeTimeline(kase.timeline, factsOf(kase, change, settings));
  return withPlace(withAwaitedStop({ ...kase, timeline }, change, settings.connection), change);
}
