import type { Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';

/** States of a finding that an administrator can enter. */
export const enteredStates = ['reported', 'accepted', 'fixed', 'closed'] as const;
export type EnteredState = (typeof enteredStates)[number];

/** A finding as an administrator enters it. Each entry states everything that is known. */
export interface EnteredFinding {
  /** Its id where it came from, such as the key of a ticket. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly receivedAt: Instant;
  /** A local date; `null` leaves the date to the policy, or as it was entered before. */
  readonly dueDate: string | null;
  readonly state: EnteredState;
  /** Web address of the finding. */
  readonly link: string | null;
  /** By which rules of the connection may choose, as components are. */
  readonly labels: readonly string[];
  readonly components: readonly string[];
}
