import { kvs } from '@forge/kvs';

/** The platform's limit for one batch. */
const BATCH = 25;

interface Place {
  readonly key: string;
  readonly entityName?: string;
}

/** A batch with a duplicate key fails as a whole. */
function withoutRepeats(items: readonly Place[]): readonly Place[] {
  return [...new Map(items.map((item) => [JSON.stringify([item.entityName, item.key]), item])).values()];
}

/**
 * Existing values under several keys, by key.
 * @throws if a value could not be read, which does not mean that it is missing.
 */
export async function readBatch<T>(places: readonly Place[]): Promise<ReadonlyMap<string, T>> {
  const items = withoutRepeats(places);
  const found = new Map<string, T>();
  for (let start = 0; start < items.length; start += BATCH) {
    const { successfulKeys, failedKeys } = await kvs.batchGet<T>(items.slice(start, start + BATCH));
    for (const { key, value } of successfulKeys) found.set(key, value);
    const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (failed !== undefined) throw new Error(`Values could not be read: ${failed.error.code}.`);
  }
  return found;
}
