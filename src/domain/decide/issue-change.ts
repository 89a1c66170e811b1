import type { Case } from '../cases/case';
import type { IssueRef } from '../cases/tracked-issue';
import type { Connection } from '../connections/connection';
import { severityMappedTo } from '../mapping/mapping';
import { mergeTimeline } from '../cases/merge-event';
import type { Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';
import type { Source, TimelineEvent } from '../sla/timeline';

export interface Resolution {
  readonly id: string;
  readonly name: string;
}

/** What Jira says a person did to an issue, as far as it matters to the clock. */
export interface IssueChange {
  readonly at: Instant;
  /** What Jira stated, where that was later than the receipt, which then counts. */
  readonly statedAt?: Instant;
  /** Account id. */
  readonly by: string;
  /** The issue came into a status of Jira's category Done, or left that category. */
  readonly status: { readonly done: boolean; readonly resolution: Resolution | null } | null;
  /** The new due date, `date: null` where it was taken away. */
  readonly dueDate: { readonly date: string | null } | null;
  /** The new priority, and the severity that its name stands for. */
  readonly priority: { readonly severity: Severity | null; readonly id?: string } | null;
  readonly deleted: boolean;
}

/** Names of the resolutions Jira comes with that say that nothing was fixed. */
const UNFIXED =
  /\b(won.?t|cannot|can.?t|not a (bug|vulnerability))\b|duplicate|declined|rejected|invalid|incomplete/i;

/**
 * What a resolution says about the clock: as the connection maps it, else by its name. Done without a resolution, or with
 * one of another name, counts as fixed.
 */
export function outcomeOfResolution(
  resolution: Resolution | null,
  { resolutions }: Pick<Connection, 'resolutions'>,
): 'fixed' | 'closed' {
  if (resolution === null) return 'fixed';
  return resolutions[resolution.id] ?? (UNFIXED.test(resolution.name) ? 'closed' : 'fixed');
}

function statusEvents({ at, status }: IssueChange, connection: Connection): TimelineEvent[] {
  if (status === null) return [];
  if (!status.done) return [{ type: 'reopened', at }];
  const outcome = outcomeOfResolution(status.resolution, connection);
  if (outcome === 'fixed') return [{ type: 'fixed', at }];
  return [{ type: 'closed', at, ...(status.resolution !== null && { reason: status.resolution.name }) }];
}

function dateEvents({ at, dueDate }: IssueChange): TimelineEvent[] {
  const date = dueDate?.date ?? null;
  return date === null ? [] : [{ type: 'date-set', at, dueDate: date }];
}

function severityEvents(
  { at, priority }: IssueChange,
  { priorityMovesSeverity, mapping }: Connection,
): TimelineEvent[] {
  const mapped = priority?.id === undefined ? null : severityMappedTo(priority.id, mapping);
  const severity = mapped ?? priority?.severity ?? null;
  return priorityMovesSeverity && severity !== null ? [{ type: 'severity', at, severity }] : [];
}

/** The facts a change adds to the case's timeline. */
function factsOf(change: IssueChange, connection: Connection): readonly TimelineEvent[] {
  const { at, by, statedAt } = change;
  const source: Source = {
    system: 'jira',
    id: by,
    reportedAt: at,
    ...(statedAt !== undefined && { statedAt }),
  };
  return [
    ...statusEvents(change, connection),
    ...dateEvents(change),
    ...severityEvents(change, connection),
  ].map((event) => ({ ...event, source }));
}

function withoutIssue(kase: Case, issue: IssueRef, at: Instant): Case {
  const deletedIssue = { id: issue.id, key: issue.key, at };
  return { ...kase, issue: null, outbox: null, nextCheckAt: null, extensionRequest: null, deletedIssue };
}

/** Adds to a case what a person did to its issue in Jira. Adding it again changes nothing. */
export function mergeIssueChange(kase: Case, change: IssueChange, connection: Connection): Case {
  if (change.deleted) return kase.issue === null ? kase : withoutIssue(kase, kase.issue, change.at);
  return { ...kase, timeline: mergeTimeline(kase.timeline, factsOf(change, connection)) };
}
