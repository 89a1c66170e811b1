import type { Reference } from '../included';
import { at, listOf, member, object, orNull, text } from '../json-reader';
import { plainId } from '../plain-id';

const reference = (value: unknown): Reference => {
  const from = object(value);
  return { type: at(from, 'type', text), id: at(from, 'id', plainId) };
};

/** The resources that one refers to by a relationship; none if that is malformed or not stated. */
export function referencesTo(name: string, resource: unknown): readonly Reference[] {
  const read = orNull(member('relationships', member(name, member('data', listOf(reference)))));
  return read(resource) ?? [];
}

/** As `referencesTo`, where there is one at most. */
export function referenceTo(name: string, resource: unknown): Reference | null {
  return orNull(member('relationships', member(name, member('data', reference))))(resource);
}
