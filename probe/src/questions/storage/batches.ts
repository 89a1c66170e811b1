import { kvs } from '@forge/kvs';
import { codeOf, codesOf, refusalsOf } from '../../base/code-of';
import type { Json } from '../../base/json';
import { FOR_A_DAY } from '../../base/kept';
import type { Question } from '../../base/question';
import { keyIn, type Run } from '../../base/run';
import { ROW, setValue } from './row';

function items(run: Run, count: number): { readonly key: string; readonly value: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    key: keyIn(run, `batch-${index}`),
    value: index,
    options: FOR_A_DAY,
  }));
}

async function batchSizes(run: Run): Promise<Json> {
  return codesOf({
    'set 25': () => kvs.batchSet(items(run, 25)),
    'set 26': () => kvs.batchSet(items(run, 26)),
    'get 26': () => kvs.batchGet(items(run, 26)),
  });
}

async function emptyBatch(): Promise<Json> {
  return refusalsOf({
    set: () => kvs.batchSet([]),
    get: () => kvs.batchGet([]),
    delete: () => kvs.batchDelete([]),
  });
}

async function keyTwice(run: Run): Promise<Json> {
  const twice = [...items(run, 2), ...items(run, 1)];
  return refusalsOf({
    set: () => kvs.batchSet(twice),
    get: () => kvs.batchGet(twice),
    delete: () => kvs.batchDelete(twice),
  });
}

async function oneMissing(run: Run): Promise<Json> {
  await setValue(run, 'batch-there', 1);
  const keys = ['batch-there', 'batch-missing'].map((name) => ({ key: keyIn(run, name) }));
  const { successfulKeys, failedKeys } = await kvs.batchGet(keys);
  return { found: successfulKeys.length, missingIsTold: failedKeys.map(({ error }) => error.code) };
}

async function oneBad(run: Run): Promise<Json> {
  const good = { key: keyIn(run, 'batch-good'), value: 1 };
  const bad = { key: keyIn(run, 'batch/bad'), value: 1 };
  let failed: readonly string[] = [];
  const answer = await codeOf(
    kvs.batchSet([good, bad]).then(({ failedKeys }) => {
      failed = failedKeys.map(({ error }) => error.code);
    }),
  );
  return { answer, badIsTold: failed, goodIsWritten: (await kvs.get(good.key)) !== undefined };
}

/** One name as a plain key and as that of a row. */
function sameNameTwoPlaces(run: Run): Promise<Json> {
  const key = keyIn(run, 'batch-two-places');
  return codeOf(
    kvs.batchSet<unknown>([
      { key, value: 1 },
      { key, value: { count: 1 }, entityName: ROW },
    ]),
  );
}

export const batchQuestions: readonly Question[] = [
  { id: 'storage.batch-sizes', asks: 'A batch of 25 and of 26 keys', ask: batchSizes },
  { id: 'storage.batch-empty', asks: 'A batch without keys', ask: emptyBatch },
  { id: 'storage.batch-key-twice', asks: 'A batch that names a key twice', ask: keyTwice },
  { id: 'storage.batch-missing-key', asks: 'A batch to read, of whose keys one is missing', ask: oneMissing },
  { id: 'storage.batch-bad-key', asks: 'A batch to write, of whose keys one is not allowed', ask: oneBad },
  { id: 'storage.batch-two-places', asks: 'A batch with one name in two places', ask: sameNameTwoPlaces },
];
