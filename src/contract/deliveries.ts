import type { DeliveryRecord } from '../domain/deliveries/delivery';
import type { DeliveryReason } from '../domain/deliveries/delivery-reason';
import type { DeliveryFilter } from '../domain/deliveries/delivery-filter';
import type { Disqualification } from '../domain/decide/qualify';
import type { ClockResult } from '../domain/sla/clock';
import type { Instant } from '../domain/sla/instant';
import type { Severity } from '../domain/sla/severity';
import type { Invalid, NoPermission, UnknownConnection } from './refusals';

/** A request for the delivery log. Its answers contain no secrets and no report text. */

export interface DeliveriesRequest extends DeliveryFilter {
  /** `null` for all of them. */
  readonly connectionId: string | null;
  /** Bounds of the time of arrival. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Cursor of the previous answer; `null` for the first page. */
  readonly cursor: string | null;
}

/** A delivery in a list. */
export interface ListedDelivery extends DeliveryRecord {
  /** Title of its submission, as far as a case keeps it; `null` if none does. */
  readonly title: string | null;
}

/** Titles by the ids of submissions; those that no case keeps are left out. */
export type TitlesResult =
  { readonly type: 'titles'; readonly titles: Readonly<Record<string, string>> } | NoPermission;

export type DeliveriesResult =
  | {
      readonly type: 'deliveries';
      /** Newest first. */
      readonly deliveries: readonly ListedDelivery[];
      /** How many were read for this answer. */
      readonly looked: number;
      /** `null` at the end of the list. */
      readonly cursor: string | null;
    }
  | NoPermission;

/** Identifies a delivery. */
export type DeliveryId = Pick<DeliveryRecord, 'connectionId' | 'eventId' | 'receivedAt'>;

/** The submission's present case, including later deliveries. */
export interface DeliveredCase {
  readonly connectionId: string;
  readonly issueKey: string | null;
  /** The finding's state at its source. */
  readonly state: string | null;
  readonly severity: Severity | null;
  readonly clock: ClockResult['state'] | null;
  readonly dueDate: string | null;
  /** Why there is no issue; `null` if there is one, or will be. */
  readonly withoutIssue: Disqualification | null;
}

export interface DeliveryDetail {
  readonly type: 'delivery';
  readonly now: Instant;
  readonly delivery: DeliveryRecord;
  /** Of a dead letter. */
  readonly deadLetter: {
    readonly diedAt: Instant;
    readonly attempts: number;
    readonly reason: DeliveryReason;
  } | null;
  readonly kase: DeliveredCase | null;
}

export type DeliveryDetailResult = DeliveryDetail | { readonly type: 'unknown-delivery' } | NoPermission;

export type ReplayResult =
  /** How many were queued now; the rest of a large number follows automatically. */
  | {
      readonly type: 'replaying';
      readonly count: number;
      /** Those whose body still could not be read. */
      readonly unread: number;
      readonly following: boolean;
    }
  | UnknownConnection
  | NoPermission;

export type DiscardResult =
  { readonly type: 'discarded'; readonly count: number } | Invalid | UnknownConnection | NoPermission;

/** Resolver functions for deliveries and dead letters. */
export type DeliveriesApi = {
  listDeliveries: (input: DeliveriesRequest) => DeliveriesResult;
  getDelivery: (input: DeliveryId) => DeliveryDetailResult;
  /** Titles of submissions of a connection. */
  listTitles: (input: {
    readonly connectionId: string;
    readonly submissionIds: readonly string[];
  }) => TitlesResult;
  /** Replays the named dead letters, or all. */
  replayDeadLetters: (input: {
    readonly connectionId: string;
    readonly eventIds: readonly string[] | 'all';
  }) => ReplayResult;
  discardDeadLetters: (input: {
    readonly connectionId: string;
    readonly eventIds: readonly string[];
    readonly reason: string;
  }) => DiscardResult;
};
