import { kvs } from '@forge/kvs';
import type { Reconciliation } from '../../domain/reconcile/comparison';
import type { ImportJob } from '../../domain/reconcile/import-job';
import type { ImportStore, ReconciliationStore } from '../../usecases/reconcile/ports';
import type { TokenStore } from '../../usecases/sources/ports';
import { cancelledImportKey, importKey, reconciliationKey, tokenKey } from './keys';
import { fromValue, toRecord, type StoredRecord } from './stored-record';
import { storedValue } from './stored-value';

const reconciliations = storedValue<Reconciliation>(reconciliationKey);

/** The reconciliation of each connection with the source. */
export const reconciliationStore: ReconciliationStore = {
  load: (connectionId) => reconciliations.load(connectionId),
  save: (reconciliation) => reconciliations.save(reconciliation.connectionId, reconciliation),
  remove: (connectionId) => reconciliations.remove(connectionId),
};

/** The last import of each connection. */
export const importStore: ImportStore = {
  async load(connectionId) {
    const [stored, cancelledId] = await Promise.all([
      kvs.get<StoredRecord<ImportJob>>(importKey(connectionId)),
      kvs.get<string>(cancelledImportKey(connectionId)),
    ]);
    const job = fromValue(stored);
    if (job === null) return null;
    return job.id === cancelledId ? { ...job, phase: 'cancelled' } : job;
  },
  async save(job) {
    await kvs.set(importKey(job.connectionId), toRecord(job));
  },
  async cancel(connectionId, jobId) {
    // Under its own key, because a running step saves the job once more.
    await kvs.set(cancelledImportKey(connectionId), jobId);
  },
  async remove(connectionId) {
    await kvs.delete(importKey(connectionId));
  },
};

/** API tokens, in the secret store only. */
export const tokenStore: TokenStore = {
  async load(connectionId) {
    return (await kvs.getSecret<string>(tokenKey(connectionId))) ?? null;
  },
  async save(connectionId, token) {
    await kvs.setSecret(tokenKey(connectionId), token);
  },
  async remove(connectionId) {
    await kvs.deleteSecret(tokenKey(connectionId));
  },
};
