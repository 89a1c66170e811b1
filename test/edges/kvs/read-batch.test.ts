import { readBatch } from '../../../src/adapters/kvs/read-batch';
import { installStorage } from '../../support/storage-platform';

const ENTITY = 'row';
const entities = [{ name: ENTITY, attributes: { data: { type: 'any' as const } }, indexes: [] }];

describe('reading values under several keys', () => {
  it('reads a duplicate key once', async () => {
    const { kvs } = installStorage(entities);
    kvs.handle('/api/v1/set', { key: 'one', value: 1 });
    expect([...(await readBatch([{ key: 'one' }, { key: 'two' }, { key: 'one' }]))]).toEqual([['one', 1]]);
  });

  it('makes no call without keys', async () => {
    const { calls } = installStorage(entities);
    expect([...(await readBatch([]))]).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('reads more keys than a batch allows', async () => {
    const { kvs } = installStorage(entities);
    const keys = Array.from({ length: 60 }, (_, index) => `k${index}`);
    for (const key of keys)
      kvs.handle('/api/v1/entity/set', { entityName: ENTITY, key, value: { data: key } });
    const found = await readBatch<{ readonly data: string }>(
      keys.map((key) => ({ key, entityName: ENTITY })),
    );
    expect([...found.values()].map(({ data }) => data)).toEqual(keys);
  });
});
