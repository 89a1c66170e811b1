import type { CaseEffect } from '../domain/policies/case-effect';
import type { PreviewCounts } from '../domain/policies/preview';
import type { WalkPlace } from '../domain/policies/walk-place';
import type { RoutingFact } from '../domain/findings/routing-fact';
import type { Place, RouteRule } from '../domain/routing/route-rule';
import type { RuleProblem } from '../domain/routing/rule-problems';
import type { PanelPin } from './connections';
import type { Finding, JiraFailed } from './mapping';
import type { ApplicationBusy, ApplicationRecounted, ApplicationView } from './policies';
import type { Invalid, NoPermission, Stale, UnknownConnection } from './refusals';

/** Whether the panel is shown in a project that rules name. */
export interface ProjectPanel {
  readonly projectKey: string;
  readonly panel: PanelPin;
}

/** What stands in the way of issues, or of some of their fields, in a place that rules name. */
export interface PlaceFindings {
  readonly place: Place;
  /** At least one. */
  readonly findings: readonly Finding[];
}

export type RulesView =
  | {
      readonly type: 'rules';
      readonly rules: readonly RouteRule[];
      /** What findings of the connection's source say. */
      readonly offered: readonly RoutingFact[];
      /** Names of targets in the latest deliveries, as suggestions. */
      readonly targets: readonly string[];
      /** Types of vulnerability in the latest deliveries. */
      readonly vrtIds: readonly string[];
      readonly panels: readonly ProjectPanel[];
    }
  | UnknownConnection
  | NoPermission;

export interface InvalidRules {
  readonly type: 'invalid';
  /** At least one. */
  readonly problems: readonly RuleProblem[];
}

/** Rules by name and their order, so that two people can change different rules. */
export interface RulesForm {
  readonly rules: Readonly<Record<string, Omit<RouteRule, 'name'>>>;
  readonly ruleOrder: readonly string[];
}

export type SaveRulesResult =
  | {
      readonly type: 'saved';
      /** As they are stored: trimmed, with the keys and names that Jira has now. The next change is one of these. */
      readonly rules: readonly RouteRule[];
      readonly findings: readonly PlaceFindings[];
      readonly panels: readonly ProjectPanel[];
    }
  /** Nothing was saved, because Jira could create no issues in one of the places. */
  | { readonly type: 'refused'; readonly findings: readonly PlaceFindings[] }
  | Stale<RulesForm>
  | InvalidRules
  | JiraFailed
  | UnknownConnection
  | NoPermission;

/** What the rules of a connection would do to a page of its open cases. The browser sums up the pages. */
export type PreviewRulesResult =
  | {
      readonly type: 'preview';
      /** Names the rules and the versions of their policies: they are applied only as they were previewed. */
      readonly digest: string;
      readonly counts: PreviewCounts;
      /** The cases of this page that the rules would change, or that stay in another project than the rules name. */
      readonly changed: readonly CaseEffect[];
      readonly next: WalkPlace | null;
    }
  | Invalid
  | UnknownConnection
  | NoPermission;

export type ApplyRulesResult =
  | { readonly type: 'started'; readonly job: ApplicationView }
  | ApplicationBusy
  | ApplicationRecounted
  /** The rules, or one of their policies, have changed since the preview: nothing was started. */
  | { readonly type: 'changed' }
  | Invalid
  | UnknownConnection
  | NoPermission;

/** Resolver functions for the rules of a connection. */
export type RoutingApi = {
  getRules: (input: { readonly connectionId: string }) => RulesView;
  /**
   * @param base the rules that the form showed.
   * @param evenSo save even if Jira could create no issues in one of the places.
   */
  saveRules: (input: {
    readonly connectionId: string;
    readonly rules: readonly RouteRule[];
    readonly base: readonly RouteRule[];
    readonly evenSo: boolean;
  }) => SaveRulesResult;
  /** @param place start of the page, from the previous answer; `null` for the first. */
  previewRules: (input: {
    readonly connectionId: string;
    readonly place: WalkPlace | null;
  }) => PreviewRulesResult;
  /** @param expected how many cases the preview counted as changing. */
  applyRules: (input: {
    readonly connectionId: string;
    readonly digest: string;
    readonly expected: number;
  }) => ApplyRulesResult;
};
