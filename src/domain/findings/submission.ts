import type { Instant } from '../sla/instant';
import type { OwnName } from '../sla/policy';
import type { Priority, Severity } from '../sla/severity';

/** Known facts about a submission. `null` means that the source reported no value. */
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
  /** Address of the finding if its source sent one; left out where the address follows from the id. */
  readonly link?: string | null;
  /** Id of the target at the source, which says it more often than the name. */
  readonly targetId?: string | null;
  readonly labels?: readonly string[] | null;
  readonly components?: readonly string[] | null;
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

/** The researcher's text, as Markdown. It goes into the Jira issue and is stored nowhere else. */
export interface ReportText {
  readonly description: string | null;
  readonly bugUrl: string | null;
  readonly httpRequest: string | null;
  readonly extraInfo: string | null;
  readonly references: string | null;
  /** The source's advice for the fix; absent in events that were queued before the app read it. */
  readonly remediation?: string | null;
  /** True if the text was cut to fit the queue. */
  readonly cut: boolean;
}

/** A milestone that a source says was reached; without `at` it was reached by the time of the event. */
export interface ReportedMilestone {
  readonly milestone: OwnName;
  readonly at?: Instant;
}

/** One event of a submission, as its source reported it. Absent facts were not stated. */
export interface SubmissionEvent {
  /**
   * the source's event id, the same for every copy of a delivery. For a submission read through the API, a digest of its
   * content.
   */
  readonly id: string;
  /**
   * `submission.read`: read through the source's API, because a delivery was lost or never made. `finding.entered`:
   * entered by an administrator. Both state the present situation, not when it came about.
   */
  readonly key: 'submission.created' | 'submission.updated' | 'submission.read' | 'finding.entered';
  readonly at: Instant;
  /** When the app received it. Nothing counts as later; see `notAfter`. */
  readonly receivedAt: Instant;
  /** By how much the source's clock was ahead when it sent the event; lacks if that was not measured. See `madeAt`. */
  readonly sentAheadMs?: number;
  /** The source has shown that the event was made before this; lacks where it was not asked. */
  readonly madeBefore?: Instant;
  readonly submissionId: string;
  readonly facts: Partial<SubmissionFacts>;
  readonly submittedAt: Instant | null;
  /** From a source that rates in severities. Priorities and scores are in the facts. */
  readonly severity?: Severity;
  /** The date that the source set for the fix; `null` or left out if it set none. */
  readonly dueDate?: string | null;
  /** Milestones that are reached; absent if there are none. */
  readonly reached?: readonly ReportedMilestone[];
  /** When the submission last entered each state. */
  readonly transitions: Readonly<Record<string, Instant>>;
  /** True if this event says that it changed the state. */
  readonly changedState: boolean;
  /** True if this event says that the submission is no longer a duplicate. */
  readonly unmarkedDuplicate: boolean;
  /** Names of malformed values, which are not used; absent if there are none. */
  readonly leftOut?: readonly string[];
  readonly report: ReportText | null;
}

/** The source started or stopped waiting for someone. */
export interface BlockerEvent {
  readonly id: string;
  readonly key: 'blocker.created' | 'blocker.updated';
  readonly at: Instant;
  readonly receivedAt: Instant;
  /** As of a `SubmissionEvent`. */
  readonly sentAheadMs?: number;
  readonly submissionId: string;
  /** Whom it waits for; `null` if the event does not say. */
  readonly blockedBy: string | null;
  /** The blocker's own id; absent in events that were queued before the app read it. */
  readonly blockerId?: string;
}

export type SourceEvent = SubmissionEvent | BlockerEvent;
