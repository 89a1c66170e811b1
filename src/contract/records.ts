import type { AdminLogEntry } from '../domain/audit/admin-log';
import type { AdminLogFilter } from '../domain/audit/log-filter';
import type { PlannedItem } from '../domain/configuration/plan-configuration';
import type { DeliveryRecord } from '../domain/deliveries/delivery';
import type { DeliveryReason } from '../domain/deliveries/delivery-reason';
import type { DeliveryFilter } from '../domain/deliveries/delivery-filter';
import type { Disqualification } from '../domain/decide/qualify';
import type { ClockResult } from '../domain/sla/clock';
import type { Instant } from '../domain/sla/instant';
import type { Severity } from '../domain/sla/severity';
import type { NoPermission } from './refusals';
import type { PeopleNames } from './panel';

/** What the app remembers: deliveries, and what administrators did. No secrets, no report text. */

export interface DeliveriesRequest extends DeliveryFilter {
  /** `null` for all of them. */
  readonly connectionId: string | null;
  /** Received from then on, and until then. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Of the answer before; `null` for the first page. */
  readonly cursor: string | null;
}

export type DeliveriesResult =
  | {
      readonly type: 'deliveries';
      /** Newest first. */
      readonly deliveries: readonly DeliveryRecord[];
      /** How many were looked at for this answer. */
      readonly looked: number;
      /** `null` where everything has been looked at. */
      readonly cursor: string | null;
    }
  | NoPermission;

/** What names one delivery. */
export type DeliveryId = Pick<DeliveryRecord, 'connectionId' | 'eventId' | 'receivedAt'>;

/** The submission's case as it is now, whatever other deliveries have told since. */
export interface DeliveredCase {
  readonly connectionId: string;
  readonly issueKey: string | null;
  /** Bugcrowd's state. */
  readonly state: string | null;
  readonly severity: Severity | null;
  readonly clock: ClockResult['state'] | null;
  readonly dueDate: string | null;
  /** Why there is no issue; `null` where there is one, or will be. */
  readonly withoutIssue: Disqualification | null;
}

export interface DeliveryDetail {
  readonly type: 'delivery';
  readonly delivery: DeliveryRecord;
  /** Of a dead letter. */
  readonly deadLetter: {
    readonly diedAt: Instant;
    readonly attempts: number;
    readonly reason: DeliveryReason;
  } | null;
  readonly kase: DeliveredCase | null;
}

export type DeliveryDetailResult = DeliveryDetail | { readonly type: 'unknown-delivery' } | NoPermission;

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

/** Where in the file, and what is wrong there. */
export interface FileProblem {
  readonly place: string;
  readonly problem: string;
}

export type ConfigurationPlanResult =
  | {
      readonly type: 'plan';
      readonly items: readonly PlannedItem[];
      /** Stands for exactly this plan; an import names it. */
      readonly digest: string;
    }
  | { readonly type: 'unreadable'; readonly problems: readonly FileProblem[] }
  | NoPermission;

export type ConfigurationImportResult =
  /** What was not refused is as the file says. */
  | { readonly type: 'imported'; readonly items: readonly PlannedItem[] }
  /** The site is not what it was when the plan was shown: nothing was imported. */
  | { readonly type: 'changed' }
  | { readonly type: 'unreadable'; readonly problems: readonly FileProblem[] }
  | NoPermission;

export type ConfigurationExportResult =
  /** JSON without secrets and tokens. */
  { readonly type: 'configuration'; readonly fileName: string; readonly text: string } | NoPermission;

/** What the admin page may ask about deliveries, the admin log and the configuration as a whole. */
export type RecordsApi = {
  listDeliveries: (input: DeliveriesRequest) => DeliveriesResult;
  getDelivery: (input: DeliveryId) => DeliveryDetailResult;
  listAdminLog: (input: AdminLogRequest) => AdminLogResult;
  /** The same in larger pages, for a file. */
  exportAdminLog: (input: AdminLogRequest) => AdminLogResult;
  exportConfiguration: () => ConfigurationExportResult;
  /** The dry run of an import. */
  planConfiguration: (input: { readonly text: string }) => ConfigurationPlanResult;
  /** Does what was planned, and nothing where that would be something else by now. */
  importConfiguration: (input: {
    readonly text: string;
    readonly planDigest: string;
  }) => ConfigurationImportResult;
};
