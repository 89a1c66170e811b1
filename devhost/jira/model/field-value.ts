export type AdfDocument = Readonly<Record<string, unknown>>;

/**
 * What an issue keeps for a field: text, an id, or a date as a string; several of these as a list; a document as it came.
 */
export type FieldValue = string | readonly string[] | AdfDocument;

export type FieldValues = ReadonlyMap<string, FieldValue>;

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

/** @throws when the field holds something else, which no write lets happen */
export function asText(value: FieldValue): string {
  if (typeof value === 'string') return value;
  throw new TypeError('expected a text value');
}

/** @throws when the field holds something else, which no write lets happen */
export function asList(value: FieldValue): readonly string[] {
  if (isList(value)) return value;
  throw new TypeError('expected a list value');
}

/** @throws when the field holds something else, which no write lets happen */
export function asDocument(value: FieldValue): AdfDocument {
  if (typeof value !== 'string' && !isList(value)) return value;
  throw new TypeError('expected a document');
}

export function textOf(values: FieldValues, fieldId: string): string | undefined {
  const value = values.get(fieldId);
  return value === undefined ? undefined : asText(value);
}

export function listOf(values: FieldValues, fieldId: string): readonly string[] {
  const value = values.get(fieldId);
  return value === undefined ? [] : asList(value);
}

export function isSameValue(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
