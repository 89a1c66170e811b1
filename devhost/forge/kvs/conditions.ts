import { KvsError } from './kvs-error';

export interface Condition {
  readonly property?: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

export interface ConditionGroup {
  readonly and?: readonly Condition[];
  readonly or?: readonly Condition[];
}

type Comparable = string | number;

function isComparable(value: unknown): value is Comparable {
  return typeof value === 'string' || typeof value === 'number';
}

function compare(actual: unknown, expected: unknown, holds: (order: number) => boolean): boolean {
  if (!isComparable(actual) || typeof actual !== typeof expected || !isComparable(expected)) return false;
  return holds(actual === expected ? 0 : actual < expected ? -1 : 1);
}

function contains(actual: unknown, part: unknown): boolean {
  if (Array.isArray(actual)) return actual.includes(part);
  return typeof actual === 'string' && typeof part === 'string' && actual.includes(part);
}

/**
 * True if a value satisfies one condition of a filter, a range or a transaction. @throws KvsError for an unknown one.
 */
export function satisfies(actual: unknown, { condition, values }: Condition): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'EXISTS':
      return actual !== undefined;
    case 'NOT_EXISTS':
      return actual === undefined;
    case 'GREATER_THAN':
      return compare(actual, first, (order) => order > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return compare(actual, first, (order) => order >= 0);
    case 'LESS_THAN':
      return compare(actual, first, (order) => order < 0);
    case 'LESS_THAN_EQUAL_TO':
      return compare(actual, first, (order) => order <= 0);
    case 'BETWEEN':
      return compare(actual, first, (order) => order >= 0) && compare(actual, second, (order) => order <= 0);
    case 'BEGINS_WITH':
      return typeof actual === 'string' && typeof first === 'string' && actual.startsWith(first);
    case 'CONTAINS':
      return contains(actual, first);
    case 'NOT_CONTAINS':
      return !contains(actual, first);
    default:
      throw new KvsError(400, 'INVALID_CONDITION', `Unknown condition ${condition}.`);
  }
}

/** True if an entity's value satisfies a group; a missing value has no properties. */
export function satisfiesGroup(
  value: Readonly<Record<string, unknown>> | undefined,
  group: ConditionGroup | undefined,
): boolean {
  const holds = (each: Condition): boolean =>
    satisfies(each.property === undefined ? undefined : value?.[each.property], each);
  if (group?.and !== undefined) return group.and.every(holds);
  if (group?.or !== undefined) return group.or.some(holds);
  return true;
}
