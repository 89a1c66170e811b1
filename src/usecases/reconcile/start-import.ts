import type { ImportResult } from '../../contract/reconcile';
import type { Connection } from '../../domain/connections/connection';
import type { ImportJob, ImportRequest } from '../../domain/reconcile/import-job';
import { beginCount, beginImport, isLost, isReading } from '../../domain/reconcile/import-progress';
import type { OlderIssues } from '../cases/ports';
import { importRequestProblem } from './import-request-problem';
import { mayReadSource } from './may-read-source';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import { toImportView, type ImportViewPorts } from './import-view';
import type { ViewerPermissions } from '../base/ports';
import type { ImportStore, ReconciliationStore } from './ports';
import { queueReading, type ReadingPorts } from './read-source';

export interface ImportPorts extends ReadingPorts, ImportViewPorts {
  readonly olderIssues: OlderIssues;
  readonly viewer: ViewerPermissions;
  readonly reconciliations: ReconciliationStore;
  readonly imports: ImportStore;
}

/** Filter of an import, for the admin log. */
function wantedText({ states, submittedFrom, submittedTo }: ImportRequest): string {
  const which = states.length === 0 ? 'every state' : states.join(', ');
  return `States: ${which}. Submitted: from ${submittedFrom ?? 'the beginning'} to ${submittedTo ?? 'now'}.`;
}

async function begin(job: ImportJob, ports: ImportPorts): Promise<ImportResult> {
  await ports.imports.save(job);
  await queueReading({ connectionId: job.connectionId, for: 'import', runId: job.id }, ports);
  return { type: 'import', job: await toImportView(job, ports) };
}

/** Starts the dry run of an import. */
export async function countImport(
  { connectionId, request }: { readonly connectionId: string; readonly request: ImportRequest },
  ports: ImportPorts,
): Promise<ImportResult> {
  const access = await mayReadSource(connectionId, ports);
  if (access.type !== 'ready') return access;
  const problem = importRequestProblem(request, ports.sources.traitsOf(access.connection.source));
  if (problem !== null) return problem;
  const known = await ports.imports.load(connectionId);
  if (known !== null && isReading(known) && !isLost(known, ports.now()))
    return {
      type: 'invalid',
      place: 'import',
      problem: 'An import of this connection is already running; cancel it first.',
    };
  return begin(beginCount(connectionId, request, ports.newId(), ports.now()), ports);
}

/** Starts the import that a dry run has counted. */
export async function startImport(
  { connectionId, jobId }: { readonly connectionId: string; readonly jobId: string },
  by: string,
  ports: ImportPorts & AuditPorts,
): Promise<ImportResult> {
  const access = await mayReadSource(connectionId, ports);
  if (access.type !== 'ready') return access;
  const job = await ports.imports.load(connectionId);
  if (job?.id !== jobId || job.phase !== 'counted')
    return {
      type: 'invalid',
      place: 'import',
      problem: 'Count first: this import has not been counted.',
    };
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: 'import-started', subject, note: wantedText(job.request) }, ports);
  return begin(beginImport(job, ports.now()), ports);
}

/** Cancels an import. What has been queued is still processed. */
export async function cancelImport(
  { connectionId, jobId }: { readonly connectionId: string; readonly jobId: string },
  by: string,
  ports: ImportPorts & AuditPorts,
): Promise<ImportResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  if ((await ports.connections.load(connectionId)) === null) return { type: 'unknown-connection' };
  const job = await ports.imports.load(connectionId);
  if (job?.id !== jobId)
    return { type: 'invalid', place: 'import', problem: 'This import no longer exists.' };
  if (job.phase !== 'done' && job.phase !== 'failed') {
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit({ by, action: 'import-cancelled', subject }, ports);
    await ports.imports.cancel(connectionId, jobId);
  }
  const cancelled = await ports.imports.load(connectionId);
  return { type: 'import', job: await toImportView(cancelled ?? job, ports) };
}

/** Every hour: restarts imports that have lost their work. */
export async function resumeImports(connections: readonly Connection[], ports: ImportPorts): Promise<void> {
  for (const { id: connectionId } of connections) {
    const job = await ports.imports.load(connectionId);
    if (job !== null && isLost(job, ports.now()))
      await queueReading({ connectionId, for: 'import', runId: job.id }, ports);
  }
}
