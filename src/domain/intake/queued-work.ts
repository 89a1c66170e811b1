import type { QueuedDelivery } from './delivery';
import type { IssueChange } from './issue-change';
import type { Instant } from '../sla/instant';

/** A person changed an issue in Jira. */
export interface QueuedIssueChange {
  readonly v: 1;
  readonly kind: 'issue-change';
  readonly submissionId: string;
  readonly issueId: string;
  readonly receivedAt: Instant;
  readonly change: IssueChange;
}

/** A case has to be looked at: its clock has come to a moment at which something is due, or a write was cut off. */
export interface QueuedCheck {
  readonly v: 1;
  readonly kind: 'check';
  readonly submissionId: string;
  readonly receivedAt: Instant;
}

/** More cases were due than may be checked at once: the others follow, the most urgent first. */
export interface QueuedSweep {
  readonly v: 1;
  readonly kind: 'sweep';
  readonly receivedAt: Instant;
  readonly submissionIds: readonly string[];
}

/** What goes through the queue; work on one submission goes one piece at a time. */
export type QueuedWork = QueuedDelivery | QueuedIssueChange | QueuedCheck | QueuedSweep;
