import { kvs, WhereConditions } from '@forge/kvs';
import type { FiguresState } from '../../domain/figures/figures-track';
import type { CountRef, FiguresStore, Written } from '../../usecases/figures/ports';
import { deleteAll } from './delete-all';
import { contributionsKey, countPrefix, figuresKey, rollupKey } from './keys';
import { readBatch } from './read-batch';
import { fromRecord, toRecord, type StoredRecord } from './stored-record';
import { storedValue } from './stored-value';

/** The platform's largest page. */
const PAGE_SIZE = 100;

const states = storedValue<FiguresState>(figuresKey);

type KeyOf = (connectionId: string, generation: number, name: string) => string;

async function readAll<T>(
  { connectionId, generation }: CountRef,
  names: readonly string[],
  keyOf: KeyOf,
): Promise<ReadonlyMap<string, Written<T>>> {
  const keys = new Map(names.map((name) => [keyOf(connectionId, generation, name), name]));
  const found = await readBatch<StoredRecord<Written<T>>>([...keys.keys()].map((key) => ({ key })));
  return new Map([...found].map(([key, record]) => [keys.get(key) ?? key, fromRecord(record)]));
}

async function write<T>(
  { connectionId, generation }: CountRef,
  name: string,
  written: Written<T>,
  keyOf: KeyOf,
): Promise<void> {
  await kvs.set(keyOf(connectionId, generation, name), toRecord(written));
}

/** Counts of the cases of each connection: their state, the rollups, and what each case has contributed to them. */
export const figuresStore: FiguresStore = {
  load: (connectionId) => states.load(connectionId),
  save: (state) => states.save(state.connectionId, state),
  rollups: (count, names) => readAll(count, names, rollupKey),
  saveRollup: (count, name, rollup) => write(count, name, rollup, rollupKey),
  contributions: (count, names) => readAll(count, names, contributionsKey),
  saveContributions: (count, name, contributions) => write(count, name, contributions, contributionsKey),
  removeContributions: (count, names) =>
    deleteAll(
      null,
      names.map((name) => contributionsKey(count.connectionId, count.generation, name)),
    ),
  async removeAll({ connectionId, generation }) {
    const prefix = countPrefix(connectionId, generation);
    let keys: readonly string[];
    do {
      const page = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PAGE_SIZE);
      keys = (await page.getMany()).results.map(({ key }) => key);
      await deleteAll(null, keys);
    } while (keys.length === PAGE_SIZE);
  },
};
