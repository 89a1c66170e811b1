// The module's own: a test that freezes time replaces the global one.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kept } from '../../base/keep-all';
import type { KvsOperation } from '../../base/ledger';
import type { EntitySchema } from '../base/manifest';
import { createItemStore, type ItemStore, type StoredItem } from './item-store';
import { KvsError } from './kvs-error';
import { createKeyLocks, type KeyLocks } from './key-locks';
import type { Namespaces } from './namespaces';
import { transact, type TransactionRequest } from './transaction';
import { queryEntity, queryKeys, type EntityQuery, type KeyQuery } from './query';
import { checkEntityValue } from './entity-schema';
import { checkKey, toStoredText, ttlMsOf } from './limits';

/** The app's storage, as the SDK speaks to it. */
export interface Kvs extends Kept {
  /**
   * Answers one request, a transaction with a promise. @throws KvsError for what the platform refuses. The host itself
   * may ask as often as it likes: the quota counts what the app asks.
   */
  handle(path: string, body: unknown): unknown;
  /** How many values each entity holds. */
  entityCounts(): Readonly<Record<string, number>>;
  /** How many values one entity holds. */
  entityCount(name: string): number;
  /** The values of an entity, to look at. */
  entityValues(name: string): readonly unknown[];
  /** Keys of the values that contain a text, or whose key does; secrets too. */
  keysOf(text: string): readonly string[];
  reset(): void;
}

interface Request {
  readonly key?: unknown;
  readonly value?: unknown;
  readonly entityName?: unknown;
  readonly options?: {
    readonly keyPolicy?: unknown;
    readonly ttl?: { readonly unit?: unknown; readonly value?: unknown };
  };
}

/** What kind of operation a path is, for the ledger. */
export function operationOf(path: string): KvsOperation {
  if (path.endsWith('/query')) return 'query';
  if (path.endsWith('/get')) return 'read';
  return path.endsWith('/delete') ? 'delete' : 'write';
}

function toAnswer(key: string, item: StoredItem): object {
  return {
    key,
    value: JSON.parse(item.text) as unknown,
    createdAt: item.createdAtMs,
    updatedAt: item.updatedAtMs,
    ...(item.expiresAtMs !== null && { expireTime: new Date(item.expiresAtMs).toISOString() }),
  };
}

const shownValues = new WeakMap<StoredItem, unknown>();

/** For looking only. Parsed once: who looks after each of thousands of deliveries sees the same values again and again. */
function shownValue(item: StoredItem): unknown {
  if (!shownValues.has(item)) shownValues.set(item, JSON.parse(item.text));
  return shownValues.get(item);
}

/** Made once: every look for what is not there would take down a stack otherwise, and no one reads it. */
const NOT_FOUND = new KvsError(404, 'KEY_NOT_FOUND', 'There is no value under this key.');

function get(store: ItemStore, key: unknown): object {
  checkKey(key);
  const item = store.get(key);
  if (item === undefined) throw NOT_FOUND;
  return toAnswer(key, item);
}

function set(store: ItemStore, { key, value, options }: Request): object {
  checkKey(key);
  const text = toStoredText(value);
  const ttlMs = ttlMsOf(options?.ttl);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && store.get(key) !== undefined)
    throw new KvsError(409, 'KEY_CONFLICT', 'There is a value under this key already.');
  return toAnswer(key, store.set(key, text, ttlMs));
}

function remove(store: ItemStore, key: unknown): null {
  checkKey(key);
  if (!store.delete(key)) throw NOT_FOUND;
  return null;
}

const MAX_BATCH = 25;

function checkBatch(items: unknown): asserts items is readonly Request[] {
  if (!Array.isArray(items) || items.length === 0)
    throw new KvsError(400, 'INVALID_REQUEST', 'A batch names at least one key.');
  if (items.length > MAX_BATCH)
    throw new KvsError(
      400,
      'TOO_MANY_BATCH_ENTITIES',
      `Number of entities was ${items.length}, but there can be a maximum of ${MAX_BATCH} entities at a time.`,
    );
  const places = (items as readonly Request[]).map(({ entityName, key }) =>
    JSON.stringify([entityName, key]),
  );
  if (new Set(places).size < places.length)
    throw new KvsError(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
}

/** Runs each item of a batch by itself, as the platform does: some may fail, unless the batch is no good as a whole. */
function batch(items: unknown, one: (item: Request) => unknown): object {
  checkBatch(items);
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    const id = { key: item.key, ...(item.entityName !== undefined && { entityName: item.entityName }) };
    try {
      successfulKeys.push({ ...id, ...(one(item) as object | undefined) });
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ ...id, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

/** Names of the stores that are no entity's; an entity's name cannot have a space. */
const PLAIN = 'plain keys';
const SECRET = 'secret keys';

/** As long as everything takes that is on its way already: enough for two that come together to overlap. */
function momentPasses(): Promise<void> {
  return nextTurn();
}

/**
 * An in-memory storage with the platform's rules: sizes, keys, entities, conditions, expiry, lagging queries, and
 * transactions that lose to one another.
 * @param passes is the time that a transaction takes.
 */
export function createKvs(
  entities: readonly EntitySchema[],
  nowMs: () => number,
  passes = momentPasses,
): Kvs {
  const schemas = new Map(entities.map((schema) => [schema.name, schema]));
  const names = [PLAIN, SECRET, ...schemas.keys()];
  let locks: KeyLocks;
  let stores: ReadonlyMap<string, ItemStore>;
  const fill = (make: (name: string) => ItemStore): void => {
    locks = createKeyLocks();
    stores = new Map(names.map((name) => [name, make(name)]));
  };
  const reset = (): void => {
    fill(() => createItemStore(nowMs));
  };
  reset();
  const named = (name: string): ItemStore => {
    const store = stores.get(name);
    if (store === undefined) throw new Error(`There is no store "${name}".`);
    return store;
  };
  const spaces: Namespaces = {
    get plain() {
      return named(PLAIN);
    },
    get secret() {
      return named(SECRET);
    },
    entity(name) {
      const schema = typeof name === 'string' ? schemas.get(name) : undefined;
      if (schema === undefined)
        throw new KvsError(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist');
      return { store: named(schema.name), schema };
    },
  };
  const storeOf = ({ entityName }: Request): ItemStore =>
    entityName === undefined ? spaces.plain : spaces.entity(entityName).store;
  const setAny = (request: Request): object => {
    if (request.entityName !== undefined)
      checkEntityValue(spaces.entity(request.entityName).schema, request.value);
    return set(storeOf(request), request);
  };
  const routes: Readonly<Record<string, (body: Request) => unknown>> = {
    '/api/v1/get': ({ key }) => get(spaces.plain, key),
    '/api/v1/set': (body) => set(spaces.plain, body),
    '/api/v1/delete': ({ key }) => remove(spaces.plain, key),
    '/api/v1/query': (body) => queryKeys(spaces.plain, body as KeyQuery),
    '/api/v1/secret/get': ({ key }) => get(spaces.secret, key),
    '/api/v1/secret/set': (body) => set(spaces.secret, body),
    '/api/v1/secret/delete': ({ key }) => remove(spaces.secret, key),
    '/api/v1/entity/get': (body) => get(spaces.entity(body.entityName).store, body.key),
    '/api/v1/entity/set': setAny,
    '/api/v1/entity/delete': (body) => remove(spaces.entity(body.entityName).store, body.key),
    '/api/v1/entity/query': (body) => queryEntity(spaces.entity(body.entityName), body as EntityQuery),
    '/api/v1/batch/get': (body) => batch(body, (item) => get(storeOf(item), item.key)),
    '/api/v1/batch/set': (body) => batch(body, setAny),
    '/api/v1/batch/delete': (body) => batch(body, (item) => remove(storeOf(item), item.key)),
    '/api/v1/transaction': (body) => transact(spaces, body as TransactionRequest, locks, passes),
  };
  return {
    handle(path, body) {
      const route = routes[path];
      if (route === undefined)
        throw new KvsError(501, 'NOT_IMPLEMENTED', `The local host has no storage route ${path}.`);
      return route(body as Request);
    },
    entityCounts: () =>
      Object.fromEntries(entities.map(({ name }) => [name, spaces.entity(name).store.size()])),
    entityCount: (name) => spaces.entity(name).store.size(),
    entityValues: (name) =>
      spaces
        .entity(name)
        .store.scan()
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, item]) => shownValue(item)),
    keysOf: (text) => [...stores.values()].flatMap((store) => store.keysOf(text)),
    reset,
    keep() {
      const kept = new Map(names.map((name) => [name, named(name).copy()]));
      return () => {
        fill((name) => kept.get(name)?.copy() ?? createItemStore(nowMs));
      };
    },
  };
}
