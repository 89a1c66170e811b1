import type { Field } from '../fields/field';
import type { FieldContext } from '../fields/kinds/field-kind';
import type { FieldValues } from '../model/field-value';
import { isRecord } from '../model/record';
import { applyOperations } from './apply-operations';
import type { Rejection } from './rejection';
import { notOnScreen } from './screen';

export interface FieldsRequest {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, unknown>>;
}

/** The `fields` and `update` of a body, less the names that the caller reads itself. */
export function fieldsRequest(
  body: Readonly<Record<string, unknown>>,
  except: readonly string[],
  rejection: Rejection,
): FieldsRequest {
  const fields = section(body, 'fields', except, rejection);
  const update = section(body, 'update', except, rejection);
  for (const id of Object.keys(fields)) {
    if (id in update) {
      rejection.field(id, `Field '${id}' cannot appear in both 'fields' and 'update'. Use one of them.`);
    }
  }
  return { fields, update };
}

/** The values after the write; what is wrong goes to `rejection` and leaves the field as it was. */
export function readFields(
  request: FieldsRequest,
  before: FieldValues,
  screen: readonly Field[],
  context: FieldContext,
  rejection: Rejection,
): FieldValues {
  const after = new Map(before);
  const onScreen = new Map(screen.map((field) => [field.id, field]));
  const operations = [
    ...Object.entries(request.fields).map(([id, value]) => [id, [{ set: value }]] as const),
    ...Object.entries(request.update),
  ];
  for (const [id, asked] of operations) {
    const field = onScreen.get(id);
    if (field === undefined) {
      rejection.field(id, notOnScreen(id));
      continue;
    }
    const result = applyOperations(field, after.get(id), asked, context);
    if (!result.ok) rejection.add(id, result);
    else if (result.value === undefined) after.delete(id);
    else after.set(id, result.value);
  }
  return after;
}

/** Fields of the screen that must have a value and have none. */
export function requireFields(screen: readonly Field[], values: FieldValues, rejection: Rejection): void {
  for (const field of screen) {
    if (field.required && !values.has(field.id)) rejection.field(field.id, field.missingMessage);
  }
}

function section(
  body: Readonly<Record<string, unknown>>,
  name: 'fields' | 'update',
  except: readonly string[],
  rejection: Rejection,
): Readonly<Record<string, unknown>> {
  const value = body[name];
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    rejection.general(`'${name}' must be an object.`);
    return {};
  }
  return Object.fromEntries(Object.entries(value).filter(([id]) => !except.includes(id)));
}
