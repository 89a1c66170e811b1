import { isRecord, type JsonRecord } from './record';

/** The name under which the document's own schemas are known. */
export const DOCUMENT_ID = 'openapi';

const plain = [
  'type',
  'enum',
  'required',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'uniqueItems',
  'pattern',
  'format',
];

function convertKeyword(name: string, value: unknown): unknown {
  switch (name) {
    case 'items':
    case 'not':
      return toJsonSchema(value);
    case 'additionalProperties':
      return isRecord(value) ? toJsonSchema(value) : value;
    case 'properties':
      return toJsonSchemas(value);
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return Array.isArray(value) ? value.map(toJsonSchema) : undefined;
    default:
      return plain.includes(name) ? value : undefined;
  }
}

/** Schemas by name, each converted. */
export function toJsonSchemas(schemas: unknown): JsonRecord {
  if (!isRecord(schemas)) return {};
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema)]));
}

function isChoice(schema: JsonRecord): boolean {
  return ['allOf', 'anyOf', 'oneOf'].some((name) => name in schema);
}

/**
 * Vendors' generators close every object to other properties than its own. Where the properties are those of other
 * schemas that would leave nothing valid.
 */
function withoutClosing({ additionalProperties, ...schema }: JsonRecord): JsonRecord {
  return additionalProperties === false ? schema : { ...schema, additionalProperties };
}

/**
 * A schema of OpenAPI 3.0 as one of JSON Schema: without what only documents, with references into the document, and
 * with `null` as a type of its own. What is described in another document may be anything.
 *
 * @see https://spec.openapis.org/oas/v3.0.3#schema-object
 */
export function toJsonSchema(schema: unknown): JsonRecord {
  if (!isRecord(schema)) return {};
  const { $ref, nullable, ...rest } = schema;
  if (typeof $ref === 'string') return $ref.startsWith('#/') ? { $ref: DOCUMENT_ID + $ref } : {};
  const keywords = Object.entries(isChoice(schema) ? withoutClosing(rest) : rest).flatMap(
    ([name, value]): [string, unknown][] => {
      const converted = convertKeyword(name, value);
      return converted === undefined ? [] : [[name, converted]];
    },
  );
  const converted = Object.fromEntries(keywords);
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}
