import { at, object, text, within, type JsonObject, type Reader } from './json-reader';

/** Names a resource of JSON:API. */
export interface Reference {
  readonly type: string;
  readonly id: string;
}

/** A resource of which no more is known than which one it is. */
export interface Identified extends Reference, JsonObject {}

/** An answer or event of JSON:API, as far as the resources go that its data refers to. */
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
 * The included resource of that type and id; `undefined` where it is not included. Bugcrowd puts them in any order.
 * @throws ShapeError where it is there but not as it should be.
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
