import { kvs } from '@forge/kvs';

/** Nothing that the probe stores is of use for longer. */
export const FOR_A_DAY = { ttl: { unit: 'DAYS', value: 1 } } as const;

/** What is stored under each key, in their order; `undefined` where nothing is. */
export async function readAll<T>(keys: readonly string[]): Promise<readonly (T | undefined)[]> {
  const found = new Map<string, T>();
  const size = 25;
  for (let start = 0; start < keys.length; start += size) {
    const batch = keys.slice(start, start + size).map((key) => ({ key }));
    const { successfulKeys } = await kvs.batchGet<T>(batch);
    for (const { key, value } of successfulKeys) found.set(key, value);
  }
  return keys.map((key) => found.get(key));
}
