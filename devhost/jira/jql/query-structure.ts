import type { Clause, Field, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { spell } from './find-fields';
import type { ParsedJql } from './parse-jql';

/** The tree that `/jql/parse` answers with. */
export function queryStructure({ where, orderBy }: ParsedJql): object {
  const fields = orderBy.map(({ field, direction }) => ({
    field: fieldStructure(field),
    ...(direction === undefined ? {} : { direction: direction.value.toLowerCase() }),
  }));
  return {
    ...(where === undefined ? {} : { where: clauseStructure(where) }),
    ...(fields.length === 0 ? {} : { orderBy: { fields } }),
  };
}

function clauseStructure(clause: Clause): object {
  switch (clause.clauseType) {
    case 'not':
      return { operator: 'not', clauses: [clauseStructure(clause.clause)] };
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map(clauseStructure) };
    case 'terminal':
      return terminalStructure(clause);
  }
}

function terminalStructure({ field, operator, operand }: TerminalClause): object {
  return {
    field: fieldStructure(field),
    operator: operator?.value,
    ...(operand === undefined ? {} : { operand: operandStructure(operand) }),
  };
}

function fieldStructure(field: Field): object {
  const [property] = field.properties ?? [];
  if (property === undefined) return { name: field.value, encodedName: field.text };
  const path = (property.path ?? [])
    .map((step) => step.value)
    .join('')
    .replace(/^\./, '');
  return {
    name: spell(field),
    encodedName: spell(field),
    property: [{ entity: 'issue', key: property.key?.value ?? '', path }],
  };
}

function operandStructure(operand: Operand): object {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty', encodedOperand: 'EMPTY' };
    case 'list': {
      const values = operand.values.map(operandStructure);
      return { values, encodedOperand: `(${operand.values.map(encoded).join(', ')})` };
    }
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map((argument) => argument.value),
        encodedOperand: encoded(operand),
      };
  }
}

function encoded(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return operand.text;
    case 'keyword':
      return 'EMPTY';
    case 'list':
      return `(${operand.values.map(encoded).join(', ')})`;
    case 'function':
      return `${operand.function.text}(${operand.arguments.map((argument) => argument.text).join(', ')})`;
  }
}
