import { BugcrowdError } from '../http/bugcrowd-error';
import { createProblems, type Problems } from '../query/problems';
import { fullText, isOfType, members, nullable, oneOf, withRequired, type Check } from './checks';

/** To one resource; `null` takes away what there was. */
export type Reference = { readonly id: string; readonly type: string } | null;

/** What a request may say of a resource. */
export interface DocumentRules {
  readonly type: string;
  readonly attributes: Readonly<Record<string, Check>>;
  readonly relationships: Readonly<Record<string, Check>>;
  readonly required?: { readonly attributes?: readonly string[]; readonly relationships?: readonly string[] };
}

export interface ReadDocument {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships: Readonly<Record<string, { readonly data: Reference } | undefined>>;
}

/** A relationship to one resource of a type. */
export function toOne(type: string): Check {
  const reference = members({ id: fullText, type: oneOf([type]) });
  return withRequired(['data'], members({ data: withRequired(['id', 'type'], reference) }));
}

/** The same, which `null` can take away. */
export function toOneOrNone(type: string): Check {
  const reference = members({ id: fullText, type: oneOf([type]) });
  return withRequired(['data'], members({ data: nullable(withRequired(['id', 'type'], reference)) }));
}

const anObject: Check = (pointer, value, problems) => {
  isOfType(pointer, value, 'object', problems);
};

function checkParts(data: Readonly<Record<string, unknown>>, rules: DocumentRules, problems: Problems): void {
  const { attributes, relationships, required = {} } = rules;
  const parts = {
    type: fullText,
    attributes: withRequired(required.attributes ?? [], members(attributes)),
    relationships: withRequired(required.relationships ?? [], members(relationships)),
  };
  const requiredParts = Object.entries(required).flatMap(([part, names]) => (names.length > 0 ? [part] : []));
  withRequired(['type', ...requiredParts], members(parts))('/data', data, problems);
}

/**
 * Reads the document of a request that makes or changes a resource. All that is wrong with it is named at once.
 *
 * @throws BugcrowdError 400 for what the rules do not allow, 403 for an id of one's own, 409 for another type
 */
export function readDocument(body: unknown, rules: DocumentRules): ReadDocument {
  const problems = createProblems();
  withRequired(['data'], members({ data: anObject }))('', body, problems);
  problems.refuse();
  const data = (body as { readonly data: Readonly<Record<string, unknown>> }).data;
  if (typeof data['type'] === 'string' && data['type'] !== rules.type)
    throw new BugcrowdError(409, {
      detail: `Provided type: ${data['type']} is not supported by this endpoint.`,
    });
  if (Object.hasOwn(data, 'id')) throw new BugcrowdError(403, { detail: 'Unsupported client-generated ID.' });
  checkParts(data, rules, problems);
  problems.refuse();
  const { attributes = {}, relationships = {} } = data as Partial<ReadDocument>;
  return { attributes, relationships };
}
