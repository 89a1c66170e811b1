import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { decideDelivery, type DeliveryDecision } from '../../domain/decide/decide-delivery';
import {
  settledRecord,
  type DeliveryRecord,
  type DeliveryResult,
  type QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { Connection } from '../../domain/connections/connection';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { askForReport, type AskPorts } from './ask-for-report';
import { policyFor } from '../cases/case-context';
import { setAside, type SuspendPorts } from './suspend-delivery';
import type { DeliveryStore } from './ports';
import { recoverCase } from '../cases/recover-case';
import { failedTransitionReason } from '../../wording/failed-transition-sentence';
import { saveCase, writeToJira, type WriteCasePorts, type WrittenDecision } from '../cases/write-case';

export type RecordPorts = WriteCasePorts & AskPorts & SuspendPorts;

/** `retry`: the last write of the case has to settle first. */
export type Recorded =
  | { readonly type: 'done'; readonly outcome: DeliveryRecord['outcome'] }
  | { readonly type: 'retry'; readonly afterSeconds: number };

/** None of the policies that exist so far pauses its clock for a blocker. */
const blockerResult: DeliveryResult = {
  outcome: 'ignored',
  reason: 'Blockers do not move the clock.',
  issueKey: null,
};

/** What of a write could not be done in Jira; `null` where all of it was. */
function notDone(
  { skippedFields, failedTransition }: Case,
  { outcome, effects }: WrittenDecision,
): string | null {
  const wasToMove = outcome === 'create' || effects.some(({ type }) => type === 'transition-issue');
  const sentences = [
    ...(skippedFields.length === 0
      ? []
      : [`Left out because the screen lacks it or its value: ${skippedFields.join(', ')}.`]),
    ...(failedTransition && wasToMove
      ? [`Left in its status: ${failedTransitionReason(failedTransition)}.`]
      : []),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Why there is no issue although the submission qualifies. */
function waitingFor(eventId: string | null): string {
  return `Kept. The issue waits for event ${eventId ?? ''}, which alone brings the report: it is tried again, or is a dead letter to be replayed or discarded.`;
}

/** Whether the issue would be made without the researcher's text, or not be made for want of it. */
function wantsReport(decision: DeliveryDecision, { report }: SubmissionEvent): boolean {
  if (report !== null) return false;
  if (decision.outcome === 'recorded') return decision.because === 'report-in-dead-letter';
  return decision.outcome === 'create';
}

/** What has come of an earlier attempt, where there is nothing left to do. */
function repaired(
  stored: Case | null,
  known: Case | null,
  finished: boolean,
): 'created' | 'updated' | 'unchanged' {
  if (finished) return 'updated';
  return known?.issue && !stored?.issue ? 'created' : 'unchanged';
}

/**
 * A case whose connection was deleted belongs to the one that hears of its submission next: it keeps its issue, and is
 * looked at from now on again.
 */
async function adopt(stored: Case | null, { id }: Connection, ports: RecordPorts): Promise<Case | null> {
  if (stored === null || stored.connectionId === id) return stored;
  if ((await ports.connections.load(stored.connectionId)) !== null) return stored;
  return saveCase(
    { ...stored, connectionId: id, nextCheckAt: stored.nextCheckAt ?? ports.now() },
    ports.cases,
  );
}

async function carryOut(
  event: SubmissionEvent,
  connection: Connection,
  ports: RecordPorts,
): Promise<DeliveryResult | { readonly afterSeconds: number }> {
  const key = caseKey({ ...event, source: connection.source, connectionId: connection.id });
  const stored = await adopt(await ports.cases.load(key), connection, ports);
  const recovery = await recoverCase(stored, ports);
  if (recovery.type === 'wait') return { afterSeconds: recovery.seconds };
  const { kase: known, recovered, finished } = recovery;
  const policy = await policyFor(known, connection, ports.policies);
  const decide = (reported: SubmissionEvent): DeliveryDecision =>
    decideDelivery({ known, event: reported, connection, policy, now: ports.now() });
  const decided = decide(event);
  const report = wantsReport(decided, event)
    ? await askForReport(event.submissionId, connection, ports)
    : null;
  const decision = report === null ? decided : decide({ ...event, report });
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
      // What is found or finished now was begun by an attempt that did not live to say so.
      return { outcome: repaired(stored, known, finished), reason: null, issueKey };
    case 'recorded':
      await saveCase({ ...decision.kase, pending: null }, ports.cases, recovered && issueKey !== null);
      return decision.because === 'report-in-dead-letter'
        ? { outcome: 'waiting', reason: waitingFor(decision.kase.reportAwaitedFrom), issueKey }
        : { outcome: 'recorded', reason: decision.because, issueKey };
    case 'create':
    case 'update': {
      const newIssue = issueKey === null || recovered;
      const done = await writeToJira(decision, connection, ports, { newIssue });
      const outcome = decision.outcome === 'create' ? 'created' : 'updated';
      return { outcome, reason: notDone(done, decision), issueKey: done.issue?.key ?? null };
    }
  }
}

const actions: readonly (DeliveryRecord['outcome'] | null)[] = ['created', 'updated', 'recorded', 'waiting'];

async function didSomething(
  { connectionId, event }: QueuedDelivery,
  deliveries: DeliveryStore,
): Promise<boolean> {
  return actions.includes(await deliveries.outcomeOf(connectionId, event.id));
}

/**
 * Works off one queued delivery: its case and its issue end up as if every event had come once and in order, whatever
 * failed before. Safe to repeat.
 * @throws CallFailedError where Jira refuses or fails; CaseConflictError where somebody else wrote the case; whatever the
 * storage throws.
 */
export async function recordSubmission(delivery: QueuedDelivery, ports: RecordPorts): Promise<Recorded> {
  const { event, connectionId, attemptsBefore } = delivery;
  const connection = await setAside(delivery, ports);
  if (typeof connection === 'string') return { type: 'done', outcome: connection };
  const result = 'facts' in event ? await carryOut(event, connection, ports) : blockerResult;
  if ('afterSeconds' in result) return { type: 'retry', afterSeconds: result.afterSeconds };
  // The record of what a delivery did is worth more than that a copy of it had nothing left to do.
  const isNews = result.outcome !== 'unchanged' || !(await didSomething(delivery, ports.deliveries));
  if (isNews) await ports.deliveries.settle(settledRecord(delivery, result, ports.now()));
  if (attemptsBefore > 0) await ports.deadLetters.remove(connectionId, event.id);
  return { type: 'done', outcome: result.outcome };
}
