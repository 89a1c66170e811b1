import type { Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';
import type { SourceId } from '../findings/source-id';
import type { SourceEvent } from '../findings/submission';
import { instantsAhead, type InstantAhead } from '../findings/instants-ahead';
import type { DeliveryReason } from './delivery-reason';
import type { SigningScheme } from './signing-scheme';

/** Which of the connection's secrets signed a delivery, and what of it. */
export interface SignedWith {
  /** Number of the secret. 0 is the connection's first; numbers are never reused. */
  readonly secret: number;
  readonly order: SigningScheme['signed'];
  /** By how much its sender's clock was ahead when it signed; lacks if it was not, or if no time is signed. */
  readonly aheadMs?: number;
}

/**
 * How an event came in: by webhook, from the source's API (comparison or import), or entered by an administrator
 * (`manual`).
 */
export type DeliveryChannel = 'webhook' | 'comparison' | 'import' | 'manual';

/** An event in the queue. `v` is the version of this format: queued events outlive a deploy. */
export interface QueuedDelivery {
  readonly v: 1;
  readonly kind: 'delivery';
  readonly channel: DeliveryChannel;
  readonly source: SourceId;
  readonly connectionId: string;
  readonly receivedAt: Instant;
  /** `null` if the app asked for it, so that no signature was needed. */
  readonly signedWith: SignedWith | null;
  readonly event: SourceEvent;
  /** Attempts before it became the dead letter that is being replayed. */
  readonly attemptsBefore: number;
}

/** The event of a delivery, with what its signature says about the clock of its source. */
export function asSent({ event, signedWith }: QueuedDelivery): SourceEvent {
  const sentAheadMs = signedWith?.aheadMs;
  return sentAheadMs === undefined ? event : { ...event, sentAheadMs };
}

/** A delivery that was signed and not understood, kept whole so that it can be read again by a later version of the app. */
export interface UnreadDelivery extends Omit<QueuedDelivery, 'kind' | 'event' | 'attemptsBefore'> {
  readonly kind: 'unread';
  /** The event's id where the body says it and nothing else is kept by it; else an id made of the body. */
  readonly eventId: string;
  readonly body: string;
}

/** What is kept of a delivery that was not processed. */
export type KeptDelivery = QueuedDelivery | UnreadDelivery;

/**
 * The outcome of a delivery. `accepted`: in processing. `recorded`: stored on the case, nothing to show in Jira.
 * `waiting`: stored on the case, whose issue waits for a dead letter. `dead`: kept as a dead letter. `discarded`: a dead
 * letter that an administrator has discarded. `suspended`: stored until the connection is active, or until an
 * administrator accepts how it is signed.
 */
export const deliveryOutcomes = [
  'accepted',
  'created',
  'updated',
  'recorded',
  'unchanged',
  'waiting',
  'ignored',
  'dead',
  'discarded',
  'suspended',
] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** True if a repetition of an event with this outcome is accepted: it was not processed, and may be now. */
export function mayComeAgain(outcome: DeliveryOutcome): boolean {
  return outcome === 'dead' || outcome === 'discarded';
}

/** What the app remembers of a delivery, to recognize repetitions and to show it to administrators. No report text. */
export interface DeliveryRecord {
  readonly source: SourceId;
  readonly connectionId: string;
  readonly eventId: string;
  readonly eventKey: string | null;
  readonly submissionId: string | null;
  readonly channel: DeliveryChannel;
  readonly receivedAt: Instant;
  /** `null` while it is in processing. */
  readonly settledAt: Instant | null;
  /** When it happened in the source; `null` if unknown. */
  readonly eventAt: Instant | null;
  readonly outcome: DeliveryOutcome;
  readonly reason: DeliveryReason | null;
  readonly issueKey: string | null;
  readonly signedWith: SignedWith | null;
  /** Instants that it stated and that were later than its receipt; absent if there are none. */
  readonly ahead?: readonly InstantAhead[];
  /** Names of its malformed values, which are not used; absent if there are none. */
  readonly leftOut?: readonly string[];
  /**
   * It is not sure whether it is newer than what was known: `asked` if the source has settled it, else `open`. Absent if it is
   * sure, as nearly always.
   */
  readonly order?: 'asked' | 'open';
  /** Attempts before the replay; absent if it was not replayed. */
  readonly attemptsBefore?: number;
}

/** The result of a delivery, for its record. */
export type DeliveryResult = Pick<DeliveryRecord, 'outcome' | 'reason' | 'issueKey' | 'order'>;

/** What a delivery is about, as far as it could be read. */
export function aboutOf(
  delivery: KeptDelivery,
): Pick<DeliveryRecord, 'eventId' | 'eventKey' | 'submissionId' | 'eventAt'> {
  if (delivery.kind === 'unread')
    return { eventId: delivery.eventId, eventKey: null, submissionId: null, eventAt: null };
  const { id: eventId, key: eventKey, submissionId, at: eventAt } = delivery.event;
  return { eventId, eventKey, submissionId, eventAt };
}

/** The record of a finished delivery. */
export function settledRecord(
  delivery: KeptDelivery,
  result: DeliveryResult,
  settledAt: Instant,
): DeliveryRecord {
  const { source, connectionId, channel, receivedAt, signedWith } = delivery;
  const of = { source, connectionId, channel, receivedAt, signedWith };
  const about = { ...of, ...aboutOf(delivery) };
  if (delivery.kind === 'unread') return { ...about, settledAt, ...result };
  const { event, attemptsBefore } = delivery;
  const ahead = instantsAhead(event);
  const odd = {
    ...(ahead.length > 0 && { ahead }),
    ...('leftOut' in event && { leftOut: event.leftOut }),
  };
  return { ...about, ...odd, settledAt, ...result, ...(attemptsBefore > 0 && { attemptsBefore }) };
}

/** The record of a delivery that was just queued. */
export function acceptedRecord(delivery: QueuedDelivery): DeliveryRecord {
  const { source, connectionId, channel, receivedAt, signedWith } = delivery;
  const of = { source, connectionId, channel, receivedAt, signedWith };
  const result = { outcome: 'accepted', reason: null, issueKey: null } as const;
  return { ...of, ...aboutOf(delivery), settledAt: null, ...result };
}

/** A delivery that could not be processed, with everything needed to replay it. */
export interface DeadLetter<D extends KeptDelivery = KeptDelivery> {
  readonly delivery: D;
  readonly diedAt: Instant;
  readonly attempts: number;
  readonly reason: DeliveryReason;
  /** See `DeadLetterSummary`. */
  readonly severity?: Severity | null;
}

/** A dead letter without its event, as lists show it. */
export interface DeadLetterSummary {
  readonly source: SourceId;
  readonly connectionId: string;
  readonly channel: DeliveryChannel;
  readonly eventId: string;
  /** `null` where it could not be read, as is the submission. */
  readonly eventKey: string | null;
  readonly submissionId: string | null;
  readonly receivedAt: Instant;
  readonly diedAt: Instant;
  readonly attempts: number;
  readonly reason: DeliveryReason;
  /** The higher of the severities of its event and its case; `null` or left out without any. */
  readonly severity?: Severity | null;
}

/** A dead letter that was dropped automatically. */
export interface DroppedDeadLetter extends DeadLetterSummary {
  readonly droppedAt: Instant;
  /** It was kept for the maximum time, or there were too many. */
  readonly because: 'age' | 'count';
}
