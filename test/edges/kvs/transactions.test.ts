import { KvsError } from '../../../devhost/forge/kvs/kvs-error';
import { inTransaction } from '../../../src/adapters/kvs/in-transaction';
import { deleteAll } from '../../../src/adapters/kvs/delete-all';
import { installStorage, type StoragePlatform } from '../../support/storage-platform';

const ENTITY = 'row';
const entities = [{ name: ENTITY, attributes: { data: { type: 'any' as const } }, indexes: [] }];
const lost = new KvsError(400, 'CONDITIONAL_CHECK_FAILED', 'optimistic locking');

describe('writing several keys together', () => {
  let storage: StoragePlatform;
  beforeEach(() => {
    storage = installStorage(entities);
  });
  const setOne = (value: number) =>
    inTransaction((transaction) => transaction.set('one', value).set(`of ${value}`, value));
  const valueOf = (key: string): unknown =>
    (storage.kvs.handle('/api/v1/get', { key }) as { readonly value: unknown }).value;

  it('two that overlap are both written: the one that loses is retried', async () => {
    await Promise.all([setOne(1), setOne(2)]);
    expect([valueOf('one'), valueOf('of 1'), valueOf('of 2')]).toEqual([2, 1, 2]);
  });

  it('fails if it loses repeatedly', async () => {
    storage.refuse('/transaction', lost, 100);
    await expect(setOne(1)).rejects.toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
    expect(storage.calls).toHaveLength(4);
  });

  it('is not retried for another reason', async () => {
    storage.refuse('/transaction', new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'too many'), 100);
    await expect(setOne(1)).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
    expect(storage.calls).toHaveLength(1);
  });
});

describe('deleting values of an entity', () => {
  let storage: StoragePlatform;
  const keys = Array.from({ length: 30 }, (_, index) => `k${index}`);
  beforeEach(() => {
    storage = installStorage(entities);
    for (const key of keys)
      storage.kvs.handle('/api/v1/entity/set', { entityName: ENTITY, key, value: { data: 1 } });
  });
  const left = (): number => storage.kvs.entityCount(ENTITY);

  it('deletes more than a batch allows, and a duplicate key', async () => {
    await deleteAll(ENTITY, [...keys, 'k0']);
    expect(left()).toBe(0);
  });

  it('two parallel deletions of the same ones both succeed', async () => {
    await Promise.all([deleteAll(ENTITY, keys), deleteAll(ENTITY, keys)]);
    expect(left()).toBe(0);
  });

  it('fails if one could not be deleted', async () => {
    storage.refuse('k29', new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'too many'), 1);
    await expect(deleteAll(ENTITY, keys)).rejects.toThrow('too many');
    expect(left()).toBe(5);
    await expect(deleteAll(ENTITY, ['k29', 'not/a key'])).rejects.toThrow('INVALID_KEY');
  });

  it('makes no call without keys', async () => {
    await deleteAll(ENTITY, []);
    expect(storage.calls).toEqual([]);
  });
});
