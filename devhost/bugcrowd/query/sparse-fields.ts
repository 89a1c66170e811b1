import type { Resource } from '../resources/resource';
import { fieldNames } from '../resources/field-names';
import type { Problems } from './problems';
import { lastValue, readList } from './read-value';

/** Leaves of a resource what the query asks for, attributes and relationships alike. */
export type Sparse = (resource: Resource) => Resource;

export function fieldParameters(types: readonly string[]): readonly string[] {
  return types.map((type) => `fields[${type}]`);
}

function only<T>(values: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

export function readFields(query: URLSearchParams, types: readonly string[], problems: Problems): Sparse {
  const asked = new Map<string, readonly string[]>();
  for (const type of types) {
    const value = lastValue(query, `fields[${type}]`);
    if (value === undefined) continue;
    const oneOf = fieldNames(type);
    asked.set(type, readList(`fields[${type}]`, value, { maxItems: oneOf.length, oneOf }, problems));
  }
  return (resource) => {
    const names = asked.get(resource.type);
    if (names === undefined) return resource;
    const { attributes, relationships } = resource;
    return {
      ...resource,
      attributes: only(attributes, names),
      relationships: only(relationships, names),
    };
  };
}
