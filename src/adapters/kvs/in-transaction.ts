import { ForgeKvsAPIError, kvs } from '@forge/kvs';

type Transaction = ReturnType<typeof kvs.transact>;

/** More would only make the person wait. */
export const TRIES = 4;

/** The storage's error for an unmet condition, and for a transaction that lost to a parallel one. */
export function isLost(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && error.code === 'CONDITIONAL_CHECK_FAILED';
}

/**
 * Writes several keys together or none of them, without a condition. A transaction that loses to another one on the
 * same key is retried: by the time a retry arrives, the other one has finished.
 * @throws ForgeKvsError if it loses repeatedly, or the storage refuses it for another reason.
 */
export async function inTransaction(fill: (transaction: Transaction) => Transaction): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await fill(kvs.transact()).execute();
      return;
    } catch (error) {
      if (!isLost(error) || tries === TRIES) throw error;
    }
  }
}
