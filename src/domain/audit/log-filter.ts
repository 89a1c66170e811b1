import type { AdminLogEntry } from './admin-log';

/** Filter of the admin log; `null` fields match everything. */
export interface AdminLogFilter {
  /** Account id. */
  readonly by: string | null;
  /** One of `AuditAction`. */
  readonly action: string | null;
  /** Id of a connection or policy. */
  readonly subjectId: string | null;
}

/** True if the filter matches an entry. */
export function matchesLogFilter({ by, action, subject }: AdminLogEntry, filter: AdminLogFilter): boolean {
  return (
    (filter.by === null || filter.by === by) &&
    (filter.action === null || filter.action === action) &&
    (filter.subjectId === null || filter.subjectId === subject.id)
  );
}
