import { kvs, WhereConditions } from '@forge/kvs';
import { codesOf } from '../../base/code-of';
import type { Json } from '../../base/json';
import { FOR_A_DAY } from '../../base/kept';
import type { Question } from '../../base/question';
import { keyIn, type Run } from '../../base/run';
import { msUntil } from '../../base/wait';
import { ROW, setRow, setValue, type Row } from './row';

async function pages(): Promise<Json> {
  const query = (limit: number) => () => kvs.query().limit(limit).getMany();
  return codesOf({ 'of 1': query(1), 'of 100': query(100), 'of 101': query(101), 'of 0': query(0) });
}

function keysFrom(run: Run, beginning: string): Promise<readonly string[]> {
  return kvs
    .query()
    .where('key', WhereConditions.beginsWith(keyIn(run, beginning)))
    .limit(100)
    .getMany()
    .then(({ results }) => results.map(({ key }) => key));
}

/** Until a query finds a key that was just written. */
async function keyLag(run: Run): Promise<Json> {
  await setValue(run, 'lag-of-key', 1);
  return { ms: await msUntil(async () => (await keysFrom(run, 'lag-of-key')).length > 0) };
}

/** Until a query by an index finds a row that was just written. */
async function rowLag(run: Run): Promise<Json> {
  await setRow(run, 'lag-of-row', { group: run.id, second: 'lag', name: 'n' });
  const find = async (): Promise<boolean> => {
    const query = kvs
      .entity<Row>(ROW)
      .query()
      .index('by-group', { partition: [run.id, 'lag'] });
    return (await query.getMany()).results.length > 0;
  };
  return { ms: await msUntil(find) };
}

/** Keys written in an order other than that of their names. */
async function order(run: Run): Promise<Json> {
  const names = ['order-b', 'order-C', 'order-a', 'order-10', 'order-9'];
  for (const name of names) await setValue(run, name, 1);
  await msUntil(async () => (await keysFrom(run, 'order-')).length === names.length);
  const found = await keysFrom(run, 'order-');
  return { order: found.map((key) => key.slice(keyIn(run, 'order-').length)) };
}

/** A secret under a name that a plain key has too. */
async function secrets(run: Run): Promise<Json> {
  const key = keyIn(run, 'secret');
  const keep = { ...FOR_A_DAY, keyPolicy: 'FAIL_IF_EXISTS' } as const;
  await kvs.set(key, 'plain', FOR_A_DAY);
  const codes = await codesOf({
    first: () => kvs.setSecret(key, 'secret', keep),
    second: () => kvs.setSecret(key, 'secret', keep),
  });
  const plain = await kvs.get(key);
  const secret = await kvs.getSecret(key);
  await kvs.deleteSecret(key);
  return { ...codes, apart: plain === 'plain' && secret === 'secret' };
}

async function secretSizes(run: Run): Promise<Json> {
  const key = keyIn(run, 'secret-size');
  const codes = await codesOf({
    '10 KiB': () => kvs.setSecret(key, 'x'.repeat(10 * 1024), FOR_A_DAY),
    '241 KiB': () => kvs.setSecret(key, 'x'.repeat(241 * 1024), FOR_A_DAY),
  });
  await kvs.deleteSecret(key);
  return codes;
}

export const queryQuestions: readonly Question[] = [
  { id: 'storage.query-pages', asks: 'How many results a page of a query may have', ask: pages },
  { id: 'storage.query-lag', asks: 'When a query finds a key', figure: true, ask: keyLag },
  { id: 'storage.index-lag', asks: 'When a query finds a row', figure: true, ask: rowLag },
  { id: 'storage.query-order', asks: 'In which order a query lists keys', ask: order },
  { id: 'storage.secrets', asks: 'A secret and a value of one name', ask: secrets },
  { id: 'storage.secret-sizes', asks: 'How large a secret may be', ask: secretSizes },
];
