import type { PlannedItem } from '../domain/configuration/plan-configuration';
import type { NoPermission } from './refusals';

/** How the configuration is exported and imported as a file. No secrets. */

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

/** What the admin page may ask about the configuration as a whole. */
export type ConfigurationApi = {
  exportConfiguration: () => ConfigurationExportResult;
  /** The dry run of an import. */
  planConfiguration: (input: { readonly text: string }) => ConfigurationPlanResult;
  /** Does what was planned, and nothing where that would be something else by now. */
  importConfiguration: (input: {
    readonly text: string;
    readonly planDigest: string;
  }) => ConfigurationImportResult;
};
