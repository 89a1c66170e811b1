import { at, object, text, within, type JsonObject, type Reader } from './json-reader';

/** Identifies a JSON:API resource. */
export interface Reference {
  readonly type: string;
  readonly id: string;
}

/** A resource of which only type and id are parsed. */
export interface Identified extends Reference, JsonObject {}

/** A JSON:API answer or event, reduced to the resources that its data refers to. */
export interface WithIncluded {
  readonly included: readonly Identified[] | null | undefined;
}

export function identified(value: unknown): Identified {
  const from = object(value);
  at(from, 'type', text);
  at(from, 'id', text);
  return from as Identified;
}

/**
 * The included resource with this type and id; `undefined` if it is not included. Bugcrowd sends them in any order.
 * @throws ShapeError if it is malformed.
 */
export function findIncluded<T>(
  { included }: WithIncluded,
  reference: Reference | null | undefined,
  read: Reader<T>,
): T | undefined {
  if (!reference || !included) return undefined;
  const index = included.findIndex(({ type, id }) => type === reference.type && id === reference.id);
  if (index === -1) return undefined;
  return within('included', included[index], (resource) => within(String(index), resource, read));
}
