import type { ExtensionRequest } from './extension-request';
import type { Outbox } from './outbox';
import type { PolicyMigration } from './policy-change';
import type { Instant } from '../sla/instant';
import type { PolicyRef } from '../sla/policy';
import type { SourceId } from '../findings/source-id';
import type { SubmissionFacts } from '../findings/submission';
import type { IssueRef, TrackedIssue, FailedTransition } from './tracked-issue';
import type { TimelineEvent } from '../sla/timeline';

/** An event of Bugcrowd, as far as it matters which of two is the newer one. */
export interface EventRef {
  readonly at: Instant;
  readonly eventId: string;
}

/** Facts that decide about the issue and its clock; the others are shown where they are known. */
export const decidingFacts = [
  'title',
  'state',
  'priority',
  'cvssScore',
  'duplicate',
] as const satisfies readonly (keyof SubmissionFacts)[];
export type DecidingFact = (typeof decidingFacts)[number];

/** A change of the due date in Jira, `date: null` where it was taken away. */
export interface ReportedDate {
  readonly at: Instant;
  /** What Jira stated, where that was later than the receipt. */
  readonly statedAt?: Instant;
  readonly date: string | null;
}

/** What the app keeps about one submission. The timeline is the truth; everything shown is computed from it. */
export interface Case {
  /** Counts writes; a write succeeds only against the version it read. 0 = not written yet. */
  readonly version: number;
  readonly source: SourceId;
  /** The finding's id in its source; of an issue that a person put under the clock, an id of the app's own. */
  readonly submissionId: string;
  readonly connectionId: string;
  readonly facts: SubmissionFacts;
  /** The event the facts come from: an older one never overwrites them. */
  readonly factsFrom: EventRef;
  /** Facts that it did not say, by the event that last said them; `null` where none has. */
  readonly leftOut: Readonly<Partial<Record<DecidingFact, EventRef | null>>>;
  readonly submitted: { readonly at: Instant; readonly exact: boolean };
  /** Without the submission itself, which `submitted` holds. */
  readonly timeline: readonly TimelineEvent[];
  /** Set once the clock has started. */
  readonly policy: PolicyRef | null;
  /** When it got another one since, the earliest first. */
  readonly policyMigrations: readonly PolicyMigration[];
  readonly issue: TrackedIssue | null;
  /** What Jira has still to be told; `null` where nothing is under way. */
  readonly outbox: Outbox | null;
  /** An issue of this case that was deleted in Jira. */
  readonly deletedIssue: (IssueRef & { readonly at: Instant }) | null;
  /** The last change of the due date that a person made in Jira; an older one says nothing about what the issue shows. */
  readonly reportedDate: ReportedDate | null;
  /** An extension that somebody has asked for and nobody has decided. */
  readonly extensionRequest: ExtensionRequest | null;
  /** The event that alone brings the researcher's text, being worked off or a dead letter: the issue waits for it. */
  readonly reportAwaitedFrom: string | null;
  /** A dead letter of this case without an issue was given up, by somebody or because of its age. */
  readonly givenUp: { readonly at: Instant; readonly how: 'discarded' | 'dropped' } | null;
  /** Notices given, each for one deadline; see `noticeKey`. */
  readonly noticesGiven: readonly string[];
  /** When the clock has to be looked at again without anything having happened. */
  readonly nextCheckAt: Instant | null;
  /** Fields that the project's screens lack and that were therefore left out. */
  readonly skippedFields: readonly string[];
  /** What came of the last move that was tried, where the issue was left where it is. */
  readonly failedTransition?: FailedTransition | null;
}

/** What a case holds of things that have not happened to it. */
export const initialCase = {
  policyMigrations: [],
  leftOut: {},
  deletedIssue: null,
  reportedDate: null,
  extensionRequest: null,
  reportAwaitedFrom: null,
  givenUp: null,
  noticesGiven: [],
  nextCheckAt: null,
} as const satisfies Partial<Case>;
