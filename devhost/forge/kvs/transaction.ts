import { satisfiesGroup, type ConditionGroup } from './conditions';
import { checkEntityValue } from './entity-schema';
import type { ItemStore } from './item-store';
import type { Namespaces } from './namespaces';
import { KvsError } from './kvs-error';
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
  readonly holds: boolean;
  readonly bytes: number;
  readonly perform: () => void;
}

function plan(spaces: Namespaces, operation: Operation, kind: 'set' | 'delete' | 'check'): Planned {
  const { key, entityName, conditions, value, options } = operation;
  checkKey(key);
  const entity = entityName === undefined ? undefined : spaces.entity(entityName);
  if (conditions !== undefined && entity === undefined)
    throw new KvsError(400, 'INVALID_REQUEST', 'Conditions go with entities only.');
  const store = entity?.store ?? spaces.plain;
  const present = store.get(key);
  const before = present && (JSON.parse(present.text) as Record<string, unknown>);
  const planned = { store, key, holds: satisfiesGroup(before, conditions) };
  if (kind !== 'set') return { ...planned, bytes: 0, perform: () => kind === 'delete' && store.delete(key) };
  if (entity !== undefined) checkEntityValue(entity.schema, value);
  const text = toStoredText(value);
  const ttlMs = ttlMsOf(options?.ttl);
  return { ...planned, bytes: Buffer.byteLength(text), perform: () => store.set(key, text, ttlMs) };
}

/** All of the operations or none of them. @throws KvsError where a limit or a condition stands against it. */
export function transact(spaces: Namespaces, request: TransactionRequest): null {
  const operations = [
    ...(request.set ?? []).map((each) => plan(spaces, each, 'set')),
    ...(request.delete ?? []).map((each) => plan(spaces, each, 'delete')),
    ...(request.check ?? []).map((each) => plan(spaces, each, 'check')),
  ];
  const bytes = operations.reduce((sum, each) => sum + each.bytes, 0);
  if (
    operations.length === 0 ||
    operations.length > MAX_TRANSACTION_OPERATIONS ||
    bytes > MAX_TRANSACTION_BYTES
  )
    throw new KvsError(
      400,
      'INVALID_TRANSACTION',
      `A transaction has 1 to ${MAX_TRANSACTION_OPERATIONS} operations and at most 4 MB.`,
    );
  const twice = operations.some((a, index) =>
    operations.some((b, other) => other > index && a.store === b.store && a.key === b.key),
  );
  if (twice) throw new KvsError(400, 'INVALID_TRANSACTION', 'A transaction uses each key once.');
  if (operations.some(({ holds }) => !holds))
    throw new KvsError(409, 'CONDITIONAL_CHECK_FAILED', 'A condition of the transaction does not hold.');
  operations.forEach(({ perform }) => {
    perform();
  });
  return null;
}
