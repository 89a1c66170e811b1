import { compileAdfSchema } from '../../devhost/jira/fields/kinds/adf-validator';

const validate = compileAdfSchema();

/** Errors of a document in Atlassian's own schema; empty if it is valid. */
export function adfErrors(document: unknown): readonly string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
