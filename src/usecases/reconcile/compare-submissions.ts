import type { StartComparisonResult } from '../../contract/reconcile';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedReading } from '../../domain/work/queued-work';
import type { ComparisonKind, ComparisonRun, Reconciliation } from '../../domain/reconcile/comparison';
import {
  advanceRun,
  beginRun,
  delayRun,
  giveUpRun,
  joinDrift,
  nextRun,
  rememberDrift,
} from '../../domain/reconcile/comparison-run';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import { compareBlockers, type ComparedBlockers } from './compare-blockers';
import { comparePage, findDuplicated, queueFindings, type ComparedPage } from './compare-page';
import { mayReadSource } from './may-read-source';
import type { DeliveryStore } from '../deliveries/ports';
import type { IssueTracker } from '../cases/ports';
import type { ViewerPermissions } from '../base/ports';
import type { ReconciliationStore } from './ports';
import {
  failureOf,
  messageOf,
  queueReading,
  readPage,
  takeSteps,
  type ReadingPorts,
  type ReadingStep,
} from './read-source';

export interface ComparePorts extends ReadingPorts {
  readonly viewer: ViewerPermissions;
  readonly deliveries: DeliveryStore;
  readonly tracker: Pick<IssueTracker, 'countIssues' | 'findDuplicated'>;
  readonly reconciliations: ReconciliationStore;
}

const over: ReadingStep = { over: true, fed: 0, remaining: null };

/** Begins a run, and queues its first step. */
export async function startRun(
  record: Reconciliation,
  kind: ComparisonKind,
  ports: ComparePorts,
): Promise<void> {
  const begun = beginRun(record, kind, ports.newId(), ports.now());
  await ports.reconciliations.save(begun);
  await queueReading({ connectionId: record.connectionId, for: 'comparison', runId: begun.run.id }, ports);
}

/** Every hour: begins a run for each active, watched connection, or restarts a lost one. */
export async function compareHourly(connections: readonly Connection[], ports: ComparePorts): Promise<void> {
  for (const { id: connectionId, source, pausedSince } of connections) {
    if (pausedSince !== null || ports.readerOf(source)?.isAllowed() !== true) continue;
    const record = await ports.reconciliations.load(connectionId);
    if (record === null) continue;
    const next = nextRun(record, ports.now());
    if (next === 'nothing') continue;
    if (next !== 'resume') await startRun(record, next, ports);
    else if (record.run !== null)
      await queueReading({ connectionId, for: 'comparison', runId: record.run.id }, ports);
  }
}

/** Compares every submission of a connection now, as an administrator requests. */
export async function startComparison(
  connectionId: string,
  by: string,
  ports: ComparePorts & AuditPorts,
): Promise<StartComparisonResult> {
  const access = await mayReadSource(connectionId, ports);
  if (access.type !== 'ready') return access;
  const { record } = access;
  if (record.run !== null && nextRun(record, ports.now()) === 'nothing' && record.run.kind === 'full')
    return { type: 'running' };
  const entry = { action: 'comparison-started', subject: { kind: 'connection', id: connectionId } } as const;
  await recordAudit({ by, ...entry }, ports);
  await startRun(record, 'full', ports);
  return { type: 'started' };
}

/** Saves a run's next state, unless another run has begun meanwhile, or the token was removed. */
async function changeRun(
  { connectionId, runId }: Pick<QueuedReading, 'connectionId' | 'runId'>,
  change: (record: Reconciliation, run: ComparisonRun) => Reconciliation,
  { reconciliations }: ComparePorts,
): Promise<boolean> {
  const current = await reconciliations.load(connectionId);
  if (current?.run?.id !== runId) return false;
  await reconciliations.save(change(current, current.run));
  return true;
}

/** Submissions that lack an event about a blocker differ, as those that lack another one. */
function withBlockers(page: ComparedPage, { found, requests }: ComparedBlockers): ComparedPage {
  const ids = found.map(({ event }) => event.submissionId);
  const drift = joinDrift(page.drift, { missing: [], different: ids });
  const counts = {
    ...page.counts,
    different: drift.different.length,
    requests: page.counts.requests + requests,
  };
  return { counts, drift, found: [...page.found, ...found] };
}

async function takePage(
  record: Reconciliation,
  run: ComparisonRun,
  connection: Connection,
  ports: ComparePorts,
): Promise<ReadingStep> {
  const read = await readPage(connection, run.position, run.updatedFrom, ports);
  const compared = comparePage(read, connection, record, run, ports);
  const isFirst = run.position.offset === 0 && run.position.submittedFrom === null;
  const blockers = await compareBlockers(connection, read.cases, isFirst, ports);
  const { counts, drift, found } = withBlockers(compared, blockers);
  const duplicatedIds = run.kind === 'full' ? await findDuplicated(connection.source, read.cases, ports) : [];
  const work = { connectionId: record.connectionId, runId: run.id };
  if (found.length > 0) await changeRun(work, () => rememberDrift(record, run, drift), ports);
  const fed = await queueFindings(found, ports);
  const page = {
    counts: { ...counts, duplicatedIds, duplicated: duplicatedIds.length },
    total: read.page.total,
    next: read.next,
  };
  // Based on the state at the beginning: a copy of this step that runs beside it gets the same result.
  const isCurrent = await changeRun(work, () => advanceRun(record, run, page, ports.now()), ports);
  // With more than one request beside the page's own, the rest of the minute is left to others.
  const isCostly = blockers.requests > 1;
  const remaining = isCostly ? 0 : (blockers.remaining ?? read.page.remaining);
  return { over: read.next === 'end' || !isCurrent, fed, remaining };
}

/**
 * Takes the next steps of a comparison: what the cases lack is processed like a delivery.
 * @throws CallFailedError if a call fails that a retry may help.
 */
export async function continueComparison(
  work: QueuedReading,
  ports: ComparePorts,
): Promise<'over' | 'following'> {
  const step = async (): Promise<ReadingStep> => {
    const record = await ports.reconciliations.load(work.connectionId);
    const connection = await ports.connections.load(work.connectionId);
    // Another run has begun, or the connection is no longer watched.
    if (record?.run?.id !== work.runId || connection === null) return over;
    try {
      return await takePage(record, record.run, connection, ports);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) {
        const message = messageOf(error);
        await changeRun(work, (current, run) => delayRun(current, run, message, ports.now()), ports);
        throw error;
      }
      await changeRun(work, (current) => giveUpRun(current, { at: ports.now(), ...failure }), ports);
      ports.log.warn('comparison ended', { connection: connection.id, reason: failure.kind });
      return over;
    }
  };
  return takeSteps(work, step, ports);
}
