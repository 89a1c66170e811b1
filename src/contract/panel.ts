import type { ActionRefusal, CaseAction, CaseActionType } from '../domain/panel/case-action';
import type { ConnectionSource } from '../domain/findings/source-id';
import type { ExtensionRequest } from '../domain/cases/extension-request';
import type { StartRefusal } from '../domain/cases/manual-case';
import type { PolicyMigration } from '../domain/cases/policy-change';
import type { ClockResult, NamedClock } from '../domain/sla/clock';
import type { Instant } from '../domain/sla/instant';
import type { AnswerTarget, Duration, Policy } from '../domain/sla/policy';
import type { DecidedSeverity, Severity } from '../domain/sla/severity';
import type { TimelineEvent } from '../domain/sla/timeline';

/** What the issue panel shows. Everything is computed on the server; the page words it and lets the time tick. */

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
  /** The fix target per severity; `null` where there is none. */
  readonly fixTargets: Readonly<Record<Severity, Duration | null>>;
}

export interface PanelSubmission {
  readonly source: ConnectionSource;
  readonly id: string;
  /** Where people read it; `null` where its source did not say. */
  readonly url: string | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly program: string;
  readonly researcher: string | null;
  readonly target: string | null;
  readonly vrtId: string | null;
}

/** A person by the name that Jira shows to the viewer; by account id where it shows none. */
export type PeopleNames = Readonly<Record<string, string>>;

/** The other targets of the policy beside the fix: until somebody triaged, or answered. */
export type AnswerClock = NamedClock<AnswerTarget>;

export interface TrackedPanel {
  readonly type: 'tracked';
  /** The server's time of this answer; the countdown continues from here. */
  readonly now: Instant;
  /** Counts writes of the case: an action names the version it was decided on. */
  readonly version: number;
  readonly severity: Severity | null;
  /** `null` where there is no rating. */
  readonly decided: DecidedSeverity | null;
  readonly clock: ClockResult;
  /** Targets other than the fix that the policy has. */
  readonly answers: readonly AnswerClock[];
  readonly policy: PanelPolicy;
  /** `null` for an issue that did not come from Bugcrowd. */
  readonly submission: PanelSubmission | null;
  /** Newest first. */
  readonly timeline: readonly TimelineEvent[];
  /** When another policy was applied to the case, the earliest first. */
  readonly policyMigrations: readonly PolicyMigration[];
  /** Names of the people in the timeline and in the request. */
  readonly people: PeopleNames;
  readonly extensionRequest: ExtensionRequest | null;
  /** What the viewer may do now; nothing where they may not edit the issue. */
  readonly actions: readonly CaseActionType[];
  /** Jira fields that could not be set because the project's screens lack them. */
  readonly skippedFields: readonly string[];
}

/** Where an issue that no clock runs for could get one. */
export interface StartOptions {
  /** Those of the project, one of which the issue is to belong to. */
  readonly connections: readonly { readonly id: string; readonly policyId: string }[];
  readonly policies: readonly { readonly id: string; readonly name: string }[];
  /** That of the first connection. */
  readonly defaultPolicyId: string;
}

export type PanelView =
  | TrackedPanel
  /** `start` is `null` where the viewer may not edit the issue, or its project has no connection. */
  /** The connection was deleted: the issue keeps its last due date, and nobody follows its clock. */
  | { readonly type: 'connection-deleted'; readonly connectionId: string; readonly dueDate: string | null }
  | { readonly type: 'not-tracked'; readonly now: Instant; readonly start: StartOptions | null }
  | { readonly type: 'no-permission' };

/** The clock of an issue that did not come from Bugcrowd. */
export interface StartInput {
  /** Needed where the project has several connections; without it the first of them is taken. */
  readonly connectionId?: string;
  readonly policyId: string;
  readonly severity: Severity;
  readonly startedAt: Instant;
}

/** The date before and after, and why it would be that. */
export interface DatePreview {
  readonly before: Pick<ClockResult, 'state' | 'dueDate'> | null;
  readonly after: Pick<ClockResult, 'state' | 'dueDate' | 'deadline' | 'explanation'>;
}

export type ActionPreview =
  | { readonly type: 'preview'; readonly version: number; readonly dates: DatePreview }
  /** There is nothing to decide any more: the panel is as it is now. */
  | { readonly type: 'changed'; readonly panel: PanelView }
  | { readonly type: 'refused'; readonly reason: ActionRefusal | StartRefusal }
  | { readonly type: 'no-permission' };

export type ActionResult =
  | { readonly type: 'done'; readonly panel: PanelView }
  /** Somebody else was faster: the panel is as it is now, and nothing was done. */
  | { readonly type: 'changed'; readonly panel: PanelView }
  | { readonly type: 'refused'; readonly reason: ActionRefusal | StartRefusal }
  /** Another write of this case has not settled yet. */
  | { readonly type: 'busy'; readonly seconds: number }
  /** Jira failed. `recorded`: the case has it, and Jira follows; else nothing was done. */
  | { readonly type: 'failed'; readonly recorded: boolean; readonly reason: string }
  | { readonly type: 'no-permission' };

/** What the panel may ask of its resolver. */
export type PanelApi = {
  getPanel: () => PanelView;
  previewAction: (input: { readonly action: CaseAction }) => ActionPreview;
  takeAction: (input: { readonly action: CaseAction; readonly version: number }) => ActionResult;
  previewStart: (input: StartInput) => ActionPreview;
  startClock: (input: StartInput) => ActionResult;
};
