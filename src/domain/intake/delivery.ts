import type { Instant } from '../sla/instant';
import type { BugcrowdEvent } from './submission';

/** Which of the connection's secrets signed a delivery, and in which order body and timestamp were joined. */
export interface SignedWith {
  /** 0 is the first of the connection's secrets. */
  readonly secret: number;
  readonly order: 'body-timestamp' | 'timestamp-body';
}

/** A verified event on its way through the queue. `v` is the version of this shape: queued ones outlive a deploy. */
export interface QueuedDelivery {
  readonly v: 1;
  readonly kind: 'delivery';
  readonly connectionId: string;
  readonly receivedAt: Instant;
  readonly signedWith: SignedWith;
  readonly event: BugcrowdEvent;
}

/**
 * What became of a delivery. `accepted`: in the queue. `recorded`: kept on the case, nothing to show in Jira.
 * `refused`: signed, but not understood. `dead`: kept as a dead letter.
 */
export type DeliveryOutcome =
  'accepted' | 'created' | 'updated' | 'recorded' | 'unchanged' | 'ignored' | 'refused' | 'dead';

/** What the app remembers of a delivery: enough to recognise it again and to tell the admin, no report text. */
export interface DeliveryRecord {
  readonly connectionId: string;
  /** `null` where a refused body had none. */
  readonly eventId: string | null;
  readonly eventKey: string | null;
  readonly submissionId: string | null;
  readonly receivedAt: Instant;
  readonly outcome: DeliveryOutcome;
  /** For people: why, and what was left out. */
  readonly reason: string | null;
  readonly issueKey: string | null;
  readonly signedWith: SignedWith | null;
}

/** A delivery that could not be worked off, with all that is needed to do it again. */
export interface DeadLetter {
  readonly delivery: QueuedDelivery;
  readonly diedAt: Instant;
  readonly attempts: number;
  /** Jira's or the storage's message. */
  readonly reason: string;
}
