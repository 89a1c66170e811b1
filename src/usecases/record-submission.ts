import { decideDelivery } from '../domain/intake/decide-delivery';
import type { DeliveryRecord, QueuedDelivery } from '../domain/intake/delivery';
import type { Connection } from '../domain/intake/connection';
import type { SubmissionEvent } from '../domain/intake/submission';
import { connectionFor, policyFor } from './case-context';
import type { DeliveryStore } from './ports';
import { recoverCase } from './recover-case';
import { saveCase, writeToJira, type WriteCasePorts } from './write-case';

export interface RecordPorts extends WriteCasePorts {
  readonly deliveries: DeliveryStore;
}

/** `retry`: the last write of the case has to settle first. */
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
      if (recovered && known !== null) await saveCase(known, ports.cases, known.issue !== null);
      return { outcome: 'unchanged', reason: null, issueKey };
    case 'recorded':
      await saveCase({ ...decision.kase, pending: null }, ports.cases, recovered && issueKey !== null);
      return { outcome: 'recorded', reason: decision.because, issueKey };
    case 'create':
    case 'update': {
      const newIssue = issueKey === null || recovered;
      const done = await writeToJira(decision, connection, ports, { newIssue });
      const outcome = decision.outcome === 'create' ? 'created' : 'updated';
      return { outcome, reason: leftOut(done.gaps), issueKey: done.issue?.key ?? null };
    }
  }
}

/**
 * Works off one queued delivery: its case and its issue end up as if every event had come once and in order, whatever
 * failed before. Safe to repeat.
 * @throws CallFailedError where Jira refuses or fails; CaseConflictError where somebody else wrote the case; whatever the
 * storage throws.
 */
export async function recordSubmission(delivery: QueuedDelivery, ports: RecordPorts): Promise<Progress> {
  const { event, connectionId, receivedAt, signedWith } = delivery;
  const connection = await connectionFor(connectionId, ports.connections);
  const result = 'facts' in event ? await carryOut(event, connection, ports) : blockerResult;
  if ('afterSeconds' in result) return { type: 'retry', afterSeconds: result.afterSeconds };
  const { id: eventId, key: eventKey, submissionId } = event;
  const record = { connectionId, eventId, eventKey, submissionId, receivedAt, signedWith };
  await ports.deliveries.settle({ ...record, ...result });
  return { type: 'done', outcome: result.outcome };
}
