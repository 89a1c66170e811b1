import type { EntitySchema } from '../base/manifest';
import { KvsError } from './kvs-error';

function fits(value: unknown, type: EntitySchema['attributes'][string]['type']): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value) && Number(value) >= -0x8000_0000 && Number(value) <= 0x7fff_ffff;
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
  }
}

/** The platform's documentation names this code for a value that does not fit its entity; it was not measured. */
function invalid(message: string): KvsError {
  return new KvsError(400, 'INVALID_ENTITY_VALUE', message);
}

/** In bytes of UTF-8. @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
const MAX_RANGE_BYTES = 900;
const MAX_PARTITION_BYTES = 1700;

type Attributes = Readonly<Record<string, unknown>>;

function bytesOf(attributes: readonly string[], value: Attributes): number {
  const texts = attributes
    .map((name) => value[name])
    .map((each) => (typeof each === 'string' ? each : JSON.stringify(each ?? '')));
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function checkIndexed({ name: entity, indexes }: EntitySchema, value: Attributes): void {
  for (const index of indexes) {
    const { name, partition, range } =
      typeof index === 'string' ? { name: index, partition: [], range: [index] } : index;
    if (bytesOf(range, value) > MAX_RANGE_BYTES)
      throw invalid(
        `The range of index "${name}" of entity "${entity}" is larger than ${MAX_RANGE_BYTES} bytes.`,
      );
    if (bytesOf(partition, value) > MAX_PARTITION_BYTES)
      throw invalid(
        `The partition of index "${name}" of entity "${entity}" is larger than ${MAX_PARTITION_BYTES} bytes.`,
      );
  }
}

/** Checks a value against the attributes that the manifest declares. @throws KvsError naming the attribute. */
export function checkEntityValue(schema: EntitySchema, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(`A value of entity "${schema.name}" is an object.`);
  for (const [name, attribute] of Object.entries(value)) {
    const declared = schema.attributes[name];
    if (declared === undefined)
      throw invalid(`Entity "${schema.name}" has no attribute "${name}" in the manifest.`);
    if (!fits(attribute, declared.type))
      throw new KvsError(
        400,
        'INCORRECT_PROPERTY_TYPE',
        `Data type for property "${name}" is defined as "${declared.type}"`,
      );
    if (declared.type === 'string' && String(attribute).trim() === '')
      throw invalid(`Attribute "${name}" of entity "${schema.name}" is an empty text.`);
  }
  checkIndexed(schema, value as Attributes);
}

/** Partition and range attributes of an index. @throws KvsError where the entity has no such index. */
export function indexOf(
  schema: EntitySchema,
  name: string,
): { readonly partition: readonly string[]; readonly range: string | null } {
  const index = schema.indexes.find((each) => (typeof each === 'string' ? each : each.name) === name);
  if (index === undefined)
    throw new KvsError(400, 'INVALID_ENTITY_INDEX', `Entity "${schema.name}" has no index "${name}".`);
  return typeof index === 'string'
    ? { partition: [], range: index }
    : { partition: index.partition, range: index.range[0] ?? null };
}
