import type { Case } from '../../domain/cases/case';
import type { Connection } from '../../domain/connections/connection';
import { decideDelivery } from '../../domain/decide/decide-delivery';
import { placeDelivery } from '../../domain/decide/place-delivery';
import type { QueuedReading } from '../../domain/work/queued-work';
import type { SubmissionEvent } from '../../domain/findings/submission';
import type { ImportJob, ImportTally } from '../../domain/reconcile/import-job';
import {
  advanceImport,
  effectOf,
  failImport,
  isReading,
  isWanted,
  rememberHanding,
  tally,
  type ImportEffect,
} from '../../domain/reconcile/import-progress';
import { policyFor } from '../cases/case-context';
import { failureOf, readPage, takeSteps, toDelivery, type ReadPage, type ReadingStep } from './read-source';
import type { ImportPorts } from './start-import';

const over: ReadingStep = { over: true, fed: 0, remaining: null };

async function effectOn(
  event: SubmissionEvent,
  known: Case | null,
  connection: Connection,
  { policies, sources, now }: ImportPorts,
): Promise<ImportEffect> {
  const delivered = { known, event, connection, traits: sources.traitsOf(connection.source) };
  const policy = await policyFor(placeDelivery(delivered), connection, policies);
  return effectOf(decideDelivery({ ...delivered, policy, now: now() }), Boolean(known?.issue));
}

/** Submissions of a page that have an issue that no case knows. Only looked for while counting. */
async function olderOf(
  { phase }: ImportJob,
  { page, cases }: ReadPage,
  connection: Connection,
  { olderIssues }: ImportPorts,
): Promise<ReadonlySet<string>> {
  const unknown = page.submissions
    .map(({ submissionId }) => submissionId)
    .filter((id) => !cases.get(id)?.issue);
  if (phase !== 'counting' || connection.mayHaveIssues !== true || unknown.length === 0) return new Set();
  return new Set((await olderIssues.find(connection, unknown)).keys());
}

/** Saves a job's next state, unless it was cancelled or replaced meanwhile. */
async function changeJob(
  { connectionId, id, phase }: ImportJob,
  change: (job: ImportJob) => ImportJob,
  { imports }: ImportPorts,
): Promise<boolean> {
  const current = await imports.load(connectionId);
  if (current?.id !== id || current.phase !== phase) return false;
  await imports.save(change(current));
  return true;
}

async function importPage(
  job: ImportJob,
  connection: Connection,
  read: ReadPage,
  ports: ImportPorts,
): Promise<ReadingStep> {
  const { page, cases, next } = read;
  const older = await olderOf(job, read, connection, ports);
  const { submittedTo } = job.request;
  let counts: ImportTally = job.tally;
  const found = [];
  for (const event of page.submissions.filter((each) => isWanted(each, job.request))) {
    const effect = older.has(event.submissionId)
      ? ({ type: 'known' } as const)
      : await effectOn(event, cases.get(event.submissionId) ?? null, connection, ports);
    if (job.phase === 'counting') counts = tally(counts, effect, ports.now());
    else if (effect.type === 'issue') found.push(toDelivery(event, connection, 'import', ports.now()));
  }
  const ids = found.map(({ event }) => event.submissionId);
  const handing = rememberHanding(job, ids);
  if (found.length > 0) {
    if (!(await changeJob(job, () => handing, ports))) return over;
    await ports.queue.push(found);
  }
  const isPast = submittedTo !== null && page.lastSubmitted !== null && page.lastSubmitted > submittedTo;
  const { rows, total, unreadable } = page;
  const advanced = advanceImport(
    handing,
    { rows, total, unreadable, tally: counts, next: isPast ? 'end' : next },
    ports.now(),
  );
  // Based on the state at the beginning: a copy of this step that runs beside it gets the same result.
  const isCurrent = await changeJob(job, () => advanced, ports);
  return { over: !isReading(advanced) || !isCurrent, fed: found.length, remaining: page.remaining };
}

/**
 * Takes the next steps of an import.
 * @throws CallFailedError if a call fails that a retry may help.
 */
export async function continueImport(work: QueuedReading, ports: ImportPorts): Promise<'over' | 'following'> {
  const step = async (): Promise<ReadingStep> => {
    const job = await ports.imports.load(work.connectionId);
    const connection = await ports.connections.load(work.connectionId);
    if (job?.id !== work.runId || !isReading(job) || connection === null) return over;
    try {
      return await importPage(job, connection, await readPage(connection, job.position, null, ports), ports);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) {
        // It is retried, so the job is not lost.
        await changeJob(job, (current) => ({ ...current, touchedAt: ports.now() }), ports);
        throw error;
      }
      await changeJob(job, (current) => failImport(current, failure.message, ports.now()), ports);
      return over;
    }
  };
  return takeSteps(work, step, ports);
}
