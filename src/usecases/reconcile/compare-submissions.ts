import type { StartComparisonResult } from '../../contract/health';
import type { Case } from '../../domain/cases/case';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import type { QueuedReading } from '../../domain/work/queued-work';
import { compareSubmission, type Finding } from '../../domain/reconcile/compare-submission';
import {
  nothingCompared,
  type ComparisonCounts,
  type ComparisonKind,
  type ComparisonRun,
  type Drift,
  type Reconciliation,
} from '../../domain/reconcile/comparison';
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
import { mayReadBugcrowd } from './may-read-bugcrowd';
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
  toDelivery,
  type ReadPage,
  type ReadingPorts,
  type ReadingStep,
} from './read-bugcrowd';

export interface ComparePorts extends ReadingPorts {
  readonly viewer: ViewerPermissions;
  readonly deliveries: DeliveryStore;
  readonly tracker: Pick<IssueTracker, 'countIssues' | 'findDuplicated'>;
  readonly reconciliations: ReconciliationStore;
}

const over: ReadingStep = { over: true, fed: 0, remaining: null };

/** Begins a run, and puts its first step into the queue. */
export async function startRun(
  record: Reconciliation,
  kind: ComparisonKind,
  ports: ComparePorts,
): Promise<void> {
  const begun = beginRun(record, kind, ports.newId(), ports.now());
  await ports.reconciliations.save(begun);
  await queueReading({ connectionId: record.connectionId, for: 'comparison', runId: begun.run.id }, ports);
}

/** Every hour: begins a run for every connection that is on and watched, or pushes one on that has got lost. */
export async function compareHourly(connections: readonly Connection[], ports: ComparePorts): Promise<void> {
  if (!ports.bugcrowd.isAllowed()) return;
  for (const { id: connectionId, pausedSince } of connections) {
    if (pausedSince !== null) continue;
    const record = await ports.reconciliations.load(connectionId);
    if (record === null) continue;
    const next = nextRun(record, ports.now());
    if (next === 'nothing') continue;
    if (next !== 'resume') await startRun(record, next, ports);
    else if (record.run !== null)
      await queueReading({ connectionId, for: 'comparison', runId: record.run.id }, ports);
  }
}

/** Compares every submission of a connection now, as an administrator asks for. */
export async function startComparison(
  connectionId: string,
  by: string,
  ports: ComparePorts & AuditPorts,
): Promise<StartComparisonResult> {
  const access = await mayReadBugcrowd(connectionId, ports);
  if (access.type !== 'ready') return access;
  const { record } = access;
  if (record.run !== null && nextRun(record, ports.now()) === 'nothing' && record.run.kind === 'full')
    return { type: 'running' };
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: 'comparison-started', subject }, ports);
  await startRun(record, 'full', ports);
  return { type: 'started' };
}

interface Compared {
  readonly counts: ComparisonCounts;
  readonly drift: Drift;
  readonly found: readonly QueuedDelivery[];
}

const fedFindings: readonly Finding[] = ['missing', 'different', 'unreported'];

function compare(
  { page, cases }: ReadPage,
  connection: Connection,
  { watchedFrom }: Reconciliation,
  run: ComparisonRun,
  { now }: ComparePorts,
): Compared {
  const at = now();
  const findings = page.submissions.map((event) => ({
    event,
    finding: compareSubmission(cases.get(event.submissionId) ?? null, event, connection, watchedFrom, at),
  }));
  const idsOf = (wanted: Finding): readonly string[] =>
    findings.filter(({ finding }) => finding === wanted).map(({ event }) => event.submissionId);
  const drift = joinDrift(run.drift, { missing: idsOf('missing'), different: idsOf('different') });
  return {
    counts: {
      ...nothingCompared,
      submissions: page.rows,
      missing: drift.missing.length,
      different: drift.different.length,
      older: idsOf('older').length,
      unreadable: page.unreadable,
      requests: 1,
    },
    drift,
    found: findings
      .filter(({ finding }) => fedFindings.includes(finding))
      .map(({ event }) => toDelivery(event, connection.id, 'comparison', at)),
  };
}

/** What is a dead letter, or was dropped, is for an administrator to decide: asking again would only fail again. */
async function feed(
  found: readonly QueuedDelivery[],
  cases: ReadonlyMap<string, Case>,
  { queue, deliveries }: ComparePorts,
): Promise<number> {
  const isDecided = await Promise.all(
    found.map(async ({ connectionId, event }) => {
      const suspended = cases.get(event.submissionId)?.reportAwaitedFrom ?? event.id;
      const ids = [...new Set([event.id, suspended])];
      const outcomes = await Promise.all(ids.map((id) => deliveries.outcomeOf(connectionId, id)));
      return outcomes.some((outcome) => outcome === 'dead' || outcome === 'discarded');
    }),
  );
  const wanted = found.filter((_, index) => !isDecided[index]);
  if (wanted.length > 0) await queue.push(wanted);
  return wanted.length;
}

/** Submissions of a page that have more than one issue. Counting them is one call; naming them only where the count is odd. */
async function duplicatedOf(
  cases: ReadonlyMap<string, Case>,
  { tracker }: ComparePorts,
): Promise<readonly string[]> {
  const ids = [...cases.values()]
    .filter(({ issue }) => issue !== null)
    .map(({ submissionId }) => submissionId);
  if (ids.length === 0 || (await tracker.countIssues(ids)) === ids.length) return [];
  return tracker.findDuplicated(ids);
}

/** Saves the outcome for a run, unless another one has begun meanwhile, or the token is gone. */
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

async function comparePage(
  record: Reconciliation,
  run: ComparisonRun,
  connection: Connection,
  ports: ComparePorts,
): Promise<ReadingStep> {
  const read = await readPage(connection, run.position, run.updatedFrom, ports);
  const { counts, drift, found } = compare(read, connection, record, run, ports);
  const duplicatedIds = run.kind === 'full' ? await duplicatedOf(read.cases, ports) : [];
  const work = { connectionId: record.connectionId, runId: run.id };
  if (found.length > 0) await changeRun(work, () => rememberDrift(record, run, drift), ports);
  const fed = await feed(found, read.cases, ports);
  const page = {
    counts: { ...counts, duplicatedIds, duplicated: duplicatedIds.length },
    total: read.page.total,
    next: read.next,
  };
  // From what was read at the beginning: a copy of this step that runs beside it comes to the same.
  const isCurrent = await changeRun(work, () => advanceRun(record, run, page, ports.now()), ports);
  return { over: read.next === 'end' || !isCurrent, fed, remaining: read.page.remaining };
}

/**
 * Takes the next steps of a comparison: what Bugcrowd says and the cases lack goes the way of deliveries.
 * @throws CallFailedError where a call fails that may go well another time.
 */
export async function continueComparison(
  work: QueuedReading,
  ports: ComparePorts,
): Promise<'over' | 'following'> {
  const step = async (): Promise<ReadingStep> => {
    const record = await ports.reconciliations.load(work.connectionId);
    const connection = await ports.connections.load(work.connectionId);
    // Another run has begun, or the connection is watched no more.
    if (record?.run?.id !== work.runId || connection === null) return over;
    try {
      return await comparePage(record, record.run, connection, ports);
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
