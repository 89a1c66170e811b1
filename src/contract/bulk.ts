import type { BulkAction, BulkRefusal, BulkWish, Plan } from '../domain/bulk/bulk-action';
import type { Made } from '../domain/bulk/made-earlier';
import type { ActionRefusal } from '../domain/panel/case-action';
import type { Instant } from '../domain/sla/instant';
import type { ActionResult } from './panel';
import type { NoPermission } from './refusals';

/** What would be done to one issue, or why nothing can be. */
export type PlannedIssue = { readonly issueId: string } & (
  | (Extract<Plan, { type: 'will' }> & {
      /** Of the case: the change is made to this one only. */
      readonly version: number;
    })
  | {
      readonly type: 'cannot';
      /** `not-tracked`: the issue has no clock, or the app no longer follows it. */
      readonly because: BulkRefusal | 'no-permission' | 'not-tracked';
    }
);

/** `no-permission`: the person may not make bulk changes in Jira. */
export type BulkPreviewResult =
  | {
      readonly type: 'preview';
      /** The server's time: what the person does from then on is of this run. */
      readonly at: Instant;
      /** In the order of the request, each issue once. */
      readonly issues: readonly PlannedIssue[];
    }
  | NoPermission;

/** One change of a run, as it was planned. */
export interface BulkStep {
  readonly issueId: string;
  readonly action: BulkAction;
  readonly version: number;
  readonly needsApproval: boolean;
  /** Of the preview. */
  readonly since: Instant;
}

export type BulkStepResult =
  /** `earlier`: it was before this call, whose predecessor's answer was lost. `dueDate` is the present one of the fix. */
  | { readonly type: Made; readonly earlier: boolean; readonly dueDate: string | null }
  /** The issue or its settings are no longer as they were shown: nothing was done. */
  | { readonly type: 'changed' }
  | { readonly type: 'refused'; readonly reason: ActionRefusal }
  | Extract<ActionResult, { type: 'busy' | 'failed' | 'no-permission' }>;

/** Resolver functions for changing several issues, one call each, as the person at the page. */
export type BulkApi = {
  /** @param issueIds at most `BULK_MAX`. */
  previewBulk: (input: {
    readonly wish: BulkWish;
    readonly issueIds: readonly string[];
  }) => BulkPreviewResult;
  takeBulkStep: (input: BulkStep) => BulkStepResult;
};
