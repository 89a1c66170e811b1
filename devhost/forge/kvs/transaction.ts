import { satisfiesGroup, type ConditionGroup } from './conditions';
import { checkEntityValue } from './entity-schema';
import type { ItemStore } from './item-store';
import type { Namespaces } from './namespaces';
import { KvsError } from './kvs-error';
import type { KeyLocks } from './key-locks';
import { checkKey, MAX_TRANSACTION_BYTES, MAX_TRANSACTION_OPERATIONS, toStoredText, ttlMsOf } from './limits';

interface Operation {
  readonly key: unknown;
  readonly value?: unknown;
  readonly entityName?: string;
  readonly conditions?: ConditionGroup;
  readonly options?: { readonly ttl?: { readonly unit?: unknown; readonly value?: unknown } };
}

export interface TransactionRequest {
  readonly set?: readonly Operation[];
  readonly delete?: readonly Operation[];
  readonly check?: readonly Operation[];
}

interface Planned {
  readonly store: ItemStore;
  readonly key: string;
  readonly holds: () => boolean;
  readonly bytes: number;
  readonly perform: () => void;
}

const CONDITION_FAILED = 'Request failed due to conditional check specified or optimistic locking';

function plan(spaces: Namespaces, operation: Operation, kind: 'set' | 'delete' | 'check'): Planned {
  const { key, entityName, conditions, value, options } = operation;
  checkKey(key);
  const entity = entityName === undefined ? undefined : spaces.entity(entityName);
  if (conditions !== undefined && entity === undefined)
    throw new KvsError(400, 'INVALID_REQUEST', 'Conditions go with entities only.');
  const store = entity?.store ?? spaces.plain;
  const holds = (): boolean => {
    const present = store.get(key);
    return satisfiesGroup(present && (JSON.parse(present.text) as Record<string, unknown>), conditions);
  };
  const planned = { store, key, holds };
  if (kind !== 'set') return { ...planned, bytes: 0, perform: () => kind === 'delete' && store.delete(key) };
  if (entity !== undefined) checkEntityValue(entity.schema, value);
  const text = toStoredText(value);
  const ttlMs = ttlMsOf(options?.ttl);
  return { ...planned, bytes: Buffer.byteLength(text), perform: () => store.set(key, text, ttlMs) };
}

function planAll(spaces: Namespaces, request: TransactionRequest): readonly Planned[] {
  const { set = [], delete: removed = [], check = [] } = request;
  if (set.length + removed.length + check.length > MAX_TRANSACTION_OPERATIONS)
    throw new KvsError(
      422,
      'UNPROCESSABLE_ENTITY',
      'Request cannot be processed due to one or more semantic errors',
    );
  const operations = [
    ...set.map((each) => plan(spaces, each, 'set')),
    ...removed.map((each) => plan(spaces, each, 'delete')),
    ...check.map((each) => plan(spaces, each, 'check')),
  ];
  const bytes = operations.reduce((sum, each) => sum + each.bytes, 0);
  if (operations.length === 0 || bytes > MAX_TRANSACTION_BYTES)
    throw new KvsError(400, 'INVALID_REQUEST', 'A transaction has an operation and at most 4 MB.');
  const twice = operations.some((a, index) =>
    operations.some((b, other) => other > index && a.store === b.store && a.key === b.key),
  );
  if (twice) throw new KvsError(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
  return operations;
}

/**
 * All of the operations or none of them, at the end of the time that it takes. Who comes while another transaction has one
 * of the keys loses, whether it has a condition or not.
 * @param passes is the time that it takes.
 * @throws KvsError where a limit, a condition or another transaction stands against it.
 */
export async function transact(
  spaces: Namespaces,
  request: TransactionRequest,
  locks: KeyLocks,
  passes: () => Promise<void>,
): Promise<null> {
  const operations = planAll(spaces, request);
  const unlock = locks.take(operations);
  await passes();
  try {
    if (unlock === null || operations.some(({ holds }) => !holds()))
      throw new KvsError(400, 'CONDITIONAL_CHECK_FAILED', CONDITION_FAILED);
    operations.forEach(({ perform }) => {
      perform();
    });
    return null;
  } finally {
    unlock?.();
  }
}
