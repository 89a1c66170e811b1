import type { PlannedItem } from '../domain/configuration/plan-configuration';
import type { NoPermission } from './refusals';

/** Export and import of the configuration as a file. No secrets. */

/** A problem of a file, with its place. */
export interface FileProblem {
  readonly place: string;
  readonly problem: string;
}

export type ConfigurationPlanResult =
  | {
      readonly type: 'plan';
      readonly items: readonly PlannedItem[];
      /** Digest of this plan; an import must send it. */
      readonly digest: string;
    }
  | { readonly type: 'unreadable'; readonly problems: readonly FileProblem[] }
  | NoPermission;

export type ConfigurationImportResult =
  /** Everything that was not refused now matches the file. */
  | { readonly type: 'imported'; readonly items: readonly PlannedItem[] }
  /** The site has changed since the plan was shown: the import stopped before what has changed. */
  | { readonly type: 'changed' }
  | { readonly type: 'unreadable'; readonly problems: readonly FileProblem[] }
  | NoPermission;

export type ConfigurationExportResult =
  /** JSON without secrets and tokens. */
  { readonly type: 'configuration'; readonly fileName: string; readonly text: string } | NoPermission;

/** Resolver functions for the whole configuration. */
export type ConfigurationApi = {
  exportConfiguration: () => ConfigurationExportResult;
  /** The dry run of an import. */
  planConfiguration: (input: { readonly text: string }) => ConfigurationPlanResult;
  /** Performs a plan, or nothing if the plan would be different now. */
  importConfiguration: (input: {
    readonly text: string;
    readonly planDigest: string;
  }) => ConfigurationImportResult;
};
