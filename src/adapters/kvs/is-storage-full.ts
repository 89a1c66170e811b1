import { ForgeKvsAPIError } from '@forge/kvs';

/** True where the storage has taken what it takes within a minute: 4,000 reads and 4,000 writes. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && error.code === 'RATE_LIMIT_EXCEEDED';
}
