import { ForgeKvsAPIError } from '@forge/kvs';

/** True if the storage's limit per minute is used up: 4,000 reads and 4,000 writes. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && error.code === 'RATE_LIMIT_EXCEEDED';
}
