import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { Effect } from '../../domain/cases/effect';
import type { StoredEffect } from '../../domain/cases/outbox';
import type { DeliveryDecision } from '../../domain/decide/decide-delivery';
import {
  settledRecord,
  type DeliveryChannel,
  type DeliveryRecord,
  type DeliveryResult,
  type QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { DeliveryReason, NoChange } from '../../domain/deliveries/delivery-reason';
import type { Connection } from '../../domain/connections/connection';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { decideWithReport, type ReportPorts } from './decide-with-report';
import { keepForeign, otherProgramOf, type OtherProgram } from './other-program';
import { suspendDelivery, type SuspendPorts } from './suspend-delivery';
import type { DeliveryStore } from './ports';
import { changeCase, type Changed } from '../cases/change-case';
import type { ChangeCasePorts } from '../cases/ports';
import { saveCase } from '../cases/save-case';

export type RecordPorts = ChangeCasePorts & ReportPorts & SuspendPorts;

/** `retry`: the last write of the case has to settle first. */
export type Recorded =
  | { readonly type: 'done'; readonly outcome: DeliveryRecord['outcome'] }
  | { readonly type: 'retry'; readonly afterSeconds: number };

type Foreign = Extract<DeliveryDecision, { outcome: 'foreign' }>;
type Decided = Extract<Changed<Foreign>, { type: 'decided' }>;

/** No policy so far pauses its clock for a blocker. */
const blockerResult: DeliveryResult = {
  outcome: 'ignored',
  reason: { code: 'blocker' },
  issueKey: null,
};

/** What Jira did not do of a write; `null` if it did everything. */
function notDone(
  { skippedFields, failedTransition, notCommented: refused }: Case,
  effects: readonly StoredEffect[] | readonly Effect[],
): DeliveryReason | null {
  const wasToMove = effects.some(({ type }) => type === 'create-issue' || type === 'transition-issue');
  const notMoved = wasToMove ? failedTransition : null;
  const wasToComment = effects.some(({ type }) => type === 'comment-on-issue');
  const notCommented = wasToComment ? refused : null;
  if (skippedFields.length === 0 && notMoved === null && notCommented === null) return null;
  return {
    code: 'partly-written',
    skippedFields,
    failedTransition: notMoved,
    ...(notCommented !== null && { notCommented }),
  };
}

/** The result of an interrupted earlier attempt, if nothing is left to do. */
function repaired({ stored, known, finished }: Decided): Pick<DeliveryResult, 'outcome' | 'reason'> {
  const isCreated = Boolean(known?.issue && !stored?.issue);
  if (known === null || (!isCreated && !finished)) return { outcome: 'unchanged', reason: null };
  const effects = stored?.outbox?.entries.map(({ effect }) => effect) ?? [];
  return { outcome: isCreated ? 'created' : 'updated', reason: notDone(known, effects) };
}

/**
 * A case whose connection was deleted moves to the next connection that receives its submission: it keeps its issue,
 * and is followed again.
 */
async function adopt(stored: Case | null, { id }: Connection, ports: RecordPorts): Promise<Case | null> {
  if (stored === null || stored.connectionId === id) return stored;
  if ((await ports.connections.load(stored.connectionId)) !== null) return stored;
  return saveCase(
    { ...stored, connectionId: id, nextCheckAt: stored.nextCheckAt ?? ports.now() },
    ports.cases,
  );
}

function whyRecorded(because: NoChange | 'unknown-state', { facts }: Case): DeliveryReason {
  return because === 'unknown-state' ? { code: because, state: facts.state ?? '' } : { code: because };
}

function resultOf(changed: Decided): DeliveryResult {
  const { decision, known, kase } = changed;
  const issueKey = known?.issue?.key ?? null;
  switch (decision.outcome) {
    case 'refused':
      return {
        outcome: 'ignored',
        reason: { code: 'other-connection', connectionId: decision.because.connectionId },
        issueKey,
      };
    case 'unchanged':
      return { ...repaired(changed), issueKey };
    case 'recorded':
      return decision.because === 'report-in-dead-letter'
        ? {
            outcome: 'waiting',
            reason: { code: 'report-awaited', eventId: decision.kase.reportAwaitedFrom },
            issueKey,
          }
        : { outcome: 'recorded', reason: whyRecorded(decision.because, decision.kase), issueKey };
    case 'create':
    case 'update': {
      const outcome = decision.outcome === 'create' ? 'created' : 'updated';
      const reason = kase === null ? null : notDone(kase, decision.effects);
      return { outcome, reason, issueKey: kase?.issue?.key ?? null };
    }
  }
}

/** Updates the case and its issue after a submission event. @throws as `changeCase` does. */
async function recordEvent(
  event: SubmissionEvent,
  channel: DeliveryChannel,
  connection: Connection,
  ports: RecordPorts,
): Promise<Changed<Foreign> | OtherProgram> {
  const key = caseKey({ ...event, source: connection.source, connectionId: connection.id });
  const stored = await adopt(await ports.cases.load(key), connection, ports);
  // A program may be renamed: its known cases go on.
  const otherProgram = stored === null ? otherProgramOf(event, connection) : null;
  if (otherProgram !== null) return { type: 'other-program', program: otherProgram };
  return changeCase<Foreign>(
    key,
    {
      stored,
      connection,
      newsAt: event.at,
      decide: (known, where) => decideWithReport(known, event, channel, where, ports),
    },
    ports,
  );
}

const lasting: readonly (DeliveryRecord['outcome'] | null)[] = ['created', 'updated', 'recorded', 'waiting'];

async function didSomething(
  { connectionId, event }: QueuedDelivery,
  deliveries: DeliveryStore,
): Promise<boolean> {
  return lasting.includes(await deliveries.outcomeOf(connectionId, event.id));
}

/** The key of an issue that lacks the report of this very delivery; `null` if none does. */
function refusedReportOf(
  { event, attemptsBefore }: QueuedDelivery,
  { decision, kase }: Decided,
): string | null {
  if (!('facts' in event) || event.report === null || !kase?.withoutReport) return null;
  const brought = decision.outcome === 'create' || attemptsBefore > 0;
  return brought ? (kase.issue?.key ?? null) : null;
}

/** Only its delivery has the text of a report: what the issue lacks stays a dead letter. */
async function keepReport(
  delivery: QueuedDelivery,
  issueKey: string,
  { deadLetters, now }: RecordPorts,
): Promise<void> {
  const reason = { code: 'report-refused', issueKey } as const;
  await deadLetters.add({ delivery, diedAt: now(), attempts: delivery.attemptsBefore + 1, reason });
}

/**
 * Processes one queued delivery: its case and its issue end up as if every event had come once and in order, whatever
 * failed before. Safe to repeat.
 * @throws CallFailedError if Jira refuses or fails; CaseConflictError if the case was written in between; any error of
 * the storage.
 */
export async function recordSubmission(delivery: QueuedDelivery, ports: RecordPorts): Promise<Recorded> {
  const { event, channel, connectionId, attemptsBefore } = delivery;
  const connection = await suspendDelivery(delivery, ports);
  if (typeof connection === 'string') return { type: 'done', outcome: connection };
  const changed = 'facts' in event ? await recordEvent(event, channel, connection, ports) : null;
  if (changed?.type === 'other-program') {
    await keepForeign(delivery, changed.program, ports);
    return { type: 'done', outcome: 'dead' };
  }
  if (changed?.type === 'wait') return { type: 'retry', afterSeconds: changed.afterSeconds };
  const result = changed?.type === 'decided' ? resultOf(changed) : blockerResult;
  // The record of what a delivery did must not be replaced by that of a copy with nothing left to do.
  const isNews = result.outcome !== 'unchanged' || !(await didSomething(delivery, ports.deliveries));
  if (isNews) await ports.deliveries.settle(settledRecord(delivery, result, ports.now()));
  const refusedReport = changed?.type === 'decided' ? refusedReportOf(delivery, changed) : null;
  if (refusedReport !== null) await keepReport(delivery, refusedReport, ports);
  else if (attemptsBefore > 0) await ports.deadLetters.remove(connectionId, event.id);
  return { type: 'done', outcome: result.outcome };
}
