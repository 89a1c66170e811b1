import type { Instant } from '../sla/instant';
import type { PolicyRef } from '../sla/policy';

/** A version of a policy by the name it had. */
export interface NamedPolicy extends PolicyRef {
  readonly name: string;
}

/** Another policy, or another version of it, was applied to an open case. */
export interface PolicyMigration {
  readonly at: Instant;
  /** Account id of the administrator. */
  readonly by: string;
  readonly from: NamedPolicy;
  readonly to: NamedPolicy;
}
