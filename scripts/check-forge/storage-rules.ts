import type { EntityIndex, Manifest } from './manifest';

/** @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-custom-entities/ */
const MAX_ENTITIES = 20;
const INDEX_NAME = /^[a-zA-Z0-9:\-_.]{3,50}$/;

function problemsOfIndex(entity: string, index: EntityIndex): readonly string[] {
  const { name, range = [] } = typeof index === 'string' ? { name: index, range: [index] } : index;
  const subject = `Index "${name}" of entity "${entity}"`;
  return [
    ...(INDEX_NAME.test(name)
      ? []
      : [`${subject} needs a name of 3 to 50 of a-z A-Z 0-9 : - _ and the dot.`]),
    ...(range.length === 1
      ? []
      : [`${subject} has ${range.length} range attributes; the platform wants exactly one.`]),
  ];
}

/**
 * Problems of the storage that a deploy refuses: the platform's server checks them, and none of Forge's own tools do.
 */
export function storageProblems({ app: { storage } }: Manifest): readonly string[] {
  const entities = storage?.entities ?? [];
  return [
    ...(entities.length > MAX_ENTITIES
      ? [`${entities.length} entities; the platform allows ${MAX_ENTITIES}.`]
      : []),
    ...entities.flatMap(({ name, indexes = [] }) => indexes.flatMap((index) => problemsOfIndex(name, index))),
  ];
}
