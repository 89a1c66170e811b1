import type { ImportView } from '../../contract/reconcile';
import type { ImportJob } from '../../domain/reconcile/import-job';
import { toEpochMs } from '../../domain/sla/instant';
import type { DeadLetterStore } from '../deliveries/ports';
import type { Now } from '../base/ports';

export interface ImportViewPorts {
  readonly now: Now;
  readonly deadLetters: Pick<DeadLetterStore, 'diedBetween'>;
}

/** Counting stops here. */
const MAX_DEAD_LETTERS = 100;

/** What the page shows of an import. */
export async function toImportView(
  job: ImportJob,
  { now, deadLetters }: ImportViewPorts,
): Promise<ImportView> {
  const minutes = (toEpochMs(job.touchedAt) - toEpochMs(job.since)) / 60_000;
  const died =
    job.queued === 0
      ? []
      : (await deadLetters.diedBetween(job.connectionId, job.since, now(), MAX_DEAD_LETTERS)).items;
  return {
    id: job.id,
    connectionId: job.connectionId,
    request: job.request,
    phase: job.phase,
    since: job.since,
    touchedAt: job.touchedAt,
    total: job.total,
    read: job.read,
    tally: job.tally,
    queued: job.queued,
    unreadable: job.unreadable,
    failure: job.failure,
    perMinute: job.read === 0 ? null : Math.round(job.read / Math.max(minutes, 1 / 60)),
    deadLetters: died.filter(({ channel }) => channel === 'import').length,
  };
}
