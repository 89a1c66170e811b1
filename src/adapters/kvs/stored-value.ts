import { kvs } from '@forge/kvs';
import { fromValue, toRecord, type StoredRecord } from './stored-record';

/** One value for each id, under a key of its own. */
export interface StoredValue<T> {
  /** @returns `null` if there is none. @throws UnreadableRecordError if it was written by a newer version of the app. */
  load(id: string): Promise<T | null>;
  save(id: string, value: T): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Stores one value for each id. @param keyOf the key of an id's value. */
export function storedValue<T>(keyOf: (id: string) => string): StoredValue<T> {
  return {
    async load(id) {
      return fromValue(await kvs.get<StoredRecord<T>>(keyOf(id)));
    },
    async save(id, value) {
      await kvs.set(keyOf(id), toRecord(value));
    },
    async remove(id) {
      await kvs.delete(keyOf(id));
    },
  };
}
