import type { CaseColumns } from './column-values';
import type { CaseRoute } from '../connections/case-route';
import type { DoubleLook } from './double-look';
import type { DateRequest, DecidedRequest } from './date-request';
import type { LastRead } from './last-read';
import type { Outbox } from './outbox';
import type { PolicyMigration } from './policy-change';
import type { Instant } from '../sla/instant';
import type { OwnName, PolicyRef } from '../sla/policy';
import type { SourceId } from '../findings/source-id';
import type { SubmissionFacts } from '../findings/submission';
import type { IssueRef, IssueView, TrackedIssue, FailedTransition } from './tracked-issue';
import type { WebLink } from './web-link';
import type { TimelineEvent } from '../sla/timeline';

/** A source event, reduced to what decides which of two is newer. */
export interface EventRef {
  /** When it was made, by the app's clock; see `madeAt`. */
  readonly at: Instant;
  /** The source's own instant, if it is another one. */
  readonly statedAt?: Instant;
  readonly eventId: string;
  /** When the source's answer was received; only of a reading. */
  readonly readAt?: Instant;
  /** Its receipt does not prove `at`; see `isSure`. */
  readonly isUnsure?: true;
}

/** Facts that decide about the issue and its clock. The other facts are only displayed. */
export const decidingFacts = [
  'title',
  'state',
  'priority',
  'cvssScore',
  'duplicate',
] as const satisfies readonly (keyof SubmissionFacts)[];
export type DecidingFact = (typeof decidingFacts)[number];

/** A change of the due date in Jira; `date: null` for a removed date. */
export interface ReportedDate {
  readonly at: Instant;
  /** Jira's own instant, if it is later than the receipt. */
  readonly statedAt?: Instant;
  readonly date: string | null;
  /** The app does not show this date: it put its own back, or left this one alone because it keeps coming. */
  readonly answered?: 'put-back' | 'left-alone';
  /** Account id of whoever entered a date that is left alone; lacks where it is unknown. */
  readonly by?: string;
  /** When the app put back a date that it had left alone; lacks where it has not. */
  readonly putBackAt?: Instant;
  /** How often in a row it has done so; lacks before the first time. */
  readonly putBacks?: number;
}

/**
 * A stop that counts from `at` once it is known whether its resolution says that something was fixed, and once an
 * approver has agreed to a resolution that does not. While a request to close the case waits, the approvers are asked.
 */
export interface AwaitedStop {
  readonly at: Instant;
  /** Account id. */
  readonly by: string;
  readonly resolution: { readonly id: string; readonly name: string };
  /** The resolution counts as no fix: an approver alone is waited for. */
  readonly isJudged?: true;
  /** An approver has refused it, or whoever asked has withdrawn it: the clock runs, and the issue is still done. */
  readonly isDeclined?: true;
}

/** How often in a row Jira has refused what a check wrote, and since when. */
export interface RefusedChecks {
  readonly count: number;
  readonly since: Instant;
}

/** Facts from the start of a long timeline that are stored in a record of their own. */
export interface ArchivedPart {
  /** How many. */
  readonly facts: number;
  /** Of their stored form, which tells whether the record has to be written again. */
  readonly digest: string;
}

/** Everything the app stores about one submission. All displayed values are computed from the timeline. */
export interface Case {
  /** Counts writes; a write succeeds only against the version it read. 0 means not written yet. */
  readonly version: number;
  /** When it was first written. Set by the store. */
  readonly createdAt?: Instant;
  readonly source: SourceId;
  /** The finding's id in its source. An issue whose clock a person started gets an id from the app. */
  readonly submissionId: string;
  readonly connectionId: string;
  readonly facts: SubmissionFacts;
  /** The event that the facts come from: an older event never overwrites them. */
  readonly factsFrom: EventRef;
  /** What the source said when it was asked last; lacks or is `null` if it was not asked. */
  readonly lastRead?: LastRead | null;
  /** Facts that `factsFrom` left out, with the event that last stated them; `null` where no event has. */
  readonly leftOut: Readonly<Partial<Record<DecidingFact, EventRef | null>>>;
  readonly submitted: { readonly at: Instant; readonly exact: boolean };
  /** Without the submission itself, which is in `submitted`. */
  readonly timeline: readonly TimelineEvent[];
  /** Parts of the timeline that are stored outside the case, in order from its start; lacks where none is. */
  readonly archive?: readonly ArchivedPart[];
  /** The accounts by which the index finds this case. Set by the store. */
  readonly people: readonly string[];
  /** Set when the clock starts. */
  readonly policy: PolicyRef | null;
  /** Chosen by a rule of the connection when the issue was created; lacks or is `null` where no rule chose. */
  readonly route?: CaseRoute | null;
  /** Later changes of the policy, the earliest first. */
  readonly policyMigrations: readonly PolicyMigration[];
  readonly issue: TrackedIssue | null;
  /** What the app's fields of the issue should show; lacks or is `null` without an issue. Set by the store. */
  readonly columns?: CaseColumns | null;
  /** Writes to Jira that are not done yet; `null` without any. */
  readonly outbox: Outbox | null;
  /** An issue of this case that was deleted in Jira; `unseen` if it may exist: since when Jira has not shown it. */
  readonly deletedIssue:
    | (IssueRef & {
        readonly at: Instant;
        readonly unseen?: Instant;
        /** What it showed as far as the app knew, if it is `unseen`; lacks in cases that were written before it was kept. */
        readonly lastWritten?: IssueView;
        /** An approver has decided that its clock keeps running: the next event from the source creates the issue again. */
        readonly isWanted?: true;
      })
    | null;
  /** The last change of the due date by a person in Jira. Older changes are ignored. */
  readonly reportedDate: ReportedDate | null;
  /** The request that is decided next; `null` if none waits. */
  readonly dateRequest: DateRequest | null;
  /** Requests that are decided after it, in order; lacks where there are none. */
  readonly laterRequests?: readonly DateRequest[];
  /** Requests that wait no more, the earliest first; lacks where there are none. See `KEPT_REQUESTS`. */
  readonly decidedRequests?: readonly DecidedRequest[];
  /** The only event with the researcher's text, in processing or a dead letter. The issue is created from it. */
  readonly reportAwaitedFrom: string | null;
  /**
   * Set when a dead letter of this case, which had no issue, was discarded by a person or dropped because of its age.
   */
  readonly givenUp: { readonly at: Instant; readonly how: 'discarded' | 'dropped' } | null;
  /** Whether the mapped Jira fields set a flag, by its name, as last seen; lacks before the first time. */
  readonly jiraFlags?: Readonly<Record<OwnName, boolean>>;
  /** Keys of the notices given, each for one deadline; see `noticeKey`. */
  readonly noticesGiven: readonly string[];
  /** When the clock has to be checked next if nothing happens before. */
  readonly nextCheckAt: Instant | null;
  /** True if Jira accepted the issue, but refused the text of its report in every form. */
  readonly withoutReport?: boolean;
  /** Ids of fields that the issue does not show, because Jira did not take them; see `fieldsToRetry`. */
  readonly skippedFields: readonly string[];
  /** Why the last transition failed, if it did. */
  readonly failedTransition: FailedTransition | null;
  /** Why Jira refused the last comment; `null` if it took it. */
  readonly notCommented: string | null;
  /** The issue's link to the finding as Jira took it last; lacks or is `null` if there is none, or if Jira refused it. */
  readonly webLink?: WebLink | null;
  /** Why Jira refused the link; lacks or is `null` if it took it, or if none is wanted. */
  readonly notLinked?: string | null;
  /** Since when Jira does not show the app the issue; `null` if it does. */
  readonly unseenSince: Instant | null;
  /** The issue is done, and somebody else has to say whether that ends its clock, which keeps running. */
  readonly awaitedStop: AwaitedStop | null;
  /** Looks for a second issue that are still to be made; lacks or is `null` if there are none. */
  readonly doubleLook?: DoubleLook | null;
  /** Checks in a row whose writes Jira refused; `null` if it took the last write. */
  readonly refusedChecks: RefusedChecks | null;
}

/** Initial values of everything that has not happened to a case yet. */
export const initialCase = {
  people: [],
  policyMigrations: [],
  leftOut: {},
  deletedIssue: null,
  reportedDate: null,
  dateRequest: null,
  reportAwaitedFrom: null,
  givenUp: null,
  noticesGiven: [],
  nextCheckAt: null,
  failedTransition: null,
  notCommented: null,
  unseenSince: null,
  awaitedStop: null,
  refusedChecks: null,
} as const satisfies Partial<Case>;
