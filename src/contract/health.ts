import type { Invalid, NoPermission, UnknownConnection } from './refusals';
import type { Counted, Problem, Weight } from '../domain/health/assess-health';
import type { DeliveryFigures } from '../domain/health/delivery-tallies';
import type { DeadLetterSummary, DroppedDeadLetter } from '../domain/deliveries/delivery';
import type { ComparisonResult, ComparisonRun, ComparisonTrouble } from '../domain/reconcile/comparison';
import type { ImportJob, ImportRequest } from '../domain/reconcile/import-job';
import type { Instant } from '../domain/sla/instant';

/** What the admin page shows of the health of the app. No secrets, no report text. */

/** How a connection is compared with Bugcrowd. */
export type ComparisonView =
  /** Without a token, or with egress refused, Bugcrowd is not asked; everything else works. */
  | { readonly type: 'off'; readonly because: 'no-token' | 'egress-refused' }
  | {
      readonly type: 'on';
      readonly watchedFrom: Instant;
      readonly cursor: Instant;
      readonly run: Pick<ComparisonRun, 'kind' | 'startedAt' | 'total' | 'counts'> | null;
      readonly lastRecent: ComparisonResult | null;
      readonly lastFull: ComparisonResult | null;
      readonly trouble: ComparisonTrouble | null;
    };

export interface ConnectionHealth extends DeliveryFigures {
  readonly connectionId: string;
  readonly lastDeliveryAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  /** True where so much has come in lately that not all of it was counted. */
  readonly atLeast: boolean;
  readonly backlog: Counted;
  readonly deadLetters: Counted;
  readonly deadLetterList: readonly DeadLetterSummary[];
  readonly dropped: readonly DroppedDeadLetter[];
  readonly missingFields: readonly string[];
  readonly comparison: ComparisonView;
  readonly import: ImportView | null;
}

export type HealthView =
  | {
      readonly type: 'health';
      readonly now: Instant;
      /** The worst first. */
      readonly problems: readonly (Problem & { readonly weight: Weight })[];
      readonly connections: readonly ConnectionHealth[];
    }
  | { readonly type: 'no-permission' };

/** An import in progress, or the last one. */
export interface ImportView extends Omit<ImportJob, 'position' | 'handing'> {
  /** Submissions read per minute in this phase; `null` before the first page. */
  readonly perMinute: number | null;
  /** Of the import's submissions, those that are dead letters now. */
  readonly deadLetters: number;
}

export type SaveTokenResult =
  /** How many submissions of the program the token sees. */
  | { readonly type: 'saved'; readonly submissions: number | null }
  | { readonly type: 'removed' }
  | Invalid
  | UnknownConnection
  | NoPermission;

export type StartComparisonResult =
  { readonly type: 'started' } | { readonly type: 'running' } | Invalid | UnknownConnection | NoPermission;

export type ImportResult =
  { readonly type: 'import'; readonly job: ImportView } | Invalid | UnknownConnection | NoPermission;

export type ReplayResult =
  /** How many were queued now; the rest of a large number follows automatically. */
  | { readonly type: 'replaying'; readonly count: number; readonly following: boolean }
  | UnknownConnection
  | NoPermission;

export type DiscardResult =
  { readonly type: 'discarded'; readonly count: number } | Invalid | UnknownConnection | NoPermission;

/** What the admin page may ask about health, dead letters, comparison and imports. */
export type HealthApi = {
  getHealth: () => HealthView;
  /** Compares every submission of the program now. */
  startComparison: (input: { readonly connectionId: string }) => StartComparisonResult;
  /** Starts the dry run of an import. */
  countImport: (input: { readonly connectionId: string; readonly request: ImportRequest }) => ImportResult;
  /** Starts what the dry run has counted. */
  startImport: (input: { readonly connectionId: string; readonly jobId: string }) => ImportResult;
  cancelImport: (input: { readonly connectionId: string; readonly jobId: string }) => ImportResult;
  /** Tries dead letters again: those that are named, or all. */
  replayDeadLetters: (input: {
    readonly connectionId: string;
    readonly eventIds: readonly string[] | 'all';
  }) => ReplayResult;
  discardDeadLetters: (input: {
    readonly connectionId: string;
    readonly eventIds: readonly string[];
    readonly reason: string;
  }) => DiscardResult;
};
