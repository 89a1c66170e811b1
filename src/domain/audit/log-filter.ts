import type { AdminLogEntry } from './admin-log';

/** Filter the log of the admin log are looked for; `null` where it does not matter. */
export interface AdminLogFilter {
  /** Account id. */
  readonly by: string | null;
  /** One of `AuditAction`. */
  readonly action: string | null;
  /** Of a connection or a policy. */
  readonly subjectId: string | null;
}

/** True if a line is among those that are looked for. */
export function isLookedUp({ by, action, subject }: AdminLogEntry, filter: AdminLogFilter): boolean {
  return (
    (filter.by === null || filter.by === by) &&
    (filter.action === null || filter.action === action) &&
    (filter.subjectId === null || filter.subjectId === subject.id)
  );
}
