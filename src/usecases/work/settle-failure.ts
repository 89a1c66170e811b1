import {
  decideRetry,
  type AttemptSoFar,
  type Failure,
  type RetryDecision,
} from '../../domain/work/decide-retry';
import { postponeCheck } from '../../domain/work/postpone-check';
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
import { noteFailedLook } from '../agreement/note-failed-look';
import type { AgreementStore, CaseStore } from '../cases/ports';
import type { DeadLetterStore, DeliveryStore } from '../deliveries/ports';
import type { ConnectionStore, IssueNoteStore, Now, WorkQueue } from '../base/ports';
import type { ApplicationStore } from '../policies/ports';
import { saveCase } from '../cases/save-case';

function toFailure(error: unknown, { retryCount }: AttemptSoFar, now: Instant): Failure {
  if (error instanceof CallFailedError) {
    const { permanent, mayHeal, message } = error;
    return { permanent, mayHeal, message, retryAfterSeconds: waitSeconds(error, retryCount, now) };
  }
  // Messages of unknown errors may quote content; the error's name is enough to start from.
  const name = error instanceof Error ? error.name : 'unknown error';
  return { permanent: false, mayHeal: false, message: `Failed with ${name}.`, retryAfterSeconds: null };
}

export interface SettlePorts {
  readonly now: Now;
  readonly cases: CaseStore;
  readonly deadLetters: DeadLetterStore;
  readonly deliveries: DeliveryStore;
  readonly queue: WorkQueue;
  readonly applications: Pick<ApplicationStore, 'addFailure'>;
  readonly notes: IssueNoteStore;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly agreements: AgreementStore;
}

/** If only this dead letter has the researcher's text, no later event creates the issue without it. */
async function awaitReport(
  { event }: QueuedDelivery,
  kase: Case | null,
  { cases }: SettlePorts,
): Promise<void> {
  if (!('facts' in event) || event.report === null) return;
  if (kase?.issue === null && kase.reportAwaitedFrom !== event.id)
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

/** Neither a check nor what a person did is kept as a dead letter: health names the issue instead. */
async function noteRefusal(kase: Case | null, reason: string, { notes, now }: SettlePorts): Promise<void> {
  const note = kase?.issue ? noteOn(kase, 'refused', now(), { detail: reason }) : null;
  if (note !== null) await notes.add(note);
}

/** A check whose write Jira refuses is not retried: the sweeps check the case again, each time after a longer wait. */
async function postpone(kase: Case | null, { cases, now }: SettlePorts): Promise<void> {
  if (kase?.issue) await saveCase({ ...kase, ...postponeCheck(kase, caseKey(kase), now()) }, cases);
}

/**
 * Decides what follows a failed attempt at a piece of work. When retries are over, a delivery is kept as a dead letter,
 * and a case to which a policy could not be applied is listed with its reason. A check that Jira refuses is postponed, and
 * health names its issue. Jira reports a person's change only once, so it is queued again until it is applied; if Jira
 * refuses it, health names the issue.
 * @throws any error of the storage; the platform then retries the whole piece.
 */
export async function settleFailure(
  work: QueuedWork,
  error: unknown,
  attempt: AttemptSoFar,
  ports: SettlePorts,
): Promise<RetryDecision> {
  const failure = toFailure(error, attempt, ports.now());
  const isRefused = failure.permanent || failure.mayHeal;
  if (work.kind === 'check' && isRefused) {
    const kase = await ports.cases.load(work.caseKey);
    await noteRefusal(kase, failure.message, ports);
    await postpone(kase, ports);
    return { type: 'dead-letter', reason: failure.message };
  }
  const decision = decideRetry(failure, attempt);
  if (decision.type === 'dead-letter' && work.kind === 'issue-change' && !isRefused)
    await ports.queue.push([work]);
  if (decision.type === 'dead-letter' && work.kind === 'delivery')
    await writeDeadLetter(work, decision.reason, work.attemptsBefore + attempt.retryCount + 1, ports);
  if (decision.type === 'dead-letter' && work.kind === 'migrate-policy')
    await reportMigration(work, decision.reason, ports);
  if (decision.type === 'dead-letter' && work.kind === 'agreement')
    await noteFailedLook(work, decision.reason, ports);
  if (decision.type === 'dead-letter' && work.kind === 'issue-change' && isRefused)
    await noteRefusal(await ports.cases.load(work.caseKey), decision.reason, ports);
  return decision;
}
