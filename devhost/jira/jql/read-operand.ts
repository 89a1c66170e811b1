import type { Operand as OperandNode } from '@atlaskit/jql-ast';
import { callFunction } from './functions';
import type { JqlContext } from './jql-context';
import type { Comparable, JqlField } from './jql-field';

export interface Wanted {
  readonly values: readonly Comparable[];
  readonly empty: boolean;
}

export type ReadOperand =
  { readonly ok: true; readonly wanted: Wanted } | { readonly ok: false; readonly errors: readonly string[] };

/** What stands on the right of an operator, in the field's own terms. The grammar sees to it that lists fit. */
export function readOperand(node: OperandNode, field: JqlField, context: JqlContext): ReadOperand {
  switch (node.operandType) {
    case 'keyword':
      if (!field.mayBeEmpty) {
        return failed(`The field '${field.name}' does not support searching for EMPTY values.`);
      }
      return { ok: true, wanted: { values: [], empty: true } };
    case 'list':
      return merge(node.values.map((value) => readOperand(value, field, context)));
    case 'function': {
      const called = callFunction(node, context);
      return called.ok ? resolved(field.resolve(called.operand, context)) : failed(called.error);
    }
    case 'value': {
      const quoted = node.text !== node.value;
      return resolved(field.resolve({ kind: 'literal', text: node.value, quoted }, context));
    }
  }
}

function resolved(result: ReturnType<JqlField['resolve']>): ReadOperand {
  if (!result.ok) return failed(result.error);
  if (result.value === undefined) return { ok: true, wanted: { values: [], empty: true } };
  return { ok: true, wanted: { values: [result.value], empty: false } };
}

function merge(parts: readonly ReadOperand[]): ReadOperand {
  const errors = parts.flatMap((part) => (part.ok ? [] : part.errors));
  if (errors.length > 0) return { ok: false, errors };
  const wanted = parts.flatMap((part) => (part.ok ? [part.wanted] : []));
  return {
    ok: true,
    wanted: {
      values: wanted.flatMap(({ values }) => values),
      empty: wanted.some(({ empty }) => empty),
    },
  };
}

function failed(error: string): ReadOperand {
  return { ok: false, errors: [error] };
}
