import type { Condition, RouteRule } from '../routing/route-rule';
import { plainConnection, type Connection } from './connection';

function conditionsOf(conditions: readonly Condition[]): Readonly<Record<string, readonly string[]>> {
  const kinds = [...new Set(conditions.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      conditions.filter((each) => each.kind === kind).map(({ values }) => values.join(', ')),
    ]),
  );
}

function loggedRule({ conditions, policyId, place }: RouteRule): object {
  return { if: conditionsOf(conditions), policyId, place };
}

/** A connection's settings as changes of them are listed. */
export interface LoggedConnection extends Omit<Connection, 'rules'> {
  /** By name, so that a change says of which rule it is. */
  readonly rules: Readonly<Record<string, object>>;
  /** Their names in order; left out where there is no order to change. */
  readonly ruleOrder?: readonly string[];
}

/** Where a change of a rule is a change of that rule, and not of the whole list. */
export function loggedConnection(connection: Connection): LoggedConnection {
  const { rules } = connection;
  return {
    ...plainConnection(connection),
    rules: Object.fromEntries(rules.map((rule) => [rule.name, loggedRule(rule)])),
    ...(rules.length > 1 && { ruleOrder: rules.map(({ name }) => name) }),
  };
}
