import { kvs } from '@forge/kvs';

/** The platform's limit for one batch. */
const BATCH = 25;

/**
 * Deletes values of an entity, or plain ones for `null`, one by one, in as few calls as the limit allows. Missing values are not a failure: unlike
 * transactions, two parallel deletions of the same values do not conflict.
 * @throws if a value could not be deleted.
 */
export async function deleteAll(entityName: string | null, keys: readonly string[]): Promise<void> {
  // A batch with a duplicate key fails as a whole.
  const each = [...new Set(keys)];
  for (let start = 0; start < each.length; start += BATCH) {
    const batch = each
      .slice(start, start + BATCH)
      .map((key) => (entityName === null ? { key } : { key, entityName }));
    const { failedKeys } = await kvs.batchDelete(batch);
    const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (failed !== undefined) throw new Error(`Values could not be deleted: ${failed.error.code}.`);
  }
}
