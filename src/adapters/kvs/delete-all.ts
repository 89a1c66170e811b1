import { kvs } from '@forge/kvs';

/** The platform's limit for one batch. */
const BATCH = 25;

/**
 * Deletes values of an entity one by one, in as few calls as the limit allows. What is gone already is no failure: unlike
 * transactions, two that delete the same values do not stand in each other's way.
 * @throws where a value could not be deleted.
 */
export async function deleteAll(entityName: string, keys: readonly string[]): Promise<void> {
  // A batch that names a key twice fails whole.
  const each = [...new Set(keys)];
  for (let start = 0; start < each.length; start += BATCH) {
    const batch = each.slice(start, start + BATCH).map((key) => ({ key, entityName }));
    const { failedKeys } = await kvs.batchDelete(batch);
    const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (failed !== undefined) throw new Error(`Values could not be deleted: ${failed.error.code}.`);
  }
}
