import type { ActionRefusal, CaseAction, CaseActionType } from '../domain/panel/case-action';
import type { MovedDate } from '../domain/panel/moved-date';
import type { ActionNames } from '../domain/panel/name-action';
import type { EvidenceLine, EvidenceOptions } from '../domain/evidence/evidence';
import type { SourceWords } from '../domain/findings/source-words';
import type { DateRequest, DecidedRequest } from '../domain/cases/date-request';
import type { RequestStanding } from '../domain/panel/request-standing';
import type { StartRefusal } from '../domain/cases/manual-case';
import type { PolicyMigration } from '../domain/cases/policy-change';
import type { ClockResult, NamedClock } from '../domain/sla/clock';
import type { Instant } from '../domain/sla/instant';
import type { Duration, Policy } from '../domain/sla/policy';
import type { DecidedSeverity, Severity } from '../domain/sla/severity';
import type { TimelineEvent } from '../domain/sla/timeline';

/** The policy on the issue panel. The server computes everything; the page formats it and updates the countdown. */

export interface PanelPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sourceUrl: string | null;
  readonly inForceFrom: string | null;
  readonly timeZone: string;
  readonly clockBase: Policy['clockBase'];
  readonly triageWindowDays: number | null;
  readonly severityChange: Policy['severityChange'];
  readonly allowPause: boolean;
  /** The fix target per severity; `null` without one. */
  readonly fixTargets: Readonly<Record<Severity, Duration | null>>;
}

export type PanelSource = Pick<SourceWords, 'name' | 'teller' | 'open' | 'program' | 'rating' | 'stateLabel'>;

export interface PanelSubmission {
  readonly id: string;
  /** Address of the finding; `null` if its source gave none. */
  readonly url: string | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly program: string;
  readonly researcher: string | null;
  readonly target: string | null;
  readonly vrtId: string | null;
}

/** Names by account id, as Jira shows them to the viewer; people whom Jira does not show are missing. */
export type PeopleNames = Readonly<Record<string, string>>;

/** A clock other than the fix: until triage, the first response, or what the policy defines. */
export type AnswerClock = NamedClock;

export interface TrackedPanel {
  readonly type: 'tracked';
  /** The server's time of this answer; the countdown continues from here. */
  readonly now: Instant;
  /** Counts writes of the case: an action names the version it was decided on. */
  readonly version: number;
  readonly severity: Severity | null;
  /** `null` without a rating. */
  readonly decided: DecidedSeverity | null;
  readonly clock: ClockResult;
  /** A due date that is not the policy's; `null` if it is. */
  readonly moved: MovedDate | null;
  /** The policy's clocks other than the fix. */
  readonly answers: readonly AnswerClock[];
  readonly policy: PanelPolicy;
  /** Name of the rule of the connection that chose the policy; `null` where none did. */
  readonly rule: string | null;
  /** What people read of the source of the connection that the case belongs to. */
  readonly source: PanelSource;
  /** `null` for an issue that did not come from a source. */
  readonly submission: PanelSubmission | null;
  /** Newest first. */
  readonly timeline: readonly TimelineEvent[];
  /** Changes of the case's policy, the earliest first. */
  readonly policyMigrations: readonly PolicyMigration[];
  /** Names of the people in the timeline and in the request. */
  readonly people: PeopleNames;
  /** The request that is decided next. */
  readonly dateRequest: DateRequest | null;
  /** Requests that are decided after it, in order. */
  readonly laterRequests: readonly DateRequest[];
  /** Requests that wait no more, the earliest first. */
  readonly decidedRequests: readonly DecidedRequest[];
  /** Whether the request can be approved as it is, and who decides it. */
  readonly request: RequestStanding;
  /** Actions that the viewer may take now; empty if they may not edit the issue. */
  readonly actions: readonly CaseActionType[];
  /** True if the viewer may edit the issue. */
  readonly mayEdit: boolean;
  /** True if the source may be told of changes in Jira. */
  readonly tellsSource: boolean;
  /** The milestones and flags that those of the actions can be taken on that need one. */
  readonly names: ActionNames;
  /** True if the due date is so far ahead that Jira cannot store it. */
  readonly isTooFarForJira: boolean;
  /** Jira fields that could not be set because the project's screens lack them. */
  readonly skippedFields: readonly string[];
}

/** Choices for starting a clock on an untracked issue. */
export interface StartOptions {
  /** The connections of the issue's project. */
  readonly connections: readonly { readonly id: string; readonly policyId: string }[];
  readonly policies: readonly { readonly id: string; readonly name: string }[];
  /** That of the first connection. */
  readonly defaultPolicyId: string;
}

export type PanelView =
  | TrackedPanel
  /** `start` is `null` if the viewer may not edit the issue, or its project has no connection. */
  /** The connection was deleted: the issue keeps its last due date, and its clock is no longer followed. */
  | { readonly type: 'connection-deleted'; readonly connectionId: string; readonly dueDate: string | null }
  | { readonly type: 'not-tracked'; readonly now: Instant; readonly start: StartOptions | null }
  | { readonly type: 'no-permission' };

/** Starts the clock of an issue without a source. */
export interface StartInput {
  /** Required if the project has several connections; the first is the default. */
  readonly connectionId?: string;
  readonly policyId: string;
  readonly severity: Severity;
  readonly startedAt: Instant;
}

/** The date before and after, with its explanation. */
export interface DatePreview {
  readonly before: Pick<ClockResult, 'state' | 'dueDate'> | null;
  readonly after: Pick<ClockResult, 'state' | 'dueDate' | 'deadline' | 'explanation'>;
  /** The date once an approver agrees, if the action becomes a request because it would move a date later. */
  readonly onceApproved: Pick<ClockResult, 'state' | 'dueDate'> | null;
}

export type ActionPreview =
  | { readonly type: 'preview'; readonly version: number; readonly dates: DatePreview }
  /** The case has changed: here is the present panel. */
  | { readonly type: 'changed'; readonly panel: PanelView }
  | { readonly type: 'refused'; readonly reason: ActionRefusal | StartRefusal }
  | { readonly type: 'no-permission' };

export type ActionResult =
  | { readonly type: 'done'; readonly panel: PanelView }
  /** Someone else changed the case first: nothing was done, and here is the present panel. */
  | { readonly type: 'changed'; readonly panel: PanelView }
  | { readonly type: 'refused'; readonly reason: ActionRefusal | StartRefusal }
  /** Another write of this case has not settled yet. */
  | { readonly type: 'busy'; readonly seconds: number }
  /** Jira failed. `recorded`: the case has the change, and Jira follows; otherwise nothing was done. */
  | { readonly type: 'failed'; readonly recorded: boolean; readonly reason: string }
  | { readonly type: 'no-permission' };

/** The evidence of the issue's case, as an export of a period has it. */
export type IssueEvidence =
  | { readonly type: 'evidence'; readonly line: EvidenceLine }
  /** No clock has started, so no version of a policy is pinned and nothing can be computed. */
  | { readonly type: 'not-started' }
  /** The version that the case has pinned is gone. */
  | { readonly type: 'no-policy' }
  | { readonly type: 'not-tracked' }
  | { readonly type: 'no-permission' };

/** Resolver functions of the panel. */
export type PanelApi = {
  getPanel: () => PanelView;
  previewAction: (input: { readonly action: CaseAction }) => ActionPreview;
  takeAction: (input: { readonly action: CaseAction; readonly version: number }) => ActionResult;
  previewStart: (input: StartInput) => ActionPreview;
  startClock: (input: StartInput) => ActionResult;
  getEvidence: (input: { readonly options: EvidenceOptions }) => IssueEvidence;
};
