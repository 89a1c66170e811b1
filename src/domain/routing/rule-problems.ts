import type { RoutingFact } from '../findings/routing-fact';
import {
  factOfKind,
  MAX_CONDITIONS,
  MAX_NAME,
  MAX_PLACES,
  MAX_RULES,
  MAX_RULES_CHARACTERS,
  MAX_VALUE,
  MAX_VALUES,
  type Condition,
  type RouteRule,
} from './route-rule';

/** What is wrong with one member of a rule. */
export interface RuleProblem {
  /** Path from the list, such as `1.conditions.0.values`; empty for the list itself. */
  readonly place: string;
  /** As people count: `Rule 2, “payments”`; empty for the list itself. */
  readonly rule: string;
  /** A sentence. */
  readonly problem: string;
}

type Said = Pick<RuleProblem, 'place' | 'problem'>;

const factNames: Readonly<Record<RoutingFact, string>> = {
  target: 'target',
  vrt: 'vulnerability type',
  label: 'labels',
  component: 'components',
};

/** As the source's ids of vulnerability types are written. */
const VRT_ID = /^[a-z0-9_]+(\.[a-z0-9_]+)*$/i;

function valueProblem(kind: Condition['kind'], value: string): string | null {
  if (value.trim() === '') return 'A value is empty. Enter one, or remove it.';
  if (value.length > MAX_VALUE) return `A value has ${value.length} characters; the limit is ${MAX_VALUE}.`;
  if (kind === 'vrt-within' && !VRT_ID.test(value.trim()))
    return `“${value}” is not the id of a vulnerability type, such as “cross_site_scripting_xss.stored”.`;
  return null;
}

function conditionProblem({ kind, values }: Condition, offered: readonly RoutingFact[]): string | null {
  const fact = factOfKind[kind];
  if (!offered.includes(fact))
    return `Findings of this source say no ${factNames[fact]}. Choose another condition.`;
  if (values.length === 0) return 'Enter at least one value.';
  if (values.length > MAX_VALUES) return `These are ${values.length} values; the limit is ${MAX_VALUES}.`;
  return values.map((value) => valueProblem(kind, value)).find((problem) => problem !== null) ?? null;
}

function nameProblem(name: string, before: readonly string[]): string | null {
  const plain = name.trim().toLowerCase();
  if (plain === '') return 'Name the rule: issues say by which rule they came where they are.';
  if (name.length > MAX_NAME) return `The name has ${name.length} characters; the limit is ${MAX_NAME}.`;
  return before.some((other) => other.trim().toLowerCase() === plain)
    ? 'An earlier rule has this name. Names tell rules apart.'
    : null;
}

function conditionsProblem({ conditions }: RouteRule): string | null {
  if (conditions.length === 0) return 'Add a condition: a rule without one matches nothing.';
  return conditions.length > MAX_CONDITIONS
    ? `These are ${conditions.length} conditions; the limit is ${MAX_CONDITIONS}.`
    : null;
}

/** All that is wrong with a list of rules, whatever Jira has. @param offered what findings of their source say. */
export function ruleProblems(
  rules: readonly RouteRule[],
  offered: readonly RoutingFact[],
): readonly RuleProblem[] {
  if (rules.length > MAX_RULES)
    return [{ place: '', rule: '', problem: `These are ${rules.length} rules; the limit is ${MAX_RULES}.` }];
  const places = new Set(rules.map(({ place }) => place && `${place.project.id} ${place.issueType.id}`));
  places.delete(null);
  if (places.size > MAX_PLACES)
    return [
      {
        place: '',
        rule: '',
        problem: `The rules name ${places.size} pairs of project and issue type; the limit is ${MAX_PLACES}.`,
      },
    ];
  if (JSON.stringify(rules).length > MAX_RULES_CHARACTERS)
    return [{ place: '', rule: '', problem: 'All rules together are too large to store. Remove values.' }];
  return rules.flatMap((rule, index) => {
    const before = rules.slice(0, index).map(({ name }) => name);
    const found: readonly { readonly place: string; readonly problem: string | null }[] = [
      { place: 'name', problem: nameProblem(rule.name, before) },
      { place: 'conditions', problem: conditionsProblem(rule) },
      ...rule.conditions.map((condition, at) => ({
        place: `conditions.${at}.values`,
        problem: conditionProblem(condition, offered),
      })),
    ];
    const said: readonly Said[] = found.flatMap(({ place, problem }) =>
      problem === null ? [] : [{ place, problem }],
    );
    const named = rule.name.trim() === '' ? `Rule ${index + 1}` : `Rule ${index + 1}, “${rule.name}”`;
    return said.map(({ place, problem }) => ({ place: `${index}.${place}`, rule: named, problem }));
  });
}
