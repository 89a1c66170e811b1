import type { DeliveryTallies } from '../domain/health/delivery-tallies';
import type { Unmoved } from '../domain/intake/case';
import type { Connection } from '../domain/intake/connection';
import type { QueuedDelivery } from '../domain/intake/delivery';
import type { SubmissionEvent } from '../domain/intake/submission';
import type { Reconciliation } from '../domain/reconcile/comparison';
import type { ImportJob } from '../domain/reconcile/import-job';
import type { Instant } from '../domain/sla/instant';

/** What the use cases need that see to it that nothing is lost, beside what all of them need. */

/** Deliveries that are safe in the storage because the queue had no room for them. */
export interface Overflow {
  /** @param rank of its urgency; the lower goes first. */
  park(delivery: QueuedDelivery, rank: number): Promise<void>;
  /** The next ones, the most urgent first, and the later of them with the next page. The index lags behind writes. */
  next(
    cursor: string | null,
  ): Promise<{ readonly deliveries: readonly QueuedDelivery[]; readonly cursor: string | null }>;
  remove(deliveries: readonly QueuedDelivery[]): Promise<void>;
  /** Nothing is parked any more, as far as the index shows. */
  clear(): Promise<void>;
}

/** What stands against working on as usual. */
export interface PressureState {
  /** Until then Jira has asked the app to hold back. */
  readonly jiraUntil: Instant | null;
  /** When a delivery was last parked; `null` where none is left. */
  readonly parkedAt: Instant | null;
  /** By then somebody sees to it that parked deliveries are handed on. */
  readonly drainBy: Instant | null;
}

/** What one consumer learns and all of them go by. */
export interface Pressure {
  /** One read. */
  read(): Promise<PressureState>;
  holdJira(until: Instant): Promise<void>;
  arrangeDrain(by: Instant): Promise<void>;
}

/** What the app keeps about a connection's deliveries as a whole. */
export interface TallyStore {
  load(connectionId: string): Promise<DeliveryTallies | null>;
  save(connectionId: string, tallies: DeliveryTallies): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

export interface ReconciliationStore {
  load(connectionId: string): Promise<Reconciliation | null>;
  save(reconciliation: Reconciliation): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

export interface ImportStore {
  load(connectionId: string): Promise<ImportJob | null>;
  save(job: ImportJob): Promise<void>;
  /** From now on the job reads as cancelled, whatever a step that is under way still saves. */
  cancel(connectionId: string, jobId: string): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

/** API tokens of Bugcrowd, `username:password`, in the secret store. Never sent to a page, never logged. */
export interface TokenStore {
  load(connectionId: string): Promise<string | null>;
  save(connectionId: string, token: string): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

/** A page of a programme's submissions, in the order of their submission. */
export interface SubmissionsPage {
  readonly submissions: readonly SubmissionEvent[];
  /** Rows that could not be understood. */
  readonly unreadable: number;
  /** Rows in all. */
  readonly rows: number;
  readonly more: boolean;
  readonly total: number | null;
  /** Local date of submission of the last row that has one, in UTC. */
  readonly lastSubmitted: string | null;
  /** How many more requests Bugcrowd takes this minute; `null` where it does not say. */
  readonly remaining: number | null;
}

/** Bugcrowd's REST API. Failed calls throw `BugcrowdRefusedError` or another `CallFailedError`. */
export interface BugcrowdReader {
  /** Whether the site and this edition of the app allow calls to Bugcrowd. Without a call. */
  isAllowed(): boolean;
  /** Dates are local ones of Bugcrowd, `YYYY-MM-DD`. */
  submissions(
    token: string,
    request: {
      readonly program: string;
      readonly updatedFrom: string | null;
      readonly submittedFrom: string | null;
      readonly offset: number;
    },
  ): Promise<SubmissionsPage>;
  /** One submission; `null` where there is none that the token sees. */
  submission(token: string, submissionId: string): Promise<SubmissionEvent | null>;
  /** Tries a token. @returns how many submissions of the programme it sees, where Bugcrowd says. */
  tryToken(token: string, program: string): Promise<number | null>;
  /** Codes of the programmes that a token sees, the first hundred. */
  programs(token: string): Promise<readonly string[]>;
}

/** How long the platform lets this invocation run on, in milliseconds. */
export type RemainingMs = () => number;

/** An id that nothing else has. */
export type NewId = () => string;

/** What has to be known of the app itself. */
export interface AppPermissions {
  /** Scopes that the app needs and this installation has not granted. */
  missingScopes(): readonly string[];
}

/** Fields that the app writes and the project's screens lack, as far as is known. Without a call to Jira. */
export interface FieldGaps {
  of(connection: Connection): Promise<readonly string[]>;
  /** The last moves to statuses of the mapping that left an issue where it was. */
  unmovedOf(connection: Connection): Promise<readonly Unmoved[]>;
}
