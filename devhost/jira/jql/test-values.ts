import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Issue } from '../model/issue';
import type { JqlField } from './jql-field';
import type { Wanted } from './read-operand';
import { matchesText } from './text-match';

export type Predicate = (issue: Issue) => boolean;

const OPPOSITES: Readonly<Partial<Record<OperatorValue, OperatorValue>>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

/** NOT turns the operator round, as Jira does; it does not bring in issues without a value. */
export function opposite(operator: OperatorValue): OperatorValue {
  return OPPOSITES[operator] ?? operator;
}

/** Negative operators find issues that have a value, and a different one: EMPTY is not "different" in JQL. */
function isNegative(operator: OperatorValue): boolean {
  return operator === '!=' || operator === 'not in' || operator === 'is not' || operator === '!~';
}

export function testValues(field: JqlField, operator: OperatorValue, wanted: Wanted): Predicate {
  if (operator === '~' || operator === '!~') {
    return testText(field, wanted, operator === '!~');
  }
  const values = new Set(wanted.values);
  if (isNegative(operator)) {
    return (issue) => {
      const own = field.read(issue);
      return own.length > 0 && !own.some((value) => values.has(value));
    };
  }
  if (operator === '=' || operator === 'in' || operator === 'is') {
    return (issue) => {
      const own = field.read(issue);
      return own.length === 0 ? wanted.empty : own.some((value) => values.has(value));
    };
  }
  return testOrder(field, operator, wanted);
}

function testText(field: JqlField, wanted: Wanted, negative: boolean): Predicate {
  if (wanted.empty) return (issue) => (field.read(issue).length === 0) !== negative;
  const query = String(wanted.values[0] ?? '');
  return (issue) => {
    const own = field.read(issue);
    return own.length > 0 && own.some((text) => matchesText(String(text), query)) !== negative;
  };
}

const ORDERINGS: ReadonlyMap<OperatorValue, (order: number) => boolean> = new Map([
  ['<', (order) => order < 0],
  ['<=', (order) => order <= 0],
  ['>', (order) => order > 0],
  ['>=', (order) => order >= 0],
]);

function testOrder(field: JqlField, operator: OperatorValue, wanted: Wanted): Predicate {
  const [limit] = wanted.values;
  const accepts = ORDERINGS.get(operator);
  if (limit === undefined || accepts === undefined) return () => false;
  return (issue) =>
    field.read(issue).some((value) => {
      const order = field.compare(value, limit);
      return order !== undefined && accepts(order);
    });
}
