import { askedNote } from '../../domain/issues/lasting-note';
import { decideMigration, type MigrationOrder } from '../../domain/decide/decide-migration';
import type { QueuedMigration } from '../../domain/work/queued-work';
import { isActive, type PolicyApplication } from '../../domain/policies/application';
import { assignmentOf, type Assignment } from '../../domain/policies/application-plan';
import { CallFailedError } from '../errors/call-failed-error';
import { changeCase, type Changed } from '../cases/change-case';
import type { ApplicationStore } from './ports';
import type { ChangeCasePorts } from '../cases/ports';

export interface MigratePorts extends ChangeCasePorts {
  readonly applications: Pick<ApplicationStore, 'load'>;
}

/** What a job wants of one case. @throws CallFailedError if its policy is missing. */
async function orderFor(
  { policy: wanted, route }: Assignment,
  { startedAt, startedBy, startedByName }: PolicyApplication,
  { policies }: Pick<MigratePorts, 'policies'>,
): Promise<MigrationOrder> {
  const policy = wanted === null ? null : await policies.pinned(wanted);
  if (wanted !== null && policy === null)
    throw new CallFailedError(`Policy "${wanted.id}" does not exist.`, {
      withoutEffect: true,
      permanent: true,
      retryAfterSeconds: null,
    });
  const order = { policy, at: startedAt, by: startedBy, byName: startedByName };
  return route === undefined ? order : { ...order, route };
}

/**
 * Applies a policy, or the rules of its connection, to one open case. For a finished job it only completes pending writes: late work must not restore an
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
  const changed = await changeCase(
    caseKey,
    {
      async decide(known, where) {
        const wanted = known === null ? null : assignmentOf(known, job.plan);
        if (known === null || wanted === null) return { outcome: 'unchanged' };
        return decideMigration(known, await orderFor(wanted, job, ports), where);
      },
      undoesOnRefusal: true,
    },
    ports,
  );
  const asked =
    changed.type === 'decided' && changed.kase !== null ? askedNote(changed.kase, ports.now()) : null;
  if (asked !== null) await ports.notes.add(asked);
  return changed;
}
