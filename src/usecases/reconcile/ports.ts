import type { Reconciliation } from '../../domain/reconcile/comparison';
import type { ImportJob } from '../../domain/reconcile/import-job';

export interface ImportStore {
  load(connectionId: string): Promise<ImportJob | null>;
  save(job: ImportJob): Promise<void>;
  /** From now on the job reads as cancelled, even if a running step saves it later. */
  cancel(connectionId: string, jobId: string): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

export interface ReconciliationStore {
  load(connectionId: string): Promise<Reconciliation | null>;
  save(reconciliation: Reconciliation): Promise<void>;
  remove(connectionId: string): Promise<void>;
}
