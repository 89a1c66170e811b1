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

/** A person's change of an issue, reduced to what matters to the clock. */
export interface IssueChange {
  readonly at: Instant;
  /** Jira's own instant, if it is later than the receipt; the receipt then counts. */
  readonly statedAt?: Instant;
  /** Account id. */
  readonly by: string;
  /** The issue entered or left Jira's status category Done. */
  readonly status: { readonly done: boolean; readonly resolution: Resolution | null } | null;
  /** The new due date; `date: null` if it was removed. */
  readonly dueDate: { readonly date: string | null } | null;
  /** The new priority, and the severity that its name stands for. */
  readonly priority: { readonly severity: Severity | null; readonly id?: string } | null;
  readonly deleted: boolean;
}

/** Names of Jira's default resolutions that mean that nothing was fixed. */
const UNFIXED =
  /\b(won.?t|cannot|can.?t|not a (bug|vulnerability))\b|duplicate|declined|rejected|invalid|incomplete/i;

/**
 * The clock outcome of a resolution: as the connection maps it, else by its name. No resolution or an unknown name
 * counts as fixed.
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

/** The facts that a change adds to the case's timeline. */
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

/** Adds a person's change of the issue to its case. Adding it again changes nothing. */
export function mergeIssueChange(kase: Case, change: IssueChange, connection: Connection): Case {
  if (change.deleted) return kase.issue === null ? kase : withoutIssue(kase, kase.issue, change.at);
  return { ...kase, timeline: mergeTimeline(kase.timeline, factsOf(change, connection)) };
}
