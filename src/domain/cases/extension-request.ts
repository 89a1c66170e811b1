import type { Instant } from '../sla/instant';

/** A request for a later due date. An approver other than the requester decides. */
export interface ExtensionRequest {
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** Local date `YYYY-MM-DD`. */
  readonly dueDate: string;
  readonly plan: string;
}
