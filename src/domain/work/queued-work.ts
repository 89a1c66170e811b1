import type { BeforeChange } from '../agreement/before-change';
import type { ReportedComment } from '../conversation/jira-comment';
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

/** A case to check: its clock has reached a moment at which something is due, or a write was interrupted. */
export interface QueuedCheck {
  readonly v: 1;
  readonly kind: 'check';
  readonly caseKey: string;
  readonly receivedAt: Instant;
}

/** More cases were due than may be checked at once: the rest follows, the most urgent first. */
export interface QueuedSweep {
  readonly v: 1;
  readonly kind: 'sweep';
  readonly receivedAt: Instant;
  readonly caseKeys: readonly string[];
  /** Where more due cases are read once these are queued; `null` if there are none. */
  readonly cursor: string | null;
}

/** Deliveries were stored because the queue was full: queue them now. */
export interface QueuedOverflow {
  readonly v: 1;
  readonly kind: 'overflow';
  readonly receivedAt: Instant;
}

/** Continue to read the source's submissions, for a comparison or an import. */
export interface QueuedReading {
  readonly v: 1;
  readonly kind: 'reading';
  readonly receivedAt: Instant;
  readonly connectionId: string;
  readonly for: 'comparison' | 'import';
  /** Of the run or job; work for a finished one is dropped. */
  readonly runId: string;
}

/** More dead letters are to be replayed than are queued at once: the rest of those that died before `receivedAt`. */
export interface QueuedReplay {
  readonly v: 1;
  readonly kind: 'replay';
  readonly receivedAt: Instant;
  readonly connectionId: string;
  /** Those that died before this moment have been queued. */
  readonly diedFrom: Instant;
}

/** A connection is active again: handle the suspended deliveries, the earliest first. */
export interface QueuedRelease {
  readonly v: 1;
  readonly kind: 'release';
  readonly receivedAt: Instant;
  readonly connectionId: string;
}

/** A policy is being applied to open cases: queue the next of them. */
export interface QueuedApplying {
  readonly v: 1;
  readonly kind: 'applying';
  readonly receivedAt: Instant;
  /** Work for a finished job is dropped. */
  readonly jobId: string;
  /** Cases that were found and not queued yet; `null` if they have to be searched. */
  readonly caseKeys: readonly string[] | null;
}

/** Apply a policy to one open case. */
export interface QueuedMigration {
  readonly v: 1;
  readonly kind: 'migrate-policy';
  readonly caseKey: string;
  readonly receivedAt: Instant;
  readonly jobId: string;
}

/** Count what a connection's cases contribute to the figures. */
export interface QueuedCounting {
  readonly v: 1;
  readonly kind: 'counting';
  readonly receivedAt: Instant;
  readonly connectionId: string;
  /** When the count that this continues was asked for; left out at its beginning. */
  readonly chain?: Instant;
  /** Count everything once more, not only what has changed. */
  readonly rebuild: boolean;
}

/** Values of the app's fields in Jira may have changed: write those that have. */
export interface QueuedColumns {
  readonly v: 1;
  readonly kind: 'columns';
  readonly receivedAt: Instant;
}

/** The source may have comments on a case that Jira lacks. */
export interface QueuedConversation {
  readonly v: 1;
  readonly kind: 'conversation';
  readonly caseKey: string;
  readonly receivedAt: Instant;
}

/** Answers of people wait to be sent to the source of a case. */
export interface QueuedAnswers {
  readonly v: 1;
  readonly kind: 'answers';
  readonly caseKey: string;
  readonly receivedAt: Instant;
}

/** A comment was made on an issue that may be an answer to the source of its case. */
export interface QueuedJiraComment {
  readonly v: 1;
  readonly kind: 'jira-comment';
  readonly caseKey: string;
  readonly issueId: string;
  readonly receivedAt: Instant;
  readonly comment: ReportedComment;
}

/** Continue to look for comments on a connection's open findings. */
export interface QueuedConversations {
  readonly v: 1;
  readonly kind: 'conversations';
  readonly receivedAt: Instant;
  readonly connectionId: string;
  /** How many findings have been looked at. */
  readonly offset: number;
}

/** The source of a case may have to be told of a change in Jira. */
export interface QueuedAgreement {
  readonly v: 1;
  readonly kind: 'agreement';
  readonly caseKey: string;
  readonly receivedAt: Instant;
  /** What a change in Jira has changed; lacks where something else leads to the look. */
  readonly before?: BeforeChange;
}

/** What goes through the queue. Work on one case is processed one piece at a time. */
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
  | QueuedMigration
  | QueuedCounting
  | QueuedColumns
  | QueuedAnswers
  | QueuedJiraComment
  | QueuedConversation
  | QueuedConversations
  | QueuedAgreement;

const KINDS: Readonly<Record<QueuedWork['kind'], true>> = {
  delivery: true,
  'issue-change': true,
  check: true,
  sweep: true,
  overflow: true,
  reading: true,
  replay: true,
  release: true,
  applying: true,
  'migrate-policy': true,
  counting: true,
  columns: true,
  answers: true,
  'jira-comment': true,
  conversation: true,
  conversations: true,
  agreement: true,
};

/** False for work that an older or a newer version of the app has queued and this one does not know. */
export function isKnownWork({ v, kind }: { readonly v: unknown; readonly kind: unknown }): boolean {
  return v === 1 && typeof kind === 'string' && Object.hasOwn(KINDS, kind);
}

/** Work in the queue that this version of the app does not know. */
export interface UnknownWork {
  readonly kind: string;
  readonly at: Instant;
  /** True if it was dropped, because the queue keeps it no longer. */
  readonly isDropped: boolean;
}
