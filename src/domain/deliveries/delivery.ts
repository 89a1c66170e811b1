import type { Instant } from '../sla/instant';
import type { SourceId } from '../findings/source-id';
import type { BugcrowdEvent } from '../findings/submission';
import { instantsAhead, type InstantAhead } from '../findings/instants-ahead';
import type { DeliveryReason } from './delivery-reason';

/** Which of the connection's secrets signed a delivery, and in which order body and timestamp were joined. */
export interface SignedWith {
  /** Number of the secret. 0 is the first that the connection ever had; a number is not given twice. */
  readonly secret: number;
  readonly order: 'body-timestamp' | 'timestamp-body';
}

/**
 * How an event came in: Bugcrowd called, the app asked Bugcrowd and found what no delivery had brought, or an
 * administrator entered it (`manual`).
 */
export type DeliveryChannel = 'webhook' | 'comparison' | 'import' | 'manual';

/** An event on its way through the queue. `v` is the version of this shape: queued ones outlive a deploy. */
export interface QueuedDelivery {
  readonly v: 1;
  readonly kind: 'delivery';
  readonly channel: DeliveryChannel;
  readonly source: SourceId;
  readonly connectionId: string;
  readonly receivedAt: Instant;
  /** `null` where no one had to sign: the app asked for it. */
  readonly signedWith: SignedWith | null;
  readonly event: BugcrowdEvent;
  /** How often it was tried before it became a dead letter that is now tried again. */
  readonly attemptsBefore: number;
}

/**
 * The outcome of a delivery. `accepted`: on its way. `recorded`: kept on the case, nothing to show in Jira.
 * `waiting`: kept on the case, whose issue waits for a dead letter. `refused`: signed, but not understood. `dead`: kept
 * as a dead letter. `discarded`: was dead, and an administrator has given it up. `held`: kept until the connection is
 * on.
 */
export const deliveryOutcomes = [
  'accepted',
  'created',
  'updated',
  'recorded',
  'unchanged',
  'waiting',
  'ignored',
  'refused',
  'dead',
  'discarded',
  'suspended',
] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** True if an event that has come to this is taken when it comes again: it was not processed, and may be by now. */
export function mayComeAgain(outcome: DeliveryOutcome): boolean {
  return outcome === 'refused' || outcome === 'dead' || outcome === 'discarded';
}

/** What the app remembers of a delivery: enough to recognise it again and to tell the admin, no report text. */
export interface DeliveryRecord {
  readonly source: SourceId;
  readonly connectionId: string;
  /** `null` where a refused body had none. */
  readonly eventId: string | null;
  readonly eventKey: string | null;
  readonly submissionId: string | null;
  readonly channel: DeliveryChannel;
  readonly receivedAt: Instant;
  /** `null` while it is on its way. */
  readonly settledAt: Instant | null;
  /** When it happened in Bugcrowd; `null` where that is not known. */
  readonly eventAt: Instant | null;
  readonly outcome: DeliveryOutcome;
  readonly reason: DeliveryReason | null;
  readonly issueKey: string | null;
  readonly signedWith: SignedWith | null;
  /** What it stated to have happened after it was received; left out where there is nothing. */
  readonly ahead?: readonly InstantAhead[];
  /** How often it had been tried before it was replayed; left out where it was not. */
  readonly attemptsBefore?: number;
}

/** What a delivery came to, for the record. */
export type DeliveryResult = Pick<DeliveryRecord, 'outcome' | 'reason' | 'issueKey'>;

/** The record of a delivery that has come to something. */
export function settledRecord(
  { source, connectionId, channel, receivedAt, signedWith, event, attemptsBefore }: QueuedDelivery,
  result: DeliveryResult,
  settledAt: Instant,
): DeliveryRecord {
  const { id: eventId, key: eventKey, submissionId, at: eventAt } = event;
  const of = { source, connectionId, channel, receivedAt, signedWith };
  const ahead = instantsAhead(event);
  const about = { ...of, eventId, eventKey, submissionId, eventAt, ...(ahead.length > 0 && { ahead }) };
  return { ...about, settledAt, ...result, ...(attemptsBefore > 0 && { attemptsBefore }) };
}

/** A delivery that could not be processed, with all that is needed to do it again. */
export interface DeadLetter {
  readonly delivery: QueuedDelivery;
  readonly diedAt: Instant;
  readonly attempts: number;
  readonly reason: DeliveryReason;
}

/** A dead letter without its event: what lists of them hold. */
export interface DeadLetterSummary {
  readonly source: SourceId;
  readonly connectionId: string;
  readonly channel: DeliveryChannel;
  readonly eventId: string;
  readonly eventKey: string;
  readonly submissionId: string;
  readonly receivedAt: Instant;
  readonly diedAt: Instant;
  readonly attempts: number;
  readonly reason: DeliveryReason;
}

/** A dead letter that was dropped without anyone having decided so. */
export interface DroppedDeadLetter extends DeadLetterSummary {
  readonly droppedAt: Instant;
  /** It was kept for the maximum time, or there were too many. */
  readonly because: 'age' | 'count';
}
