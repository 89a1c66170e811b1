import type { AdminLogEntry } from '../domain/audit/admin-log';
import type { AdminLogFilter } from '../domain/audit/log-filter';
import type { Instant } from '../domain/sla/instant';
import type { PeopleNames } from './panel';
import type { NoPermission } from './refusals';

/** A request for the admin log. The log contains no secrets. */

export interface AdminLogRequest extends AdminLogFilter {
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Cursor of the previous answer; `null` for the first page. */
  readonly cursor: string | null;
}

export interface AdminLogPage {
  readonly type: 'log';
  /** Newest first. */
  readonly entries: readonly AdminLogEntry[];
  /** Names of the people in the entries, who made and whom it was about. */
  readonly people: PeopleNames;
  readonly looked: number;
  readonly cursor: string | null;
}

export type AdminLogResult = AdminLogPage | NoPermission;

/** Resolver functions for the admin log. */
export type AuditApi = {
  listAdminLog: (input: AdminLogRequest) => AdminLogResult;
  /** The same in larger pages, for a file. */
  exportAdminLog: (input: AdminLogRequest) => AdminLogResult;
};
