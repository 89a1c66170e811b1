import type { Field } from '../fields/field';
import { parsed, rejected, type FieldContext, type Operation, type Parsed } from '../fields/kinds/field-kind';
import { asList, type FieldValue } from '../model/field-value';
import { isRecord } from '../model/record';

const OPERATIONS: readonly Operation[] = ['set', 'add', 'remove'];

/** Runs `[{ "add": … }, { "remove": … }]` on a value, one after the other. */
export function applyOperations(
  field: Field,
  before: FieldValue | undefined,
  asked: unknown,
  context: FieldContext,
): Parsed {
  if (!Array.isArray(asked)) return rejected(`Operations for field '${field.id}' must be an array.`);
  const operations: readonly unknown[] = asked;
  let value = before;
  for (const operation of operations) {
    const result = applyOne(field, value, operation, context);
    if (!result.ok) return result;
    value = result.value;
  }
  return parsed(value);
}

function applyOne(
  field: Field,
  before: FieldValue | undefined,
  operation: unknown,
  context: FieldContext,
): Parsed {
  const names = isRecord(operation) ? Object.keys(operation) : [];
  const verb = OPERATIONS.find((candidate) => candidate === names[0]);
  if (
    !isRecord(operation) ||
    names.length !== 1 ||
    verb === undefined ||
    !field.kind.operations.includes(verb)
  ) {
    const supported = field.kind.operations.join(', ');
    return rejected(
      `Field '${field.id}' does not support operation '${names.join(', ')}'. Supported operation(s) are: '${supported}'`,
    );
  }
  if (verb === 'set') return field.kind.parse(operation[verb], context);
  const element = field.kind.parse([operation[verb]], context);
  if (!element.ok) return element;
  return parsed(change(verb, before, element.value));
}

function change(
  verb: 'add' | 'remove',
  before: FieldValue | undefined,
  element: FieldValue | undefined,
): FieldValue | undefined {
  const elements = element === undefined ? [] : asList(element);
  const rest = (before === undefined ? [] : asList(before)).filter((item) => !elements.includes(item));
  const after = verb === 'add' ? [...rest, ...elements] : rest;
  return after.length === 0 ? undefined : after;
}
