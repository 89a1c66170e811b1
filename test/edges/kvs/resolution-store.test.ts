import { kvs } from '@forge/kvs';
import { REVISION_ENTITY, resolutionKey } from '../../../src/adapters/kvs/keys';
import { resolutionStore } from '../../../src/adapters/kvs/resolution-store';
import { toRecord } from '../../../src/adapters/kvs/stored-record';
import type { JudgedResolution } from '../../../src/domain/mapping/resolution';
import { installStorage, type StoragePlatform } from '../../support/storage-platform';

const entities = [
  {
    name: REVISION_ENTITY,
    attributes: { schemaVersion: { type: 'integer' as const }, version: { type: 'integer' as const } },
    indexes: [],
  },
];
const open: JudgedResolution = { id: '10004', name: 'False positive', counts: null };
const fixed: JudgedResolution = { ...open, counts: 'fixed' };
const closed: JudgedResolution = { ...open, counts: 'closed' };

describe('the store of judged resolutions', () => {
  let storage: StoragePlatform;
  beforeEach(() => {
    storage = installStorage(entities);
  });

  it('of two judgements based on the same state, takes one', async () => {
    const read = await resolutionStore.read('10004');
    const results = await Promise.all([
      resolutionStore.write(fixed, read),
      resolutionStore.write(closed, read),
    ]);
    expect(results).toEqual(['saved', 'conflict']);
    expect(await resolutionStore.load('10004')).toEqual(fixed);
  });

  it('judges one that was stored before values had versions', async () => {
    await kvs.set(resolutionKey('10004'), toRecord(open));
    expect(await resolutionStore.write(closed, await resolutionStore.read('10004'))).toBe('saved');
    expect(await resolutionStore.load('10004')).toEqual(closed);
  });

  it('reads many in as few calls as the storage allows, without those that it lacks', async () => {
    await resolutionStore.write(fixed, await resolutionStore.read('10004'));
    const before = storage.calls.length;
    const ids = Array.from({ length: 26 }, (_, place) => String(10_000 + place));
    expect([...(await resolutionStore.loadAll(ids)).values()]).toEqual([fixed]);
    expect(storage.calls.slice(before)).toHaveLength(2);
  });
});
