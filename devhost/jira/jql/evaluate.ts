import type { Clause, Operator, TerminalClause } from '@atlaskit/jql-ast';
import { notCovered } from '../http/jira-error';
import { spell, type FindFields } from './find-fields';
import type { JqlContext } from './jql-context';
import type { JqlField } from './jql-field';
import type { Plan } from './plan';
import { readOperand, type ReadOperand, type Wanted } from './read-operand';
import { opposite, testValues } from './test-values';
import { isSearchable } from './text-match';

export interface Compiling {
  readonly findFields: FindFields;
  readonly context: JqlContext;
  /** Everything that is wrong with the query, in the query's order. */
  readonly errors: string[];
}

interface Usable {
  readonly field: JqlField;
  readonly wanted: Wanted;
}

const NOTHING: Plan = { kind: 'any', parts: [] };

/** Turns a clause into a plan; what is wrong with it goes to `errors`. */
export function compileClause(clause: Clause, negated: boolean, compiling: Compiling): Plan {
  switch (clause.clauseType) {
    case 'not':
      return compileClause(clause.clause, !negated, compiling);
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, negated, compiling));
      // De Morgan: NOT makes OR of AND.
      return { kind: (clause.operator.value === 'and') === negated ? 'any' : 'all', parts };
    }
    case 'terminal':
      return compileTerminal(clause, negated, compiling);
  }
}

function compileTerminal(clause: TerminalClause, negated: boolean, compiling: Compiling): Plan {
  const { operator } = clause;
  const fields = compiling.findFields(clause.field);
  if (fields.length === 0) {
    const name = spell(clause.field);
    compiling.errors.push(`Field '${name}' does not exist or you do not have permission to view it.`);
    return NOTHING;
  }
  if (operator === undefined || /^(?:was|changed)/.test(operator.value)) {
    throw notCovered(`the JQL operator '${operator?.value ?? ''}'`);
  }
  const results = fields.map((field) => ({
    field,
    read: readFor(field, operator, clause, compiling.context),
  }));
  const usable = results.flatMap(({ field, read }) => (read.ok ? [{ field, wanted: read.wanted }] : []));
  if (usable.length === 0) {
    const [errors = []] = results.flatMap(({ read }) => (read.ok ? [] : [read.errors]));
    compiling.errors.push(...errors);
    return NOTHING;
  }
  // Of fields that share a name any will do, and those that do not know the value have no say.
  const used = negated ? opposite(operator.value) : operator.value;
  return { kind: 'any', parts: usable.map((one) => leaf(one, used)) };
}

function leaf({ field, wanted }: Usable, operator: Operator['value']): Plan {
  const test = testValues(field, operator, wanted);
  const { lookUp } = field;
  const isExact = (operator === '=' || operator === 'in') && !wanted.empty;
  if (lookUp === undefined || !isExact) return { kind: 'test', test };
  return {
    kind: 'test',
    test,
    find(index) {
      const sets = wanted.values.map((value) => lookUp(value, index));
      const [only] = sets;
      return only !== undefined && sets.length === 1 ? only : new Set(sets.flatMap((set) => [...set]));
    },
  };
}

function readFor(
  field: JqlField,
  { value: operator }: Operator,
  { operand }: TerminalClause,
  context: JqlContext,
): ReadOperand {
  const failed = (error: string): ReadOperand => ({ ok: false, errors: [error] });
  if (!field.operators.has(operator)) {
    return failed(`The operator '${operator}' is not supported by the '${field.name}' field.`);
  }
  if (operand === undefined) return failed(`The operator '${operator}' needs a value.`);
  const read = readOperand(operand, field, context);
  if (!read.ok) return read;
  const { values, empty } = read.wanted;
  if (operator.endsWith('~') && !empty && !isSearchable(String(values[0] ?? ''))) {
    return failed(`The field '${field.name}' does not support searching for an empty string.`);
  }
  return read;
}
