import { askedNote } from '../../domain/issues/lasting-note';
import { decideMigration } from '../../domain/decide/decide-migration';
import type { QueuedMigration } from '../../domain/work/queued-work';
import { isActive } from '../../domain/policies/application';
import { CallFailedError } from '../errors/call-failed-error';
import { changeCase, type Changed } from '../cases/change-case';
import type { ApplicationStore } from './ports';
import type { ChangeCasePorts } from '../cases/ports';

export interface MigratePorts extends ChangeCasePorts {
  readonly applications: Pick<ApplicationStore, 'load'>;
}

/**
 * Applies a policy to one open case. For a finished job it only completes pending writes: late work must not restore an
 * earlier policy.
 * @throws as `changeCase` does.
 */
export async function migrateCase(
  { caseKey, jobId }: QueuedMigration,
  ports: MigratePorts,
): Promise<Changed> {
  const job = await ports.applications.load();
  if (job?.id !== jobId || !isActive(job))
    return changeCase(caseKey, { decide: () => ({ outcome: 'unchanged' }) }, ports);
  const policy = await ports.policies.pinned(job.policy);
  if (policy === null)
    throw new CallFailedError(`Policy "${job.policy.id}" does not exist.`, {
      withoutEffect: true,
      permanent: true,
      retryAfterSeconds: null,
    });
  const order = { policy, at: job.startedAt, by: job.startedBy, byName: job.startedByName };
  const changed = await changeCase(
    caseKey,
    {
      decide: (known, where) =>
        known === null ? { outcome: 'unchanged' } : decideMigration(known, order, where),
      undoesOnRefusal: true,
    },
    ports,
  );
  const asked =
    changed.type === 'decided' && changed.kase !== null ? askedNote(changed.kase, ports.now()) : null;
  if (asked !== null) await ports.notes.add(asked);
  return changed;
}
