import { decideMigration } from '../../domain/decide/decide-migration';
import type { QueuedMigration } from '../../domain/work/queued-work';
import { isActive } from '../../domain/policies/application';
import { CallFailedError } from '../errors/call-failed-error';
import { followCase, type Following } from '../cases/follow-case';
import type { ApplicationStore } from './ports';
import type { WriteCasePorts } from '../cases/write-case';

export interface MigratePorts extends WriteCasePorts {
  readonly applications: Pick<ApplicationStore, 'load'>;
}

/**
 * Applies a policy to one open case. Of a job that is over only what was begun is finished: work that comes late must not
 * bring an earlier policy back.
 * @throws as `followCase` does.
 */
export async function migrateCase(
  { caseKey, jobId }: QueuedMigration,
  ports: MigratePorts,
): Promise<Following> {
  const job = await ports.applications.load();
  if (job?.id !== jobId || !isActive(job))
    return followCase(caseKey, () => ({ outcome: 'unchanged' }), ports);
  const policy = await ports.policies.pinned(job.policy);
  if (policy === null)
    throw new CallFailedError(`Policy "${job.policy.id}" does not exist.`, {
      withoutEffect: true,
      permanent: true,
      retryAfterSeconds: null,
    });
  const order = { policy, at: job.startedAt, by: job.startedBy, byName: job.startedByName };
  return followCase(caseKey, (known, where) => decideMigration(known, order, where), ports, {
    takesBack: true,
  });
}
