import type { PlaceChange } from '../domain/audit/changed-places';
import type { NamedPolicy } from '../domain/cases/policy-change';
import type { ApplicationFailure, ApplicationPhase, PolicyApplication } from '../domain/policies/application';
import type { CaseEffect } from '../domain/policies/case-effect';
import type { SeverityComparison } from '../domain/policies/comparison';
import type { ExampleDates } from '../domain/policies/example-dates';
import type { PreviewCounts } from '../domain/policies/preview';
import type { WalkPlace } from '../domain/policies/walk-place';
import type { Instant } from '../domain/sla/instant';
import type { PresetGroup } from '../domain/sla/presets';
import type { Invalid, NoPermission, UnknownConnection } from './refusals';

/** Policies, and their effects on open cases. */

/** A policy that connections can follow. */
export interface AdminPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Presets cannot be changed; a copy under an id of its own can. */
  readonly preset: boolean;
  /** Who publishes a preset; `null` for a custom policy. */
  readonly group: PresetGroup | null;
  /** The document as JSON; `null` for a preset that is not Atlassian's, which the page has in a file loaded later. */
  readonly document: string | null;
}

/** An invalid policy document: the first place and problem, and all of them. */
export type InvalidPolicy = Invalid & {
  readonly problems: readonly { readonly place: string; readonly problem: string }[];
};

/** Someone has saved a later version; `null` for unknown details. */
export interface StalePolicy {
  readonly type: 'stale';
  readonly version: number;
  readonly savedAt: Instant | null;
  readonly savedBy: string | null;
}

export type SavePolicyResult =
  | { readonly type: 'saved'; readonly id: string; readonly version: number }
  /** Identical to the current version. */
  | { readonly type: 'unchanged'; readonly id: string; readonly version: number }
  | StalePolicy
  | InvalidPolicy
  | NoPermission;

/** A version of a policy with its changes. */
export interface PolicyVersion {
  readonly version: number;
  readonly savedAt: Instant | null;
  /** Name of the person. */
  readonly savedBy: string | null;
  /** Changes from the previous version; empty for the first one. */
  readonly changes: readonly PlaceChange[];
}

export type PolicyHistoryResult =
  | {
      readonly type: 'history';
      /** The latest first. */
      readonly versions: readonly PolicyVersion[];
      /** True if there are earlier versions, which are kept but not listed. */
      readonly more: boolean;
    }
  | Invalid
  | NoPermission;

export type TryPolicyResult =
  { readonly type: 'examples'; readonly examples: readonly ExampleDates[] } | InvalidPolicy | NoPermission;

/** A saved policy by its id, or an unsaved document. */
export type PolicyChoice = { readonly policyId: string } | { readonly document: string };

/** A request for one page of the open cases of some connections. */
interface PageRequest {
  readonly connectionIds: readonly string[];
  /** Start of the page, from the previous answer; `null` for the first. */
  readonly place: WalkPlace | null;
}

export interface PreviewRequest extends PageRequest {
  readonly policy: PolicyChoice;
}

export interface CompareRequest extends PageRequest {
  readonly left: PolicyChoice;
  readonly right: PolicyChoice;
}

/** Effects on one page of open cases. The browser sums up the pages. */
export type PreviewResult =
  | {
      readonly type: 'preview';
      readonly policy: NamedPolicy;
      readonly counts: PreviewCounts;
      /** The cases of this page whose date changes or that become overdue immediately, the worst first. */
      readonly changed: readonly CaseEffect[];
      readonly next: WalkPlace | null;
    }
  | InvalidPolicy
  | UnknownConnection
  | NoPermission;

export type CompareResult =
  | {
      readonly type: 'comparison';
      readonly left: NamedPolicy;
      readonly right: NamedPolicy;
      readonly bySeverity: readonly SeverityComparison[];
      readonly worst: readonly CaseEffect[];
      readonly next: WalkPlace | null;
    }
  | InvalidPolicy
  | UnknownConnection
  | NoPermission;

export interface ApplyRequest {
  readonly policyId: string;
  /** The version that was previewed. */
  readonly version: number;
  readonly connectionIds: readonly string[];
  /** How many cases the preview counted as getting the policy. */
  readonly expected: number;
}

/** What is applied: a version of a policy, or the rules of a connection. */
export type AppliedPlan =
  | { readonly type: 'policy'; readonly policy: NamedPolicy }
  | { readonly type: 'rules'; readonly connectionId: string };

/** Progress of an application to open cases. */
export interface ApplicationView extends Pick<
  PolicyApplication,
  'id' | 'connectionIds' | 'startedAt' | 'expected'
> {
  readonly plan: AppliedPlan;
  readonly phase: ApplicationPhase;
  /** Name of the person. */
  readonly startedBy: string;
  /** Cases that have yet to follow; `null` if not counted, because it was cancelled. */
  readonly remaining: number | null;
  /** True if there are more than these. */
  readonly more: boolean;
  readonly failures: readonly ApplicationFailure[];
}

export type ApplicationResult =
  { readonly type: 'application'; readonly job: ApplicationView | null } | NoPermission;

/** A policy or rules are being applied already, one at a time. */
export interface ApplicationBusy {
  readonly type: 'busy';
  readonly job: ApplicationView;
}

/** More or fewer cases would change now than the preview counted: nothing was started. */
export interface ApplicationRecounted {
  readonly type: 'recounted';
  readonly expected: number;
  /** Where there are more than two thousand open cases, those of the first two thousand. */
  readonly counted: number;
}

export type ApplyResult =
  | { readonly type: 'started'; readonly job: ApplicationView }
  | ApplicationBusy
  | ApplicationRecounted
  | StalePolicy
  | Invalid
  | UnknownConnection
  | NoPermission;

/** Resolver functions for policies. */
export type PoliciesApi = {
  /**
   * `basedOn`: the version that was edited, `null` for a new policy; if left out, the document becomes the next version
   * whatever the current one is.
   */
  savePolicy: (input: { readonly document: string; readonly basedOn?: number | null }) => SavePolicyResult;
  getPolicyHistory: (input: { readonly policyId: string }) => PolicyHistoryResult;
  /** Due dates from today under an unsaved document. */
  tryPolicy: (input: { readonly document: string }) => TryPolicyResult;
  previewPolicy: (input: PreviewRequest) => PreviewResult;
  comparePolicies: (input: CompareRequest) => CompareResult;
  applyPolicy: (input: ApplyRequest) => ApplyResult;
  getApplication: () => ApplicationResult;
  cancelApplication: (input: { readonly jobId: string }) => ApplicationResult;
};
