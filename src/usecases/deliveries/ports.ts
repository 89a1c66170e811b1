import type { DeliveryTallies } from '../../domain/health/delivery-tallies';
import type {
  DeadLetter,
  DeadLetterSummary,
  DeliveryOutcome,
  DeliveryRecord,
  DroppedDeadLetter,
  KeptDelivery,
  QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { RefusalCounts, RefusalReason, RefusedCalls } from '../../domain/deliveries/refused-calls';
import type { SigningLesson } from '../../domain/deliveries/signing-lesson';
import type { Instant } from '../../domain/sla/instant';
import type { ListPage, Period, Some } from '../base/ports';
import type { IntakeKeys } from '../sources/ports';

export interface DeliveryStore {
  /** The outcome of an event so far; `null` if unknown. */
  outcomeOf(connectionId: string, eventId: string): Promise<DeliveryOutcome | null>;
  /** Records a delivery as accepted; keeps an existing record, unless that delivery may be tried again. */
  markSeen(record: DeliveryRecord): Promise<void>;
  /** Writes the outcome of a delivery. */
  settle(record: DeliveryRecord): Promise<void>;
  latest(connectionId: string, limit: number): Promise<readonly DeliveryRecord[]>;
  /** Of one connection or of all, the newest first, a hundred at most; the index lags behind writes. */
  list(
    connectionId: string | null,
    received: Period,
    cursor: string | null,
    limit: number,
  ): Promise<ListPage<DeliveryRecord>>;
  find(id: DeliveryId): Promise<DeliveryRecord | null>;
  /** Those that settled from `from` on and before `until`, the earliest first; the index lags behind writes. */
  settledBetween(
    connectionId: string,
    from: Instant,
    until: Instant,
    limit: number,
  ): Promise<Some<DeliveryRecord>>;
  /** Those that are not settled, the earliest first; the index lags behind writes. */
  unsettled(connectionId: string, limit: number): Promise<Some<DeliveryRecord>>;
}

export type DeliveryId = Pick<DeliveryRecord, 'connectionId' | 'eventId' | 'receivedAt'>;

export interface DeadLetterStore<D extends KeptDelivery = KeptDelivery> {
  /** One per event: what is added again replaces the first. */
  add(deadLetter: DeadLetter<D>): Promise<void>;
  load(connectionId: string, eventId: string): Promise<DeadLetter<D> | null>;
  remove(connectionId: string, eventId: string): Promise<void>;
  /** Of one connection, those that died between two moments, both inclusive; the earliest first. */
  diedBetween(
    connectionId: string,
    from: Instant,
    until: Instant,
    limit: number,
  ): Promise<Some<DeadLetterSummary>>;
  latest(connectionId: string, limit: number): Promise<Some<DeadLetterSummary>>;
  /** Of all connections, the earliest first. */
  oldest(limit: number): Promise<Some<DeadLetterSummary>>;
  /** Records letters that were dropped automatically; older records are removed. */
  reportDropped(deadLetterList: readonly DroppedDeadLetter[]): Promise<void>;
  dropped(connectionId: string): Promise<readonly DroppedDeadLetter[]>;
}

export interface Overflow {
  /** @param rank of its urgency; the lower goes first. */
  park(delivery: QueuedDelivery, rank: number): Promise<void>;
  /** The next ones, the most urgent first, with a lazy second page. The index lags behind writes. */
  next(
    cursor: string | null,
  ): Promise<{ readonly deliveries: readonly QueuedDelivery[]; readonly cursor: string | null }>;
  remove(deliveries: readonly QueuedDelivery[]): Promise<void>;
  /** Records that nothing is parked any more, as far as the index shows. */
  clear(): Promise<void>;
}

export interface IntakeKeyStore {
  load(connectionId: string): Promise<IntakeKeys | null>;
  save(connectionId: string, keys: IntakeKeys): Promise<void>;
  /** From then on every delivery of the connection is refused. */
  remove(connectionId: string): Promise<void>;
}

export interface SigningLessonStore {
  load(connectionId: string): Promise<SigningLesson | null>;
  save(connectionId: string, lesson: SigningLesson): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

export interface RefusedCallStore {
  load(connectionId: string): Promise<RefusedCalls | null>;
  save(connectionId: string, calls: RefusedCalls): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

/** Counts refused calls without a write for each. */
export interface RefusalCounter {
  /** @returns what has to be written now: all since the last time, at most once a minute; else `null`. */
  add(connectionId: string, reason: RefusalReason): RefusalCounts | null;
}

/** Bounds how many refused calls are looked at more closely. */
export interface LearningThrottle {
  take(connectionId: string, nowMs: number): boolean;
}

export interface TallyStore {
  load(connectionId: string): Promise<DeliveryTallies | null>;
  save(connectionId: string, tallies: DeliveryTallies): Promise<void>;
  remove(connectionId: string): Promise<void>;
}
