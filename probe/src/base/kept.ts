import { kvs } from '@forge/kvs';

/** The probe's stored values are of no use for longer. */
export const FOR_A_DAY = { ttl: { unit: 'DAYS', value: 1 } } as const;

/** The stored values of the keys, in their order; `undefined` if there is none. */
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
