import type { RoutingFact } from '../findings/routing-fact';

/**
 * How a condition compares its values.
 *
 * - `target-is`: the target's name, or its id at the source.
 * - `target-starts-with`: the beginning of the target's name.
 * - `vrt-within`: a type of vulnerability or a group of them, by whole parts of its id: `a.b` holds for `a.b.c`, and not
 *   for `a.bc`.
 * - `label-is`, `component-is`: one of the finding's labels or components.
 */
export const conditionKinds = [
  'target-is',
  'target-starts-with',
  'vrt-within',
  'label-is',
  'component-is',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** The fact of a finding that a condition looks at. */
export const factOfKind: Readonly<Record<ConditionKind, RoutingFact>> = {
  'target-is': 'target',
  'target-starts-with': 'target',
  'vrt-within': 'vrt',
  'label-is': 'label',
  'component-is': 'component',
};

/** Holds if any of its values does. */
export interface Condition {
  readonly kind: ConditionKind;
  readonly values: readonly string[];
}

/** Where issues are created. */
export interface Place {
  readonly project: { readonly id: string; readonly key: string };
  readonly issueType: { readonly id: string; readonly name: string };
}

/** A rule of a connection: findings for which all its conditions hold get its policy, and go to its place. */
export interface RouteRule {
  /** Unique within the connection; cases name the rule that chose for them by it. */
  readonly name: string;
  readonly conditions: readonly Condition[];
  readonly policyId: string;
  /** `null`: where the connection creates its issues. */
  readonly place: Place | null;
}

/** One connection has at most this many rules. */
export const MAX_RULES = 50;
/** The rules of a connection name at most this many pairs of project and issue type: each is checked when they are saved. */
export const MAX_PLACES = 20;
/** One rule has at most this many conditions. */
export const MAX_CONDITIONS = 5;
/** One condition has at most this many values. */
export const MAX_VALUES = 50;
/** Of a rule's name. */
export const MAX_NAME = 60;
/** Of a condition's value. */
export const MAX_VALUE = 200;
/** A connection is one value of the storage, which takes 240 KiB; its mapping needs room too. */
export const MAX_RULES_CHARACTERS = 60_000;
