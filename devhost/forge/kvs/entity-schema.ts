import type { EntitySchema } from '../manifest';
import { KvsError } from './kvs-error';

function fits(value: unknown, type: EntitySchema['attributes'][string]['type']): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= 0x7fff_ffff;
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

/** Checks a value against the attributes that the manifest declares. @throws KvsError naming the attribute. */
export function checkEntityValue(schema: EntitySchema, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new KvsError(400, 'INVALID_VALUE', `A value of entity "${schema.name}" is an object.`);
  for (const [name, attribute] of Object.entries(value)) {
    const declared = schema.attributes[name];
    if (declared === undefined)
      throw new KvsError(
        400,
        'INVALID_VALUE',
        `Entity "${schema.name}" has no attribute "${name}" in the manifest.`,
      );
    if (!fits(attribute, declared.type))
      throw new KvsError(
        400,
        'INVALID_VALUE',
        `Attribute "${name}" of entity "${schema.name}" is not of type ${declared.type}.`,
      );
  }
}

/** Partition and range attributes of an index. @throws KvsError where the entity has no such index. */
export function indexOf(
  schema: EntitySchema,
  name: string,
): { readonly partition: readonly string[]; readonly range: string | null } {
  const index = schema.indexes.find((each) => (typeof each === 'string' ? each : each.name) === name);
  if (index === undefined)
    throw new KvsError(400, 'INVALID_INDEX', `Entity "${schema.name}" has no index "${name}".`);
  return typeof index === 'string'
    ? { partition: [], range: index }
    : { partition: index.partition, range: index.range[0] ?? null };
}
