import type { Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';

/** What is done once an approver agrees. Dates are local, `YYYY-MM-DD`. */
export type RequestedChange =
  | { readonly type: 'extension'; readonly dueDate: string }
  | { readonly type: 'set-date'; readonly dueDate: string }
  | { readonly type: 'set-severity'; readonly severity: Severity }
  | { readonly type: 'pause' };

/** A request for what would move a date later. An approver other than the requester decides. */
export interface DateRequest {
  /** Account id. */
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly change: RequestedChange;
  /** Why it is needed, in the requester's words: of an extension, its plan. */
  readonly reason: string;
}
