import type { Instant } from '../sla/instant';
import type { Priority, Severity } from '../sla/severity';

/** What is known about a submission. `null` is Bugcrowd's own "nothing there". */
export interface SubmissionFacts {
  readonly title: string | null;
  readonly state: string | null;
  readonly priority: Priority | null;
  readonly cvssScore: number | null;
  readonly duplicate: boolean;
  readonly vrtId: string | null;
  readonly targetName: string | null;
  readonly researcher: string | null;
  readonly programCode: string | null;
  readonly programName: string | null;
  /** Where people read the finding, if its source said so; left out where the address follows from the id. */
  readonly link?: string | null;
}

export const unknownFacts: SubmissionFacts = {
  title: null,
  state: null,
  priority: null,
  cvssScore: null,
  duplicate: false,
  vrtId: null,
  targetName: null,
  researcher: null,
  programCode: null,
  programName: null,
};

/** The researcher's text, as Markdown. It goes into the Jira issue and is kept nowhere else. */
export interface ReportText {
  readonly description: string | null;
  readonly bugUrl: string | null;
  readonly httpRequest: string | null;
  readonly extraInfo: string | null;
  readonly references: string | null;
  /** True where the text was cut to fit the queue. */
  readonly cut: boolean;
}

/** One thing that happened to a submission, as Bugcrowd reported it. What a fact leaves out was not said. */
export interface SubmissionEvent {
  /** Bugcrowd's event id: the same for every copy of a delivery. Of a submission that was read, a digest of what it says. */
  readonly id: string;
  /**
   * `submission.read`: not told by a webhook but read by Bugcrowd's API, where a delivery was lost or never made.
   * `finding.entered`: entered by an administrator. Both say what is, not when it came about.
   */
  readonly key: 'submission.created' | 'submission.updated' | 'submission.read' | 'finding.entered';
  readonly at: Instant;
  /** When the app heard of it. Nothing has happened later; see `notAfter`. */
  readonly receivedAt: Instant;
  readonly submissionId: string;
  readonly facts: Partial<SubmissionFacts>;
  readonly submittedAt: Instant | null;
  /** From a source that rates in severities. One that rates by priority or score says so in the facts. */
  readonly severity?: Severity;
  /** The date that the source set for the fix; `null` or left out where it set none. */
  readonly dueDate?: string | null;
  /** When the submission last came into each state. */
  readonly transitions: Readonly<Record<string, Instant>>;
  /** True where this event says that it changed the state. */
  readonly changedState: boolean;
  /** True where this event says that the submission is no longer a duplicate. */
  readonly unmarkedDuplicate: boolean;
  readonly report: ReportText | null;
}

/** Someone is waited for, or no longer. */
export interface BlockerEvent {
  readonly id: string;
  readonly key: 'blocker.created' | 'blocker.updated';
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly submissionId: string;
  readonly blockedBy: string | null;
}

export type BugcrowdEvent = SubmissionEvent | BlockerEvent;
