import { kvs } from '@forge/kvs';
import { codeOf, codesOf, refusalsOf } from '../../base/code-of';
import type { Json } from '../../base/json';
import { FOR_A_DAY } from '../../base/kept';
import type { Question } from '../../base/question';
import { keyIn, type Run } from '../../base/run';
import { ROW, setValue } from './row';

const KEEP = { ...FOR_A_DAY, keyPolicy: 'FAIL_IF_EXISTS' } as const;

async function keepExisting(run: Run): Promise<Json> {
  const key = keyIn(run, 'keep');
  return codesOf({ first: () => kvs.set(key, 1, KEEP), second: () => kvs.set(key, 2, KEEP) });
}

async function keepExistingRow(run: Run): Promise<Json> {
  const rows = kvs.entity<object>(ROW);
  const key = keyIn(run, 'keep');
  return codesOf({
    first: () => rows.set(key, { count: 1 }, KEEP),
    second: () => rows.set(key, { count: 2 }, KEEP),
  });
}

/** Five writers at once that all want to be the first. */
async function racingToKeep(run: Run): Promise<Json> {
  const key = keyIn(run, 'keep-race');
  const answers = await Promise.all([1, 2, 3, 4, 5].map((value) => codeOf(kvs.set(key, value, KEEP))));
  const losses = answers.filter((answer) => answer !== 'ok');
  return { winners: answers.length - losses.length, losersAreTold: [...new Set(losses)].sort() };
}

async function keyLength(): Promise<Json> {
  return refusalsOf({
    'of 500': () => kvs.set('k'.repeat(500), 1, FOR_A_DAY),
    'of 501': () => kvs.set('k'.repeat(501), 1, FOR_A_DAY),
    'of none': () => kvs.set('', 1, FOR_A_DAY),
    'of spaces': () => kvs.set('   ', 1, FOR_A_DAY),
  });
}

/** One character each, in the middle of a key. */
async function keyCharacters(run: Run): Promise<Json> {
  const characters = [':', '.', '_', '-', '#', ' ', '/', '@', '%', '+', '=', '|', 'é', '漢'];
  const calls = characters.map((each) => [each, () => setValue(run, `a${each}b`, 1)] as const);
  const codes = await codesOf(Object.fromEntries(calls));
  const taken = characters.filter((each) => codes[each] === 'ok');
  const told = characters.map((each) => codes[each] ?? '').filter((code) => code !== 'ok');
  return { taken: taken.join(''), othersAreTold: [...new Set(told)].sort() };
}

function deleteMissing(run: Run): Promise<Json> {
  return codeOf(kvs.delete(keyIn(run, 'never-written')));
}

async function readMissing(run: Run): Promise<Json> {
  return { found: (await kvs.get(keyIn(run, 'never-written'))) !== undefined };
}

/** A read right after each of twenty writes of one key. */
async function readAtOnce(run: Run): Promise<Json> {
  let stale = 0;
  for (let value = 1; value <= 20; value += 1) {
    await setValue(run, 'at-once', value);
    if ((await kvs.get(keyIn(run, 'at-once'))) !== value) stale += 1;
  }
  return { staleOf20: stale };
}

export const keyQuestions: readonly Question[] = [
  { id: 'storage.keep-existing', asks: 'FAIL_IF_EXISTS on a key, twice', ask: keepExisting },
  { id: 'storage.keep-existing-row', asks: 'FAIL_IF_EXISTS on a row, twice', ask: keepExistingRow },
  { id: 'storage.racing-to-keep', asks: 'FAIL_IF_EXISTS by five at once', ask: racingToKeep },
  { id: 'storage.key-length', asks: 'How long a key may be', ask: keyLength },
  { id: 'storage.key-characters', asks: 'Which characters a key may have', ask: keyCharacters },
  { id: 'storage.delete-missing', asks: 'To delete a key that holds nothing', ask: deleteMissing },
  { id: 'storage.read-missing', asks: 'To read a key that holds nothing', ask: readMissing },
  { id: 'storage.read-at-once', asks: 'To read right after a write', ask: readAtOnce },
];
