import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { asRecord, isRecord, type JsonRecord } from './record';
import { DOCUMENT_ID, toJsonSchema, toJsonSchemas } from './to-json-schema';

/** What a schema of the document says against a value; nothing when it is valid. */
export type CheckValue = (schema: unknown, value: unknown) => readonly string[];

/** Of one value with many faults, as many are told. */
const MAX_ERRORS = 5;

const formats = {
  // Jira writes the offset without a colon.
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  uri: (text: string) => URL.canParse(text),
};

function toText({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  // One fault in each item of a list is one fault.
  const path = instancePath.replace(/\/\d+(?=\/|$)/g, '/*');
  const { additionalProperty, allowedValues } = asRecord(params);
  const named = typeof additionalProperty === 'string' ? ` (${additionalProperty})` : '';
  const allowed = Array.isArray(allowedValues) ? ` (${allowedValues.join(', ')})` : '';
  return `${path === '' ? 'the value' : path} ${message}${named}${allowed}`;
}

/** Checks values against schemas of a document, each compiled when it is first asked for. */
export function createCheckValue(document: JsonRecord): CheckValue {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    meta: false,
    validateSchema: false,
    unicodeRegExp: false,
    formats,
  });
  const { schemas } = asRecord(document['components']);
  ajv.addSchema({ $id: DOCUMENT_ID, components: { schemas: toJsonSchemas(schemas) } });
  const compiled = new WeakMap<object, ValidateFunction>();
  return (schema, value) => {
    if (!isRecord(schema)) return [];
    const validate = compiled.get(schema) ?? ajv.compile(toJsonSchema(schema));
    compiled.set(schema, validate);
    return validate(value) ? [] : [...new Set((validate.errors ?? []).map(toText))].slice(0, MAX_ERRORS);
  };
}
