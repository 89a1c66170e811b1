import type { Agreement } from '../../domain/agreement/agreement';
import { mayHaveToTell } from '../../domain/agreement/own-news';
import type { Case } from '../../domain/cases/case';
import { isUnsure, orderOf } from '../../domain/cases/event-order';
import { caseKey } from '../../domain/cases/case-key';
import { decideBlocker } from '../../domain/decide/decide-blocker';
import {
  asSent,
  settledRecord,
  type DeliveryRecord,
  type DeliveryResult,
  type QueuedDelivery,
} from '../../domain/deliveries/delivery';
import type { Connection } from '../../domain/connections/connection';
import { fieldsInUse } from '../../domain/mapping/agreement-setting';
import type { BlockerEvent, SubmissionEvent } from '../../domain/findings/submission';
import { decideWithReport, type DeliveredBy, type ReportPorts } from './decide-with-report';
import { keepForeign, otherProgramOf, type OtherProgram } from './other-program';
import { suspendDelivery, type SuspendPorts } from './suspend-delivery';
import { deliveryResult, type DecidedDelivery, type DeliveryRefusal } from './delivery-result';
import type { DeliveryStore } from './ports';
import { changeCase, type Changed } from '../cases/change-case';
import type { AgreementStore, ChangeCasePorts } from '../cases/ports';
import { saveCase } from '../cases/save-case';

export type RecordPorts = ChangeCasePorts &
  ReportPorts &
  SuspendPorts & { readonly agreements: Pick<AgreementStore, 'load'> };

/** `retry`: the last write of the case has to settle first. */
export type Recorded =
  | {
      readonly type: 'done';
      readonly outcome: DeliveryRecord['outcome'];
      /** The key of its case, if that has an issue and the connection wants the source's comments on it. */
      readonly talkedAbout?: string;
      /** The key of its case, if the source may have to be told something of it. */
      readonly toldOf?: string;
    }
  | { readonly type: 'retry'; readonly afterSeconds: number };

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

/** Updates the case and its issue after a submission event. @throws as `changeCase` does. */
async function recordEvent(
  event: SubmissionEvent,
  by: DeliveredBy,
  ports: RecordPorts,
): Promise<Changed<DeliveryRefusal> | OtherProgram> {
  const connection = by.own;
  const key = caseKey({ ...event, source: connection.source, connectionId: connection.id });
  const stored = await adopt(await ports.cases.load(key), connection, ports);
  // A program may be renamed: its known cases go on.
  const otherProgram = stored === null ? otherProgramOf(event, connection) : null;
  if (otherProgram !== null) return { type: 'other-program', program: otherProgram };
  return changeCase<DeliveryRefusal>(
    key,
    {
      stored,
      connection,
      newsAt: event.at,
      decide: (known, where) => decideWithReport(known, event, by, where, ports),
    },
    ports,
  );
}

/** The connection of the case was deleted meanwhile. */
const notFollowed: DeliveryResult = {
  outcome: 'ignored',
  reason: { code: 'connection-deleted' },
  issueKey: null,
};

/** A blocker of a connection that does not pause clocks for any: no case needs to be read. */
const blockersOff: DeliveryResult = { outcome: 'ignored', reason: { code: 'blocker-off' }, issueKey: null };

/** Pauses the clock of a case, or lets it go on, after an event about a blocker. @throws as `changeCase` does. */
async function recordBlocker(
  event: BlockerEvent,
  connection: Connection,
  ports: RecordPorts,
): Promise<Changed<DeliveryRefusal>> {
  const key = caseKey({ ...event, source: connection.source, connectionId: connection.id });
  const stored = await adopt(await ports.cases.load(key), connection, ports);
  return changeCase<DeliveryRefusal>(
    key,
    {
      stored,
      connection,
      newsAt: event.at,
      decide: (known, where) => decideBlocker(known, event, where),
    },
    ports,
  );
}

/** What the case of an event has agreed on with its source; nothing is read where the source is told of nothing. */
async function agreementOf(
  event: QueuedDelivery['event'],
  { id: connectionId, source, agreement }: Connection,
  { agreements }: Pick<RecordPorts, 'agreements'>,
): Promise<Agreement | null> {
  if (!('facts' in event) || fieldsInUse(agreement).length === 0) return null;
  return agreements.load(caseKey({ ...event, source, connectionId }));
}

/** @returns `null` for an event that concerns no case. */
function record(
  event: QueuedDelivery['event'],
  by: DeliveredBy,
  ports: RecordPorts,
): Promise<Changed<DeliveryRefusal> | OtherProgram | null> {
  const connection = by.own;
  if ('facts' in event) return recordEvent(event, by, ports);
  if (event.key === 'blocker.created' && !connection.pauseOnBlocker) return Promise.resolve(null);
  return recordBlocker(event, connection, ports);
}

function resultOf(changed: Changed<DeliveryRefusal> | null, event: QueuedDelivery['event']): DeliveryResult {
  if (changed === null) return blockersOff;
  if (changed.type !== 'decided') return notFollowed;
  const result = deliveryResult(changed);
  const { known, kase, decision } = changed;
  if (!('facts' in event) || decision.outcome === 'refused' || !isUnsure(known, event)) return result;
  return { ...result, order: orderOf(event, kase) };
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
  { decision, kase }: DecidedDelivery,
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
  const { channel, connectionId, attemptsBefore } = delivery;
  const event = asSent(delivery);
  const connection = await suspendDelivery(delivery, ports);
  if (typeof connection === 'string') return { type: 'done', outcome: connection };
  const agreement = await agreementOf(event, connection, ports);
  const changed = await record(event, { channel, own: connection, agreement }, ports);
  if (changed?.type === 'other-program') {
    await keepForeign(delivery, changed.program, ports);
    return { type: 'done', outcome: 'dead' };
  }
  if (changed?.type === 'wait') return { type: 'retry', afterSeconds: changed.afterSeconds };
  const result = resultOf(changed, event);
  // The record of what a delivery did must not be replaced by that of a copy with nothing left to do.
  const isNews = result.outcome !== 'unchanged' || !(await didSomething(delivery, ports.deliveries));
  if (isNews) await ports.deliveries.settle(settledRecord(delivery, result, ports.now()));
  const refusedReport = changed?.type === 'decided' ? refusedReportOf(delivery, changed) : null;
  if (refusedReport !== null) await keepReport(delivery, refusedReport, ports);
  else if (attemptsBefore > 0) await ports.deadLetters.remove(connectionId, event.id);
  const kase = changed?.type === 'decided' ? changed.kase : null;
  const issue = kase?.issue ?? null;
  if (kase === null || issue === null) return { type: 'done', outcome: result.outcome };
  const isToldOf = 'facts' in event && mayHaveToTell(kase, issue, agreement, connection.agreement);
  return {
    type: 'done',
    outcome: result.outcome,
    ...(connection.comments.since !== null && { talkedAbout: caseKey(kase) }),
    ...(isToldOf && { toldOf: caseKey(kase) }),
  };
}
