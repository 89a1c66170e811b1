import type { ComparisonResult, ComparisonRun, ComparisonTrouble } from '../domain/reconcile/comparison';
import type { ImportJob, ImportRequest } from '../domain/reconcile/import-job';
import type { Instant } from '../domain/sla/instant';
import type { Invalid, NoPermission, UnknownConnection } from './refusals';

/** Comparisons with the source, and imports. No report text. */

/** State of a connection's comparison with the source. */
export type ComparisonView =
  /** Without a token, or with egress refused, the source is not asked; everything else works. */
  | { readonly type: 'off'; readonly because: 'no-api' | 'no-token' | 'egress-refused' }
  | {
      readonly type: 'on';
      readonly watchedFrom: Instant;
      readonly cursor: Instant;
      readonly run: Pick<ComparisonRun, 'kind' | 'startedAt' | 'total' | 'counts'> | null;
      readonly lastRecent: ComparisonResult | null;
      readonly lastFull: ComparisonResult | null;
      readonly trouble: ComparisonTrouble | null;
    };

/** An import in progress, or the last one. */
export interface ImportView extends Omit<ImportJob, 'position' | 'handing'> {
  /** Submissions read per minute in this phase; `null` before the first page. */
  readonly perMinute: number | null;
  /** The import's submissions that are dead letters now. */
  readonly deadLetters: number;
}

export type StartComparisonResult =
  { readonly type: 'started' } | { readonly type: 'running' } | Invalid | UnknownConnection | NoPermission;

export type ImportResult =
  { readonly type: 'import'; readonly job: ImportView } | Invalid | UnknownConnection | NoPermission;

/** Resolver functions for comparisons and imports. */
export type ReconcileApi = {
  /** Compares every submission of the program now. */
  startComparison: (input: { readonly connectionId: string }) => StartComparisonResult;
  /** Starts the dry run of an import. */
  countImport: (input: { readonly connectionId: string; readonly request: ImportRequest }) => ImportResult;
  /** Starts the import that the dry run has counted. */
  startImport: (input: { readonly connectionId: string; readonly jobId: string }) => ImportResult;
  cancelImport: (input: { readonly connectionId: string; readonly jobId: string }) => ImportResult;
};
