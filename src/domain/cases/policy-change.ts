import type { Instant } from '../sla/instant';
import type { PolicyRef } from '../sla/policy';

/** A version of a policy, with the name it had. */
export interface NamedPolicy extends PolicyRef {
  readonly name: string;
}

/** A change of an open case to another policy or another version. */
export interface PolicyMigration {
  readonly at: Instant;
  /** Account id of the administrator. */
  readonly by: string;
  /** Account id of the approver, where a date moved later by it. */
  readonly approvedBy?: string;
  readonly from: NamedPolicy;
  readonly to: NamedPolicy;
}
