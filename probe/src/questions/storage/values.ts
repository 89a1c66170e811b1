import { kvs, MetadataField } from '@forge/kvs';
import { codesOf, refusalsOf } from '../../base/code-of';
import type { Json } from '../../base/json';
import type { Question } from '../../base/question';
import { keyIn, type Run } from '../../base/run';
import { wait } from '../../base/wait';
import { setValue } from './row';

const LIMIT = 240 * 1024;

async function sizes(run: Run): Promise<Json> {
  // Two of the bytes are the quotes around the text.
  return codesOf({
    '240 KiB': () => setValue(run, 'size-at', 'x'.repeat(LIMIT - 2)),
    'a byte more': () => setValue(run, 'size-over', 'x'.repeat(LIMIT - 1)),
  });
}

/** Texts of fewer characters than the limit whose UTF-8, or whose JSON, has more bytes than that. */
async function counted(run: Run): Promise<Json> {
  const codes = await codesOf({
    wide: () => setValue(run, 'size-wide', '漢'.repeat(LIMIT / 2)),
    escaped: () => setValue(run, 'size-escaped', '\n'.repeat(LIMIT - 1000)),
  });
  return {
    counts: codes['wide'] === 'ok' ? 'characters' : 'bytes',
    escapesCount: codes['escaped'] !== 'ok',
  };
}

async function depths(run: Run): Promise<Json> {
  const nested = (levels: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = { value };
    return value;
  };
  return refusalsOf({
    'of 31': () => setValue(run, 'depth', nested(31)),
    'of 32': () => setValue(run, 'depth', nested(32)),
  });
}

const writeFor = (run: Run, unit: 'SECONDS' | 'DAYS', value: number) => () =>
  kvs.set(keyIn(run, 'ttl'), 1, { ttl: { unit, value } });

async function shortLifetimes(run: Run): Promise<Json> {
  return codesOf({
    none: writeFor(run, 'SECONDS', 0),
    negative: writeFor(run, 'SECONDS', -1),
    'half a second': writeFor(run, 'SECONDS', 0.5),
  });
}

async function longLifetimes(run: Run): Promise<Json> {
  return refusalsOf({
    'a year': writeFor(run, 'DAYS', 365),
    'a year and a day': writeFor(run, 'DAYS', 366),
  });
}

/** A value whose lifetime of a second is over. */
async function expired(run: Run): Promise<Json> {
  const key = keyIn(run, 'expired');
  await kvs.set(key, 1, { ttl: { unit: 'SECONDS', value: 1 } });
  await wait(2500);
  const found = await kvs.get(key, { metadataFields: [MetadataField.EXPIRE_TIME] });
  return { stillRead: found !== undefined, saysWhen: found?.expireTime !== undefined };
}

async function nothing(run: Run): Promise<Json> {
  return codesOf({
    null: () => setValue(run, 'nothing', null),
    undefined: () => setValue(run, 'nothing', undefined),
  });
}

/** Members that are `undefined`, dates, and numbers that JSON cannot express. */
async function odd(run: Run): Promise<Json> {
  await setValue(run, 'odd', { gone: undefined, date: new Date(0), infinite: Infinity, negative: -0 });
  const found = (await kvs.get<Readonly<Record<string, Json>>>(keyIn(run, 'odd'))) ?? {};
  return found;
}

/** Milliseconds of the first read and of the ten after it. */
async function latency(run: Run): Promise<Json> {
  const times: number[] = [];
  for (let count = 0; count < 11; count += 1) {
    const begunAt = performance.now();
    await kvs.get(keyIn(run, 'never-written'));
    times.push(Math.round(performance.now() - begunAt));
  }
  const [first = 0, ...rest] = times;
  return { firstMs: first, leastMs: Math.min(...rest), mostMs: Math.max(...rest) };
}

export const valueQuestions: readonly Question[] = [
  { id: 'storage.latency', asks: 'How long a read takes', figure: true, ask: latency },
  { id: 'storage.value-sizes', asks: 'A value of 240 KiB, and of a byte more', ask: sizes },
  {
    id: 'storage.value-counted',
    asks: 'Whether the limit of a value counts characters or bytes',
    ask: counted,
  },
  { id: 'storage.value-depths', asks: 'How deep a value may be nested', ask: depths },
  { id: 'storage.short-lifetimes', asks: 'A value with no time to live', ask: shortLifetimes },
  { id: 'storage.long-lifetimes', asks: 'A value that lives a year, and longer', ask: longLifetimes },
  { id: 'storage.expired', asks: 'A value after its lifetime', figure: true, ask: expired },
  { id: 'storage.no-value', asks: 'To write null, and nothing', ask: nothing },
  { id: 'storage.odd-values', asks: 'What comes back of values that JSON lacks', ask: odd },
];
