import { createKvs, type Kvs } from '../../../devhost/forge/kvs/kvs';

const entities = [
  {
    name: 'row',
    attributes: {
      count: { type: 'integer' as const },
      share: { type: 'float' as const },
      name: { type: 'string' as const },
      group: { type: 'string' as const },
      second: { type: 'string' as const },
      done: { type: 'boolean' as const },
      data: { type: 'any' as const },
    },
    indexes: [{ name: 'by-group', partition: ['group', 'second'], range: ['name'] }],
  },
];

const KIB = 1024;

describe('what the storage answers, by status and code', () => {
  let kvs: Kvs;
  beforeEach(() => {
    kvs = createKvs(entities, () => Date.parse('2026-11-03T09:12:00Z'));
  });

  /** `ok`, or status and code. */
  const answer = async (path: string, body: unknown): Promise<string> => {
    try {
      await kvs.handle(`/api/v1${path}`, body);
      return 'ok';
    } catch (error) {
      const { status, code } = error as { readonly status: number; readonly code: string };
      return `${status} ${code}`;
    }
  };
  const row = (value: unknown) => answer('/entity/set', { entityName: 'row', key: 'one', value });
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: 1 }));

  it.each([
    ['an empty key', '', '400 EMPTY_KEY'],
    ['a key of 500 characters', 'k'.repeat(500), 'ok'],
    ['a key of 501', 'k'.repeat(501), '400 KEY_TOO_LONG'],
    ['a key with a slash', 'a/b', '400 INVALID_KEY'],
    ['a key of spaces', '  ', '400 INVALID_KEY'],
  ])('%s', async (_name, key, expected) => {
    expect(await answer('/set', { key, value: 1 })).toBe(expected);
  });

  it.each([
    // Two of the bytes are the quotes around the text.
    ['240 KiB as UTF-8 JSON', 'x'.repeat(240 * KIB - 2), 'ok'],
    ['a byte more', 'x'.repeat(240 * KIB - 1), '400 MAX_SIZE'],
    ['fewer characters of more bytes', '漢'.repeat(81 * KIB), '400 MAX_SIZE'],
    ['fewer characters that JSON escapes', '\n'.repeat(121 * KIB), '400 MAX_SIZE'],
  ])('a value of %s', async (_name, value, expected) => {
    expect(await answer('/set', { key: 'one', value })).toBe(expected);
    expect(await row({ data: { text: value } })).toBe(expected === 'ok' ? '400 MAX_SIZE' : expected);
  });

  it.each([
    [31, 'ok'],
    [32, '400 MAX_DEPTH'],
  ])('a value of %d levels', async (levels, expected) => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = { value };
    expect(await answer('/set', { key: 'one', value })).toBe(expected);
  });

  it('a key that has a value, if the call asks to keep it', async () => {
    const once = { key: 'one', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect(await answer('/set', once)).toBe('ok');
    expect(await answer('/set', once)).toBe('409 KEY_CONFLICT');
  });

  it.each([
    ['an integer of 2^31 - 1', { count: 2 ** 31 - 1 }, 'ok'],
    ['an integer of 2^31', { count: 2 ** 31 }, '400 INCORRECT_PROPERTY_TYPE'],
    ['an integer of -2^31', { count: -(2 ** 31) }, 'ok'],
    ['an integer below that', { count: -(2 ** 31) - 1 }, '400 INCORRECT_PROPERTY_TYPE'],
    ['half an integer', { count: 1.5 }, '400 INCORRECT_PROPERTY_TYPE'],
    ['a text for an integer', { count: '5' }, '400 INCORRECT_PROPERTY_TYPE'],
    ['a number for a text', { name: 5 }, '400 INCORRECT_PROPERTY_TYPE'],
    ['a text for a boolean', { done: 'yes' }, '400 INCORRECT_PROPERTY_TYPE'],
    ['an empty text', { name: '' }, '400 INVALID_ENTITY_VALUE'],
    ['a text of white space', { name: ' \n' }, '400 INVALID_ENTITY_VALUE'],
    ['an attribute that the manifest lacks', { other: 1 }, '400 INVALID_ENTITY_VALUE'],
    ['no object', 'text', '400 INVALID_ENTITY_VALUE'],
    ['a range attribute of 900 bytes', { name: 'x'.repeat(900) }, 'ok'],
    ['a range attribute of 901', { name: 'x'.repeat(901) }, '400 INVALID_ENTITY_VALUE'],
    ['a range attribute of 450 characters, two bytes each', { name: 'é'.repeat(450) }, 'ok'],
    ['a range attribute of 451 of them', { name: 'é'.repeat(451) }, '400 INVALID_ENTITY_VALUE'],
    ['a partition of 1,700 bytes', { group: 'x'.repeat(1000), second: 'x'.repeat(700) }, 'ok'],
    [
      'a partition of 1,701 bytes',
      { group: 'x'.repeat(1000), second: 'x'.repeat(701) },
      '400 INVALID_ENTITY_VALUE',
    ],
  ])('%s', async (_name, value, expected) => {
    expect(await row(value)).toBe(expected);
  });

  it('an entity that the manifest lacks', async () => {
    expect(await answer('/entity/set', { entityName: 'none', key: 'one', value: {} })).toBe(
      '404 SCHEMA_NOT_FOUND',
    );
    expect(await answer('/entity/get', { entityName: 'none', key: 'one' })).toBe('404 SCHEMA_NOT_FOUND');
  });

  it.each([
    [0, '400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
    [1, 'ok'],
    [100, 'ok'],
    [101, '400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
  ])('a query for a page of %d', async (limit, expected) => {
    expect(await answer('/query', { limit })).toBe(expected);
    const query = { entityName: 'row', indexName: 'by-group', partition: ['a', 'b'], limit };
    expect(await answer('/entity/query', query)).toBe(expected);
  });

  it.each(['get', 'set', 'delete'])('a batch to %s: 1 to 25 keys, each once', async (kind) => {
    const path = `/batch/${kind}`;
    expect(await answer(path, items(25))).toBe('ok');
    expect(await answer(path, items(26))).toBe('400 TOO_MANY_BATCH_ENTITIES');
    expect(await answer(path, [])).toBe('400 INVALID_REQUEST');
    expect(await answer(path, [...items(2), ...items(1)])).toBe('400 KEY_DUPLICATION_ERROR');
  });

  it('a batch with one key of two entities', async () => {
    const two = [
      { key: 'one', value: 1 },
      { key: 'one', value: { count: 1 }, entityName: 'row' },
    ];
    expect(await answer('/batch/set', two)).toBe('ok');
  });

  it('a batch with a missing key: the others come, and the missing one is named', async () => {
    await answer('/set', { key: 'one', value: 1 });
    expect(await kvs.handle('/api/v1/batch/get', [{ key: 'one' }, { key: 'two' }])).toMatchObject({
      successfulKeys: [{ key: 'one', value: 1 }],
      failedKeys: [{ key: 'two', error: { code: 'KEY_NOT_FOUND' } }],
    });
  });
});
