import type { EntitySchema } from '../base/manifest';
import { satisfies, satisfiesGroup, type Condition, type ConditionGroup } from './conditions';
import { indexOf } from './entity-schema';
import type { ItemStore, StoredItem } from './item-store';
import { KvsError } from './kvs-error';

const DEFAULT_PAGE = 10;
const MAX_PAGE = 100;

export interface KeyQuery {
  readonly where?: readonly Condition[];
  readonly limit?: number;
  readonly cursor?: string;
  readonly after?: string;
}

export interface EntityQuery {
  readonly indexName: string;
  readonly partition?: readonly unknown[];
  readonly range?: Condition;
  readonly filters?: ConditionGroup;
  readonly sort?: 'ASC' | 'DESC';
  readonly limit?: number;
  readonly cursor?: string;
}

type EntityValue = Readonly<Record<string, unknown>>;

interface Row {
  readonly key: string;
  readonly value: unknown;
}

/**
 * Every query looks at every item, and most items stay as they are: each is parsed once. No one changes what is read.
 */
const parsed = new WeakMap<StoredItem, unknown>();

function valueOf(item: StoredItem): unknown {
  const known = parsed.get(item);
  if (known !== undefined) return known;
  const value: unknown = JSON.parse(item.text);
  parsed.set(item, value);
  return value;
}

/**
 * The first rows in their order. Of many rows a page needs few: those that come after all of these are looked at once,
 * and only the others have a place found for them.
 */
export function firstInOrder<T>(
  rows: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const first: T[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length >= count && last !== undefined && compare(row, last) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = first[middle];
      if (at !== undefined && compare(row, at) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}

/** A page of rows; the cursor is the offset of the next one and good for this query only. */
function page<T extends Row>(
  found: readonly T[],
  compare: (a: T, b: T) => number,
  limit: number | undefined,
  cursor: string | undefined,
): object {
  const size = limit ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE)
    throw new KvsError(
      400,
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      `The page limit must be set between 1 and ${MAX_PAGE}.`,
    );
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(start) || start < 0)
    throw new KvsError(400, 'INVALID_CURSOR', 'The cursor is not one of this query.');
  const end = start + size;
  const rows = firstInOrder(found, end, compare);
  return { data: rows.slice(start), ...(end < found.length && { cursor: String(end) }) };
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}

/** Plain keys by prefix, in key order. */
export function queryKeys(store: ItemStore, { where = [], limit, cursor, after }: KeyQuery): object {
  const rows = store
    .scan()
    .filter(([key]) => where.every((condition) => satisfies(key, condition)))
    .map(([key, item]) => ({ key, value: valueOf(item) }));
  return page(rows, (a, b) => compareValues(a.key, b.key), limit, cursor ?? after);
}

/** What lacks the range attribute is not in the index. */
function isInRange(value: unknown, range: Condition | undefined): boolean {
  return value !== undefined && (range === undefined || satisfies(value, range));
}

/** Values of an entity by one of its indexes: equal in the partition, sorted by the range attribute. */
export function queryEntity(
  { store, schema }: { readonly store: ItemStore; readonly schema: EntitySchema },
  query: EntityQuery,
): object {
  const { partition, range } = indexOf(schema, query.indexName);
  const wanted = query.partition ?? [];
  if (wanted.length !== partition.length)
    throw new KvsError(
      400,
      'INVALID_PARTITION',
      `Index "${query.indexName}" has ${partition.length} partition attributes.`,
    );
  const direction = query.sort === 'DESC' ? -1 : 1;
  const passes = (value: EntityValue): boolean =>
    partition.every((attribute, position) => value[attribute] === wanted[position]) &&
    (range === null ? query.range === undefined : isInRange(value[range], query.range)) &&
    satisfiesGroup(value, query.filters);
  const rows = store
    .scan()
    .map(([key, item]) => ({ key, value: valueOf(item) as EntityValue }))
    .filter(({ value }) => passes(value));
  return page(
    rows,
    (a, b) =>
      (range === null ? 0 : direction * compareValues(a.value[range], b.value[range])) ||
      compareValues(a.key, b.key),
    query.limit,
    query.cursor,
  );
}
