import { KvsError } from '../../../devhost/forge/kvs/kvs-error';
import { REVISION_ENTITY } from '../../../src/adapters/kvs/keys';
import { ownPolicyStore } from '../../../src/adapters/kvs/own-policy-store';
import { readVersioned, removeVersioned, writeVersioned } from '../../../src/adapters/kvs/versioned';
import { findPreset } from '../../../src/domain/sla/presets';
import { changeStored } from '../../../src/usecases/base/change-stored';
import type { VersionedStore } from '../../../src/usecases/base/ports';
import { installStorage, type StoragePlatform } from '../../support/storage-platform';

const entities = [
  {
    name: REVISION_ENTITY,
    attributes: { schemaVersion: { type: 'integer' as const }, version: { type: 'integer' as const } },
    indexes: [],
  },
];
const lost = new KvsError(400, 'CONDITIONAL_CHECK_FAILED', 'optimistic locking');

interface Text {
  readonly a: number;
  readonly b: number;
}

const store: VersionedStore<Text> = {
  read: (id) => readVersioned<Text>(id),
  write: (next, { version }) => writeVersioned('one', next, version),
};

describe('a stored value with a version', () => {
  let storage: StoragePlatform;
  beforeEach(() => {
    storage = installStorage(entities);
  });
  const stored = async (): Promise<Text | null> => (await readVersioned<Text>('one')).value;
  const add = (change: (known: Text) => Partial<Text>): Promise<string> =>
    changeStored('one', store, (known) => {
      const from = known ?? { a: 0, b: 0 };
      return { answer: 'done', next: { ...from, ...change(from) } };
    });

  it('is written in place of the version that was read, and of no other', async () => {
    expect(await writeVersioned('one', { a: 1, b: 0 }, 0)).toBe('saved');
    const read = await readVersioned<Text>('one');
    expect(read).toEqual({ value: { a: 1, b: 0 }, version: 1 });
    expect(await writeVersioned('one', { a: 2, b: 0 }, read.version)).toBe('saved');
    expect(await writeVersioned('one', { a: 3, b: 0 }, read.version)).toBe('conflict');
    expect(await writeVersioned('one', { a: 3, b: 0 }, 0)).toBe('conflict');
    expect(await stored()).toEqual({ a: 2, b: 0 });
  });

  it('does not come back after its removal by a write that read it before', async () => {
    await add(() => ({ a: 1 }));
    const before = await readVersioned<Text>('one');
    await removeVersioned('one');
    expect(await writeVersioned('one', { a: 2, b: 0 }, before.version)).toBe('conflict');
    expect(await stored()).toBeNull();
  });

  it('has a new version when it is created again', async () => {
    await add(() => ({ a: 1 }));
    const before = await readVersioned<Text>('one');
    await removeVersioned('one');
    await add(() => ({ a: 5 }));
    expect(await writeVersioned('one', { a: 2, b: 0 }, before.version)).toBe('conflict');
    expect(await stored()).toEqual({ a: 5, b: 0 });
  });

  it('makes no call except the reads if there is nothing to remove', async () => {
    await removeVersioned('one');
    expect(storage.calls.filter((call) => call.includes('/transaction'))).toEqual([]);
  });

  it('keeps both of two changes at the same time', async () => {
    await add(() => ({ a: 1 }));
    await Promise.all([add(({ a }) => ({ a: a + 1 })), add(({ b }) => ({ b: b + 1 }))]);
    expect(await stored()).toEqual({ a: 2, b: 1 });
  });

  it('counts every one of several changes at the same time', async () => {
    await Promise.all([1, 2, 3].map(() => add(({ a }) => ({ a: a + 1 }))));
    expect(await stored()).toEqual({ a: 3, b: 0 });
  });

  it('is not changed if others are faster each time, and the refusal says so', async () => {
    storage.refuse('/transaction', lost, 100);
    await expect(add(() => ({ a: 1 }))).rejects.toThrow(
      'Others are changing “one” at the same time. Nothing was changed; try again.',
    );
    expect(storage.calls.filter((call) => call.includes('/transaction'))).toHaveLength(4);
    expect(await stored()).toBeNull();
  });

  it('is not tried again if the storage refuses it for another reason', async () => {
    storage.refuse('/transaction', new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'too many'), 100);
    await expect(add(() => ({ a: 1 }))).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
    expect(storage.calls.filter((call) => call.includes('/transaction'))).toHaveLength(1);
  });

  it('is read as it is if it was written before values had versions, and replaced like any other', async () => {
    storage.kvs.handle('/api/v1/set', { key: 'one', value: { schemaVersion: 1, data: { a: 7, b: 7 } } });
    await add(({ a }) => ({ a: a + 1 }));
    expect(await readVersioned<Text>('one')).toEqual({ value: { a: 8, b: 7 }, version: 1 });
  });
});

describe('the current version of a custom policy', () => {
  const preset = findPreset('marketplace-cloud-2026');
  const saved = { at: '2026-11-03T09:00:00Z', by: 'admin' };

  it('stays the latest if an earlier save finishes last', async () => {
    const storage = installStorage(entities);
    if (preset === undefined) throw new Error('There is no such preset.');
    const own = { ...preset, id: 'own' };
    expect(await ownPolicyStore.save({ ...own, version: 1 }, saved)).toBe('saved');
    // The third version is stored while the second one is not current yet.
    expect(await ownPolicyStore.save({ ...own, version: 3 }, saved)).toBe('saved');
    expect(await ownPolicyStore.save({ ...own, version: 2 }, saved)).toBe('saved');
    expect((await ownPolicyStore.current('own'))?.version).toBe(3);
    expect((await ownPolicyStore.pinned({ id: 'own', version: 2 }))?.version).toBe(2);
    expect(storage.calls.length).toBeGreaterThan(0);
  });
});
