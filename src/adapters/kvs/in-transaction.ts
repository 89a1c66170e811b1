import { ForgeKvsAPIError, kvs } from '@forge/kvs';

type Transaction = ReturnType<typeof kvs.transact>;

const TRIES = 4;

/** The storage says so of a condition that does not hold, and of a transaction that lost to one at the same time. */
function isLost(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && error.code === 'CONDITIONAL_CHECK_FAILED';
}

/**
 * Writes several keys together or none of them, without a condition. One that loses to another transaction on the same key
 * is tried again: each try takes a call, which is longer than the other one still needs.
 * @throws ForgeKvsError where it loses again and again, or the storage refuses it for another reason.
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
