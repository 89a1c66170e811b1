import { createKvs, type Kvs } from '../../../devhost/forge/kvs/kvs';

const entities = [{ name: 'row', attributes: { version: { type: 'integer' as const } }, indexes: [] }];

interface Part {
  readonly key: string;
  readonly value?: unknown;
  readonly entityName?: string;
  readonly conditions?: object;
}
type Transaction = Readonly<Partial<Record<'set' | 'delete' | 'check', readonly Part[]>>>;

describe('a transaction of the storage', () => {
  let kvs: Kvs;
  beforeEach(() => {
    kvs = createKvs(entities, () => Date.parse('2026-11-03T09:12:00Z'));
  });

  /** `ok`, or status and code. */
  const transact = async (transaction: Transaction): Promise<string> => {
    try {
      await kvs.handle('/api/v1/transaction', transaction);
      return 'ok';
    } catch (error) {
      const { status, code } = error as { readonly status: number; readonly code: string };
      return `${status} ${code}`;
    }
  };
  const valueOf = (key: string, entityName?: string): unknown => {
    try {
      const path = entityName === undefined ? '/api/v1/get' : '/api/v1/entity/get';
      return (kvs.handle(path, { key, entityName }) as { readonly value: unknown }).value;
    } catch {
      return undefined;
    }
  };
  const sets = (count: number): readonly Part[] =>
    Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: index }));
  const ofVersion = (version: number) => ({
    and: [{ property: 'version', condition: 'EQUAL_TO', values: [version] }],
  });

  it.each([
    [25, 'ok'],
    [26, '422 UNPROCESSABLE_ENTITY'],
  ])('of %d operations', async (count, expected) => {
    expect(await transact({ set: sets(count) })).toBe(expected);
    expect(valueOf('k0')).toBe(expected === 'ok' ? 0 : undefined);
  });

  it('that names a key twice is refused as a whole', async () => {
    const part = { key: 'one', value: 1 };
    expect(await transact({ set: [part, part] })).toBe('400 KEY_DUPLICATION_ERROR');
    expect(await transact({ set: [part], delete: [{ key: 'one' }] })).toBe('400 KEY_DUPLICATION_ERROR');
    expect(valueOf('one')).toBeUndefined();
  });

  it('whose condition does not hold, or whose key is missing, changes nothing', async () => {
    kvs.handle('/api/v1/entity/set', { entityName: 'row', key: 'one', value: { version: 1 } });
    const other = { key: 'other', value: 1 };
    for (const key of ['one', 'missing']) {
      const check = [{ entityName: 'row', key, conditions: ofVersion(2) }];
      expect(await transact({ set: [other], check })).toBe('400 CONDITIONAL_CHECK_FAILED');
      expect(valueOf('other')).toBeUndefined();
    }
    const check = [{ entityName: 'row', key: 'one', conditions: ofVersion(1) }];
    expect(await transact({ set: [other], check })).toBe('ok');
    expect(valueOf('other')).toBe(1);
  });

  describe('that overlaps in time with another one', () => {
    it('on a key: the second is refused, without a condition of its own, and changes nothing', async () => {
      const first = transact({
        set: [
          { key: 'shared', value: 'first' },
          { key: 'a', value: 1 },
        ],
      });
      const second = transact({
        set: [
          { key: 'b', value: 1 },
          { key: 'shared', value: 'second' },
        ],
      });
      expect(await Promise.all([first, second])).toEqual(['ok', '400 CONDITIONAL_CHECK_FAILED']);
      expect([valueOf('shared'), valueOf('a'), valueOf('b')]).toEqual(['first', 1, undefined]);
    });

    it('on a key that one of them deletes: the second is refused', async () => {
      const answers = [
        transact({ delete: [{ key: 'shared' }] }),
        transact({ set: [{ key: 'shared', value: 1 }] }),
      ];
      expect(await Promise.all(answers)).toEqual(['ok', '400 CONDITIONAL_CHECK_FAILED']);
    });

    it('on no key, or on keys of one name in two places: both go through', async () => {
      const answers = [
        transact({ set: [{ key: 'a', value: 1 }] }),
        transact({ set: [{ key: 'b', value: 1 }] }),
        transact({ set: [{ key: 'a', value: { version: 1 }, entityName: 'row' }] }),
      ];
      expect(await Promise.all(answers)).toEqual(['ok', 'ok', 'ok']);
    });

    it('goes through as soon as the other one is over, refused ones included', async () => {
      const set = [{ key: 'shared', value: 1 }];
      await transact({ set });
      expect(await transact({ set })).toBe('ok');
      await Promise.all([transact({ set }), transact({ set })]);
      expect(await transact({ set })).toBe('ok');
    });

    it('takes effect at its end: until then reads return the old value', async () => {
      const running = transact({ set: [{ key: 'one', value: 'new' }] });
      expect(valueOf('one')).toBeUndefined();
      await running;
      expect(valueOf('one')).toBe('new');
    });

    it('is checked against what was written in the meantime', async () => {
      const set = (version: number) =>
        kvs.handle('/api/v1/entity/set', { entityName: 'row', key: 'one', value: { version } });
      set(1);
      const running = transact({
        set: [{ entityName: 'row', key: 'one', value: { version: 2 }, conditions: ofVersion(1) }],
      });
      set(7);
      expect(await running).toBe('400 CONDITIONAL_CHECK_FAILED');
      expect(valueOf('one', 'row')).toEqual({ version: 7 });
    });
  });
});
