import { kvs, Sort } from '@forge/kvs';
import { BY_CONNECTION } from './keys';

/** The newest values of a connection in an entity that is indexed by connection. */
export async function latestOfConnection<T>(
  entityName: string,
  connectionId: string,
  limit: number,
): Promise<readonly T[]> {
  const query = kvs
    .entity<{ readonly data: T }>(entityName)
    .query()
    .index(BY_CONNECTION, { partition: [connectionId] })
    .sort(Sort.DESC)
    .limit(limit);
  const { results } = await query.getMany();
  return results.map(({ value }) => value.data);
}
