import { Filter, FilterConditions, kvs, MetadataField } from '@forge/kvs';
import { codeOf } from '../../base/code-of';
import type { Json } from '../../base/json';
import { FOR_A_DAY } from '../../base/kept';
import type { Question } from '../../base/question';
import { keyIn, type Run } from '../../base/run';
import { ROW, setRow, type Row } from './row';

const countIs = (count: number) => new Filter<Row>().and('count', FilterConditions.equalTo(count));

/** A transaction that writes one key, and checks a row against a count of 2. */
async function checkedWrite(run: Run, name: string): Promise<Json> {
  const other = keyIn(run, `${name}-other`);
  const transaction = kvs
    .transact()
    .set(other, 1, undefined, FOR_A_DAY)
    .check(keyIn(run, name), { entityName: ROW, conditions: countIs(2) });
  const answer = await codeOf(transaction.execute());
  return { answer, restIsWritten: (await kvs.get(other)) !== undefined };
}

async function falseCondition(run: Run): Promise<Json> {
  await setRow(run, 'false-condition', { count: 1 });
  return checkedWrite(run, 'false-condition');
}

function missingRow(run: Run): Promise<Json> {
  return checkedWrite(run, 'missing-row');
}

async function trueCondition(run: Run): Promise<Json> {
  await setRow(run, 'true-condition', { count: 2 });
  return checkedWrite(run, 'true-condition');
}

function sets(run: Run, name: string, count: number): Promise<void> {
  const transaction = kvs.transact();
  for (let index = 0; index < count; index += 1)
    transaction.set(keyIn(run, `${name}-${index}`), index, undefined, FOR_A_DAY);
  return transaction.execute();
}

async function operations(run: Run): Promise<Json> {
  return { of25: await codeOf(sets(run, 'of-25', 25)), of26: await codeOf(sets(run, 'of-26', 26)) };
}

function keyTwice(run: Run): Promise<Json> {
  const key = keyIn(run, 'twice');
  const transaction = kvs.transact().set(key, 1, undefined, FOR_A_DAY).set(key, 2, undefined, FOR_A_DAY);
  return codeOf(transaction.execute());
}

const ROUNDS = 10;

/** Two transactions at once that write one key and have no condition, and each a key of its own. */
async function racing(run: Run): Promise<Json> {
  const shared = keyIn(run, 'shared');
  const write = (round: number, who: string): Promise<string> => {
    const own = keyIn(run, `race-${round}-${who}`);
    const transaction = kvs
      .transact()
      .set(shared, who, undefined, FOR_A_DAY)
      .set(own, 1, undefined, FOR_A_DAY);
    return codeOf(transaction.execute());
  };
  const answers: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    answers.push(...(await Promise.all([write(round, 'first'), write(round, 'second')])));
  const losses = answers.filter((answer) => answer !== 'ok');
  return { somebodyLoses: losses.length > 0, loserIsTold: [...new Set(losses)].sort() };
}

/** A lifetime is the fourth argument of `set`: whether it arrives. */
async function lifetime(run: Run): Promise<Json> {
  const key = keyIn(run, 'lifetime');
  await kvs.transact().set(key, 1, undefined, FOR_A_DAY).execute();
  const found = await kvs.get(key, { metadataFields: [MetadataField.EXPIRE_TIME] });
  return { isKept: found?.expireTime !== undefined };
}

export const transactionQuestions: readonly Question[] = [
  {
    id: 'storage.false-condition',
    asks: 'A transaction with a condition that does not hold',
    ask: falseCondition,
  },
  { id: 'storage.missing-row', asks: 'A transaction with a condition on a missing row', ask: missingRow },
  { id: 'storage.true-condition', asks: 'A transaction with a condition that holds', ask: trueCondition },
  { id: 'storage.operations', asks: 'A transaction of 25 and of 26 operations', ask: operations },
  { id: 'storage.key-twice', asks: 'A transaction that names a key twice', ask: keyTwice },
  {
    id: 'storage.racing-transactions',
    asks: 'Two transactions at once, on one key, without conditions',
    ask: racing,
  },
  { id: 'storage.transaction-lifetime', asks: 'A transaction that gives a lifetime', ask: lifetime },
];
