import type { RoutingFact } from '../domain/findings/routing-fact';
import type { Place, RouteRule } from '../domain/routing/route-rule';
import type { RuleProblem } from '../domain/routing/rule-problems';
import type { PanelPin } from './connections';
import type { Finding, JiraFailed } from './mapping';
import type { NoPermission, Stale, UnknownConnection } from './refusals';

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
};
