import type { CheckValue } from './check-value';
import type { Exchange, Finding } from './exchange';
import type { FoundOperation } from './find-operation';
import type { Parameter } from './operation';
import type { JsonRecord } from './record';
import { resolveReference } from './resolve-reference';

/** A text as the type that its schema asks for, where it can be read so. */
function coerce(text: string, type: unknown): unknown {
  if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : text;
  return text;
}

function toValue(texts: readonly string[], { schema, explode }: Parameter, document: JsonRecord): unknown {
  const { type, items } = resolveReference(document, schema);
  if (type !== 'array') return coerce(texts.at(-1) ?? '', type);
  const { type: itemType } = resolveReference(document, items);
  const parts = explode ? texts : texts.flatMap((text) => text.split(','));
  return parts.map((text) => coerce(text, itemType));
}

/** What the parameters of a request have against the document. */
export function checkParameters(
  { url, headers }: Exchange,
  { operation, pathValues }: FoundOperation,
  document: JsonRecord,
  checkValue: CheckValue,
): readonly Finding[] {
  const { parameters } = operation;
  const given = (parameter: Parameter): readonly string[] => {
    const { name } = parameter;
    if (parameter.in === 'query') return url.searchParams.getAll(name);
    const value = parameter.in === 'path' ? pathValues.get(name) : headers.get(name);
    return value === undefined || value === null ? [] : [value];
  };
  const known = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const unknown = [...new Set(url.searchParams.keys())].filter((name) => !known.includes(name));
  return [
    ...unknown.map((name) => ({ where: `query ${name}`, message: 'is no parameter of the operation' })),
    ...parameters.flatMap((parameter) => {
      const where = `${parameter.in} ${parameter.name}`;
      const texts = given(parameter);
      if (texts.length === 0) return parameter.required ? [{ where, message: 'is required' }] : [];
      const value = toValue(texts, parameter, document);
      return checkValue(parameter.schema, value).map((message) => ({ where, message }));
    }),
  ];
}
