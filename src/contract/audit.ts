import type { AdminLogEntry } from '../domain/audit/admin-log';
import type { AdminLogFilter } from '../domain/audit/log-filter';
import type { Instant } from '../domain/sla/instant';
import type { PeopleNames } from './panel';
import type { NoPermission } from './refusals';

/** What the admin page shows of the changes that administrators made. No secrets. */

export interface AdminLogRequest extends AdminLogFilter {
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Of the answer before; `null` for the first page. */
  readonly cursor: string | null;
}

export interface AdminLogPage {
  readonly type: 'log';
  /** Newest first. */
  readonly entries: readonly AdminLogEntry[];
  /** Names of who did it. */
  readonly people: PeopleNames;
  readonly looked: number;
  readonly cursor: string | null;
}

export type AdminLogResult = AdminLogPage | NoPermission;

/** What the admin page may ask about the admin log. */
export type AuditApi = {
  listAdminLog: (input: AdminLogRequest) => AdminLogResult;
  /** The same in larger pages, for a file. */
  exportAdminLog: (input: AdminLogRequest) => AdminLogResult;
};
