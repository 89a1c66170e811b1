import type { RulesForm } from '../../contract/routing';
import { without } from '../../domain/configuration/without';
import type { RouteRule } from '../../domain/routing/route-rule';

/** Rules by name, in which changes of different rules can be told apart. */
export function toForm(rules: readonly RouteRule[]): RulesForm {
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule.name, without(rule, 'name')])),
    ruleOrder: rules.map(({ name }) => name),
  };
}
