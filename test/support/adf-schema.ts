import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';

const validate = new Ajv({ strict: false }).compile(schema);

/** Errors of a document in Atlassian's own schema; empty if it is valid. */
export function adfErrors(document: unknown): readonly string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
