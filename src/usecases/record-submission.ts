import type { Case, Pending } from '../domain/intake/case';
import type { Connection } from '../domain/intake/connection';
import { decideDelivery, type DeliveryDecision } from '../domain/intake/decide-delivery';
import type { DeliveryRecord, QueuedDelivery } from '../domain/intake/delivery';
import type { SubmissionEvent } from '../domain/intake/submission';
import type { Policy } from '../domain/sla/policy';
import { applyEffects } from './apply-effects';
import { CallFailedError } from './call-failed-error';
import type { CaseStore, ConnectionStore, DeliveryStore, IssueTracker, Now, PolicyStore } from './ports';
import { recoverCase } from './recover-case';

export interface RecordPorts {
  readonly now: Now;
  readonly connections: ConnectionStore;
  readonly cases: CaseStore;
  readonly policies: PolicyStore;
  readonly deliveries: DeliveryStore;
  readonly tracker: IssueTracker;
}

/** `retry`: somebody else is at this case, or its last write has to settle first. */
export type Progress =
  | { readonly type: 'done'; readonly outcome: DeliveryRecord['outcome'] }
  | { readonly type: 'retry'; readonly afterSeconds: number };

/** What a delivery came to, for the record that the admin sees. */
type Result = Pick<DeliveryRecord, 'outcome' | 'reason' | 'issueKey'>;

/** None of the policies that exist so far pauses its clock for a blocker. */
const blockerResult: Result = {
  outcome: 'ignored',
  reason: 'Blockers do not move the clock.',
  issueKey: null,
};

/** Another consumer wrote the case first; the next attempt starts from what it wrote. */
const CONFLICT_RETRY_SECONDS = 2;

class CaseConflictError extends Error {
  override readonly name = 'CaseConflictError';
}

function permanent(message: string): CallFailedError {
  return new CallFailedError(message, { withoutEffect: true, permanent: true, retryAfterSeconds: null });
}

async function save(kase: Case, cases: CaseStore, newIssue = false): Promise<Case> {
  const saved = await cases.save(kase, newIssue);
  if (saved === 'conflict')
    throw new CaseConflictError(`Case ${kase.submissionId} was written by another consumer.`);
  return saved;
}

async function policyFor(known: Case | null, connection: Connection, policies: PolicyStore): Promise<Policy> {
  const pinned = known?.policy ?? null;
  const policy = await (pinned === null ? policies.current(connection.policyId) : policies.pinned(pinned));
  if (policy === null) throw permanent(`Policy "${pinned?.id ?? connection.policyId}" does not exist.`);
  return policy;
}

/**
 * Writes to Jira between two writes of the case: the first says what is begun, the second that it is done. Where a
 * failed call certainly had no effect the first is taken back, so that a retry need not wait for it to settle.
 */
async function applyToJira(
  decision: Extract<DeliveryDecision, { outcome: 'create' | 'update' }>,
  connection: Connection,
  ports: RecordPorts,
  newIssue: boolean,
): Promise<Case> {
  const { kase, view, effects } = decision;
  const begunBefore = kase.pending?.firstSince ?? null;
  const since = ports.now();
  const attempt = { since, firstSince: begunBefore ?? since };
  const pending: Pending =
    decision.outcome === 'create' ? { ...attempt, kind: 'create', view } : { ...attempt, kind: 'update' };
  const begun = await save({ ...kase, pending }, ports.cases);
  try {
    const { issue, gaps } = await applyEffects(effects, begun, connection, ports.tracker, begunBefore);
    const done: Case = { ...begun, issue: issue && { ...issue, shows: view }, gaps, pending: null };
    return await save(done, ports.cases, newIssue);
  } catch (error) {
    if (error instanceof CallFailedError && error.withoutEffect && begunBefore === null)
      await ports.cases.save({ ...begun, pending: null });
    throw error;
  }
}

function leftOut(gaps: readonly string[]): string | null {
  return gaps.length === 0 ? null : `Left out because the screen lacks it: ${gaps.join(', ')}.`;
}

async function carryOut(
  event: SubmissionEvent,
  connection: Connection,
  ports: RecordPorts,
): Promise<Result | { readonly afterSeconds: number }> {
  const recovery = await recoverCase(await ports.cases.load(event.submissionId), ports);
  if (recovery.type === 'wait') return { afterSeconds: recovery.seconds };
  const { kase: known, recovered } = recovery;
  const policy = await policyFor(known, connection, ports.policies);
  const decision = decideDelivery({ known, event, connection, policy, now: ports.now() });
  const issueKey = known?.issue?.key ?? null;
  switch (decision.outcome) {
    case 'foreign':
      return {
        outcome: 'ignored',
        reason: `The submission belongs to connection "${decision.connectionId}".`,
        issueKey,
      };
    case 'unchanged':
      if (recovered && known !== null) await save(known, ports.cases, known.issue !== null);
      return { outcome: 'unchanged', reason: null, issueKey };
    case 'recorded':
      await save({ ...decision.kase, pending: null }, ports.cases);
      return { outcome: 'recorded', reason: decision.because, issueKey };
    case 'create':
    case 'update': {
      const done = await applyToJira(decision, connection, ports, issueKey === null || recovered);
      const outcome = decision.outcome === 'create' ? 'created' : 'updated';
      return { outcome, reason: leftOut(done.gaps), issueKey: done.issue?.key ?? null };
    }
  }
}

/**
 * Works off one queued delivery: its case and its issue end up as if every event had come once and in order, whatever
 * failed before. Safe to repeat.
 * @throws CallFailedError where Jira refuses or fails; whatever the storage throws.
 */
export async function recordSubmission(delivery: QueuedDelivery, ports: RecordPorts): Promise<Progress> {
  const { event, connectionId, receivedAt, signedWith } = delivery;
  const connection = await ports.connections.load(connectionId);
  if (connection === null) throw permanent(`Connection "${connectionId}" does not exist any more.`);
  try {
    const result = 'facts' in event ? await carryOut(event, connection, ports) : blockerResult;
    if ('afterSeconds' in result) return { type: 'retry', afterSeconds: result.afterSeconds };
    const { id: eventId, key: eventKey, submissionId } = event;
    await ports.deliveries.settle({
      connectionId,
      eventId,
      eventKey,
      submissionId,
      receivedAt,
      signedWith,
      ...result,
    });
    return { type: 'done', outcome: result.outcome };
  } catch (error) {
    if (error instanceof CaseConflictError) return { type: 'retry', afterSeconds: CONFLICT_RETRY_SECONDS };
    throw error;
  }
}
