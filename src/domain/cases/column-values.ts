import type { Instant } from '../sla/instant';
import type { Projection } from './projection';
import type { TrackedIssue } from './tracked-issue';

/** What the field `SLA status` says of a case; `src/wording/column-status.ts` has the words. */
export type ColumnStatus =
  | 'overdue'
  | 'waiting'
  | 'paused'
  | 'due-soon'
  | 'on-track'
  | 'not-started'
  | 'no-target'
  | 'met'
  | 'missed'
  | 'cancelled';

/** The values of the app's two fields in Jira; `null` for an empty one. */
export interface ColumnValues {
  /** The deadline of the fix clock. */
  readonly due: Instant | null;
  readonly status: ColumnStatus | null;
}

/** What the fields of a case's issue should show, and since when: whoever writes them reads no history. */
export interface CaseColumns extends ColumnValues {
  readonly issueId: string;
  readonly since: Instant;
}

interface WithColumns {
  readonly issue: TrackedIssue | null;
  readonly unseenSince: Instant | null;
  readonly columns?: CaseColumns | null;
}

/** A case is late whether or not somebody has asked for more time; a request hides no other state but that of an open clock. */
function statusOf({ state, band, request }: Projection): ColumnStatus | null {
  const isOpen = state === 'running' || state === 'paused' || state === 'not-started';
  if (state === 'breached') return 'overdue';
  if (isOpen && request === 'waiting') return 'waiting';
  if (state !== 'running') return state;
  return band === 'at-risk' ? 'due-soon' : 'on-track';
}

/**
 * The values of the fields, from what the app has written to the issue's property. An open clock that nobody follows any
 * more has no state there, and its last deadline is no deadline that anybody keeps.
 */
export function columnValuesOf(projection: Projection): ColumnValues {
  return { due: projection.state === null ? null : projection.deadline, status: statusOf(projection) };
}

/**
 * What the fields of a case should show once it is written.
 * @param at when it is written.
 * @returns the same object if nothing changes; `null` without an issue, or while Jira does not show it to the app: once it
 * does again, the values count as new.
 */
export function columnsAfter(
  { issue, unseenSince, columns = null }: WithColumns,
  at: Instant,
): CaseColumns | null {
  if (issue === null || unseenSince !== null) return null;
  const { due, status } = columnValuesOf(issue.lastWritten.projection);
  const isSame =
    columns !== null && columns.issueId === issue.id && columns.due === due && columns.status === status;
  return isSame ? columns : { issueId: issue.id, due, status, since: at };
}
