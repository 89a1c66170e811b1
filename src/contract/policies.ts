import type { PlaceChange } from '../domain/audit/changed-places';
import type { NamedPolicy } from '../domain/cases/policy-change';
import type { ApplicationFailure, ApplicationPhase, PolicyApplication } from '../domain/policies/application';
import type { CaseEffect } from '../domain/policies/case-effect';
import type { SeverityComparison } from '../domain/policies/comparison';
import type { ExampleDates } from '../domain/policies/example-dates';
import type { PreviewCounts } from '../domain/policies/preview';
import type { WalkPlace } from '../domain/policies/walk-place';
import type { Instant } from '../domain/sla/instant';
import type { Invalid, NoPermission, UnknownConnection } from './refusals';

/** Policies, what they would do to open cases, and what they do. */

/** A policy that connections can follow. */
export interface AdminPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Presets cannot be changed; a copy under an id of its own can. */
  readonly preset: boolean;
  /** The document as JSON, to read or to copy. */
  readonly document: string;
}

/** A policy document that is not right: the first place and problem, and all of them. */
export type InvalidPolicy = Invalid & {
  readonly problems: readonly { readonly place: string; readonly problem: string }[];
};

/** Someone saved a later version meanwhile, `null` where it is not known who or when. */
export interface StalePolicy {
  readonly type: 'stale';
  readonly version: number;
  readonly savedAt: Instant | null;
  readonly savedBy: string | null;
}

export type SavePolicyResult =
  | { readonly type: 'saved'; readonly id: string; readonly version: number }
  /** It says what the current version says already. */
  | { readonly type: 'unchanged'; readonly id: string; readonly version: number }
  | StalePolicy
  | InvalidPolicy
  | NoPermission;

/** One version of a policy, and what it changed. */
export interface PolicyVersion {
  readonly version: number;
  readonly savedAt: Instant | null;
  /** The person by name. */
  readonly savedBy: string | null;
  /** Against the version before; empty for the first one. */
  readonly changes: readonly PlaceChange[];
}

export type PolicyHistoryResult =
  | {
      readonly type: 'history';
      /** The latest first. */
      readonly versions: readonly PolicyVersion[];
      /** Earlier ones are kept, and not listed. */
      readonly more: boolean;
    }
  | Invalid
  | NoPermission;

export type TryPolicyResult =
  { readonly type: 'examples'; readonly examples: readonly ExampleDates[] } | InvalidPolicy | NoPermission;

/** A policy of the site by its id, or one that is not saved yet. */
export type PolicyChoice = { readonly policyId: string } | { readonly document: string };

/** One page of the open cases of some connections. */
interface PageRequest {
  readonly connectionIds: readonly string[];
  /** Where the last page said that the next one begins; `null` for the first. */
  readonly place: WalkPlace | null;
}

export interface PreviewRequest extends PageRequest {
  readonly policy: PolicyChoice;
}

export interface CompareRequest extends PageRequest {
  readonly left: PolicyChoice;
  readonly right: PolicyChoice;
}

/** What one page of open cases comes to. The page of the browser sums them up. */
export type PreviewResult =
  | {
      readonly type: 'preview';
      readonly policy: NamedPolicy;
      readonly counts: PreviewCounts;
      /** The worst of this page, the worst first. */
      readonly worst: readonly CaseEffect[];
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
  /** The one that was previewed. */
  readonly version: number;
  readonly connectionIds: readonly string[];
  /** How many cases the preview has counted that would get the policy. */
  readonly expected: number;
}

/** How far the applying of a policy has come. */
export interface ApplicationView extends Pick<
  PolicyApplication,
  'id' | 'policy' | 'connectionIds' | 'startedAt' | 'expected'
> {
  readonly phase: ApplicationPhase;
  /** The person by name. */
  readonly startedBy: string;
  /** Cases that have still to follow; `null` where that is not counted, because it was cancelled. */
  readonly remaining: number | null;
  /** There are more than these. */
  readonly more: boolean;
  readonly failures: readonly ApplicationFailure[];
}

export type ApplicationResult =
  { readonly type: 'application'; readonly job: ApplicationView | null } | NoPermission;

export type ApplyResult =
  | { readonly type: 'started'; readonly job: ApplicationView }
  /** A policy is being applied already, one at a time. */
  | { readonly type: 'busy'; readonly job: ApplicationView }
  | StalePolicy
  | Invalid
  | UnknownConnection
  | NoPermission;

/** What the admin page may ask about policies. */
export type PoliciesApi = {
  /**
   * `basedOn`: the version that was edited, `null` for a policy that is to be new; left out, whatever is current is
   * followed by a next version.
   */
  savePolicy: (input: { readonly document: string; readonly basedOn?: number | null }) => SavePolicyResult;
  getPolicyHistory: (input: { readonly policyId: string }) => PolicyHistoryResult;
  /** What a document that is not saved means today. */
  tryPolicy: (input: { readonly document: string }) => TryPolicyResult;
  previewPolicy: (input: PreviewRequest) => PreviewResult;
  comparePolicies: (input: CompareRequest) => CompareResult;
  applyPolicy: (input: ApplyRequest) => ApplyResult;
  getApplication: () => ApplicationResult;
  cancelApplication: (input: { readonly jobId: string }) => ApplicationResult;
};
