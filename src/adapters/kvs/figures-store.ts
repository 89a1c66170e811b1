import { kvs, WhereConditions } from '@forge/kvs';
import type { FiguresState } from '../../domain/figures/figures-track';
import type { CountRef, FiguresStore, Written } from '../../usecases/figures/ports';
import { deleteAll } from './delete-all';
import { contributionsKey, countPrefix, figuresKey, rollupKey } from './keys';
import {
  fromPackedRecord,
  packedSize,
  toPackedRecord,
  toRecordPackedIf,
  type StoredPacked,
} from './packed-record';
import { readBatch } from './read-batch';
import { toRecord } from './stored-record';

/** The platform's largest page. */
const PAGE_SIZE = 100;

type KeyOf = (connectionId: string, generation: number, name: string) => string;

async function readAll<T>(
  { connectionId, generation }: CountRef,
  names: readonly string[],
  keyOf: KeyOf,
): Promise<ReadonlyMap<string, Written<T>>> {
  const keys = new Map(names.map((name) => [keyOf(connectionId, generation, name), name]));
  const found = await readBatch<StoredPacked<Written<T>>>([...keys.keys()].map((key) => ({ key })));
  return new Map([...found].map(([key, record]) => [keys.get(key) ?? key, fromPackedRecord(record)]));
}

/** A step has a thousand cases, and is in the state only until it has been taken. */
function isLarge({ current, rebuild }: FiguresState): boolean {
  return current.step !== null || (rebuild?.step ?? null) !== null;
}

/** Counts of the cases of each connection: their state, the rollups, and what each case has contributed to them. */
export const figuresStore: FiguresStore = {
  async load(connectionId) {
    const record = await kvs.get<StoredPacked<FiguresState>>(figuresKey(connectionId));
    return record === undefined ? null : fromPackedRecord(record);
  },
  async save(state) {
    await kvs.set(figuresKey(state.connectionId), toRecordPackedIf(isLarge(state), state));
  },
  rollups: (count, names) => readAll(count, names, rollupKey),
  async saveRollup({ connectionId, generation }, name, rollup) {
    await kvs.set(rollupKey(connectionId, generation, name), toRecord(rollup));
  },
  contributions: (count, names) => readAll(count, names, contributionsKey),
  async saveContributions({ connectionId, generation }, name, contributions) {
    const record = toPackedRecord(contributions);
    await kvs.set(contributionsKey(connectionId, generation, name), record);
    return record.data.length;
  },
  sizeOf: packedSize,
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
