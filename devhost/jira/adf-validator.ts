import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';

let validate: ValidateFunction | undefined;

/** Whether Atlassian's own JSON schema accepts the value. Compiling takes long, so it waits for the first question. */
export function isAtlassianDocument(value: unknown): boolean {
  validate ??= new Ajv({ strict: false }).compile(schema);
  return validate(value);
}
