import type { ActionRefusal, CaseAction } from '../panel/case-action';

/** What a person wants of several cases at once. Dates are local, `YYYY-MM-DD`. */
export type BulkWish =
  | { readonly type: 'ask-extension'; readonly until: ExtensionEnd; readonly plan: string }
  | { readonly type: 'pause' | 'resume'; readonly reason: string };

/** One date for all, or so many whole days more for each. */
export type ExtensionEnd = { readonly dueDate: string } | { readonly days: number };

/** What is done to one case: an action of the panel. */
export type BulkAction = Extract<CaseAction, { type: 'ask-extension' | 'pause' | 'resume' }>;

/** `no-due-date`: there is no date to count days from. */
export type BulkRefusal = ActionRefusal | 'no-due-date';

/** What a wish would do to one case. */
export type Plan =
  | {
      readonly type: 'will';
      readonly action: BulkAction;
      /** True if it only asks for the change, and an approver decides. */
      readonly needsApproval: boolean;
      /** Due dates of the fix, before and once it is done or approved; `null` for none. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly type: 'cannot'; readonly because: BulkRefusal };
