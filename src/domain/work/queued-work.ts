import type { QueuedDelivery } from '../deliveries/delivery';
import type { IssueChange } from '../decide/issue-change';
import type { Instant } from '../sla/instant';

/** A person changed an issue in Jira. */
export interface QueuedIssueChange {
  readonly v: 1;
  readonly kind: 'issue-change';
  readonly caseKey: string;
  readonly issueId: string;
  readonly receivedAt: Instant;
  readonly change: IssueChange;
}

/** A case has to be looked at: its clock has come to a moment at which something is due, or a write was cut off. */
export interface QueuedCheck {
  readonly v: 1;
  readonly kind: 'check';
  readonly caseKey: string;
  readonly receivedAt: Instant;
}

/** More cases were due than may be checked at once: the others follow, the most urgent first. */
export interface QueuedSweep {
  readonly v: 1;
  readonly kind: 'sweep';
  readonly receivedAt: Instant;
  readonly caseKeys: readonly string[];
}

/** Deliveries that the queue had no room for are in the storage: they are to be handed to it now. */
export interface QueuedOverflow {
  readonly v: 1;
  readonly kind: 'overflow';
  readonly receivedAt: Instant;
}

/** Bugcrowd's submissions are to be read on, for a comparison or an import. */
export interface QueuedReading {
  readonly v: 1;
  readonly kind: 'reading';
  readonly receivedAt: Instant;
  readonly connectionId: string;
  readonly for: 'comparison' | 'import';
  /** Of the run or job; work for one that is over is dropped. */
  readonly runId: string;
}

/** More dead letters than go to the queue at once are to be tried again: the rest of those that died before `receivedAt`. */
export interface QueuedReplay {
  readonly v: 1;
  readonly kind: 'replay';
  readonly receivedAt: Instant;
  readonly connectionId: string;
  /** Those that died before this moment have been queued. */
  readonly diedFrom: Instant;
}

/** A connection is on again: the deliveries that were kept meanwhile are to be processed, the earliest first. */
export interface QueuedRelease {
  readonly v: 1;
  readonly kind: 'release';
  readonly receivedAt: Instant;
  readonly connectionId: string;
}

/** A policy is being applied to open cases: the next of them are to be queued. */
export interface QueuedApplying {
  readonly v: 1;
  readonly kind: 'applying';
  readonly receivedAt: Instant;
  /** Work for a job that is over is dropped. */
  readonly jobId: string;
  /** Cases that were found and are still to be handed over; `null` where they have to be looked for. */
  readonly caseKeys: readonly string[] | null;
}

/** A policy is to be applied to one open case. */
export interface QueuedMigration {
  readonly v: 1;
  readonly kind: 'migrate-policy';
  readonly caseKey: string;
  readonly receivedAt: Instant;
  readonly jobId: string;
}

/** What goes through the queue; work on one case goes one piece at a time. */
export type QueuedWork =
  | QueuedDelivery
  | QueuedIssueChange
  | QueuedCheck
  | QueuedSweep
  | QueuedOverflow
  | QueuedReading
  | QueuedReplay
  | QueuedRelease
  | QueuedApplying
  | QueuedMigration;
