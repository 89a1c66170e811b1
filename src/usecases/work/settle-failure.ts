import {
  decideRetry,
  type AttemptSoFar,
  type Failure,
  type RetryDecision,
} from '../../domain/work/decide-retry';
import { waitSeconds } from '../../domain/work/outside-wait';
import type { Instant } from '../../domain/sla/instant';
import { caseKey } from '../../domain/cases/case-key';
import { noteOn } from '../../domain/cases/note-on';
import { settledRecord, type QueuedDelivery } from '../../domain/deliveries/delivery';
import type { QueuedMigration, QueuedWork } from '../../domain/work/queued-work';
import { CallFailedError } from '../errors/call-failed-error';
import type { Case } from '../../domain/cases/case';
import { higherSeverity } from '../../domain/sla/severity';
import { reportedSeverity } from '../../domain/work/work-spread';
import type { CaseStore } from '../cases/ports';
import type { DeadLetterStore, DeliveryStore } from '../deliveries/ports';
import type { IssueNoteStore, Now, WorkQueue } from '../base/ports';
import type { ApplicationStore } from '../policies/ports';
import { saveCase } from '../cases/save-case';

function toFailure(error: unknown, { retryCount }: AttemptSoFar, now: Instant): Failure {
  if (error instanceof CallFailedError) {
    const { permanent, message } = error;
    return { permanent, message, retryAfterSeconds: waitSeconds(error, retryCount, now) };
  }
  // Messages of unknown errors may quote content; the error's name is enough to start from.
  const name = error instanceof Error ? error.name : 'unknown error';
  return { permanent: false, message: `Failed with ${name}.`, retryAfterSeconds: null };
}

export interface SettlePorts {
  readonly now: Now;
  readonly cases: CaseStore;
  readonly deadLetters: DeadLetterStore;
  readonly deliveries: DeliveryStore;
  readonly queue: WorkQueue;
  readonly applications: Pick<ApplicationStore, 'addFailure'>;
  readonly notes: IssueNoteStore;
}

/** If only this dead letter has the researcher's text, no later event creates the issue without it. */
async function awaitReport(
  { event }: QueuedDelivery,
  kase: Case | null,
  { cases }: SettlePorts,
): Promise<void> {
  if (!('facts' in event) || event.report === null) return;
  if (kase !== null && kase.issue === null && kase.reportAwaitedFrom !== event.id)
    await saveCase({ ...kase, reportAwaitedFrom: event.id }, cases);
}

async function writeDeadLetter(
  delivery: QueuedDelivery,
  message: string,
  attempts: number,
  ports: SettlePorts,
): Promise<void> {
  const diedAt = ports.now();
  const reason = { code: 'failed', message } as const;
  const { source, connectionId, event } = delivery;
  const kase = await ports.cases.load(caseKey({ ...event, source, connectionId }));
  const severity = higherSeverity(reportedSeverity(delivery), kase?.issue?.lastWritten.severity ?? null);
  await ports.deadLetters.add({ delivery, diedAt, attempts, reason, severity });
  await awaitReport(delivery, kase, ports);
  await ports.deliveries.settle(settledRecord(delivery, { outcome: 'dead', reason, issueKey: null }, diedAt));
}

/** The case keeps its policy; the administrator sees which issue failed. */
async function reportMigration(
  { jobId, caseKey: key }: QueuedMigration,
  reason: string,
  ports: SettlePorts,
): Promise<void> {
  const kase = await ports.cases.load(key);
  await ports.applications.addFailure(jobId, {
    caseKey: key,
    submissionId: kase?.submissionId ?? key,
    issueKey: kase?.issue?.key ?? null,
    connectionId: kase?.connectionId ?? null,
    reason,
    at: ports.now(),
  });
}

/** Neither a check nor what a person did is kept as a dead letter: the issue is named instead. */
async function noteRefusal(key: string, reason: string, { cases, notes, now }: SettlePorts): Promise<void> {
  const kase = await cases.load(key);
  const note = kase?.issue ? noteOn(kase, 'refused', now(), { detail: reason }) : null;
  if (note !== null) await notes.add(note);
}

/**
 * Decides what follows a failed attempt at a piece of work. When retries are over, a delivery is kept as a dead letter,
 * and a case to which a policy could not be applied is listed with its reason. The next sweep finds a check that is
 * still due, and health names its issue. Jira reports a person's change only once, so it is queued again until it is
 * applied; if Jira refuses it, health names the issue.
 * @throws any error of the storage; the platform then retries the whole piece.
 */
export async function settleFailure(
  work: QueuedWork,
  error: unknown,
  attempt: AttemptSoFar,
  ports: SettlePorts,
): Promise<RetryDecision> {
  const failure = toFailure(error, attempt, ports.now());
  const decision = decideRetry(failure, attempt);
  if (decision.type === 'dead-letter' && work.kind === 'issue-change' && !failure.permanent)
    await ports.queue.push([work]);
  if (decision.type === 'dead-letter' && work.kind === 'delivery')
    await writeDeadLetter(work, decision.reason, work.attemptsBefore + attempt.retryCount + 1, ports);
  if (decision.type === 'dead-letter' && work.kind === 'migrate-policy')
    await reportMigration(work, decision.reason, ports);
  const isForgotten = work.kind === 'check' || (work.kind === 'issue-change' && failure.permanent);
  if (decision.type === 'dead-letter' && isForgotten) await noteRefusal(work.caseKey, decision.reason, ports);
  return decision;
}
