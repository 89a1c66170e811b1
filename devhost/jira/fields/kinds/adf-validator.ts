import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';

/**
 * Compiled without making the code small and fast first, which takes longer than all the documents of a run. The schema is
 * Atlassian's own, so it is not held against the schema of schemas either.
 */
const QUICKLY = {
  strict: false,
  inlineRefs: false,
  validateSchema: false,
  code: { optimize: false },
} as const;

/** Compiles Atlassian's own JSON schema of a document, which takes a tenth of a second. */
export function compileAdfSchema(): ValidateFunction {
  return new Ajv(QUICKLY).compile(schema);
}

let validate: ValidateFunction | undefined;

/** True if Atlassian's own JSON schema accepts the value. Compiling takes long, so it waits for the first question. */
export function isAtlassianDocument(value: unknown): boolean {
  validate ??= compileAdfSchema();
  return validate(value);
}
