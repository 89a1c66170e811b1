import type { EnterFindingResult } from '../../contract/findings';
import { caseKey } from '../../domain/cases/case-key';
import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import { statedDueDate } from '../../domain/findings/stated-facts';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, ViewerPermissions } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { keepSafe, type KeepSafePorts } from '../deliveries/keep-safe';
import type { DeliveryStore } from '../deliveries/ports';
import { checkFinding, type FindingFields } from './finding-problems';
import type { EntryOf } from '../sources/ports';

export interface EnterFindingPorts extends AuditPorts, KeepSafePorts {
  readonly viewer: ViewerPermissions;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly deliveries: Pick<DeliveryStore, 'markSeen'>;
  readonly entryOf: EntryOf;
}

/**
 * Accepts a finding from an administrator and queues it like a delivery. Entering the same id again changes the
 * finding; the same content again changes nothing. A due date stays if a later entry says none, and the answer says so.
 * @throws any error of the storage or the queue; then nothing is marked as accepted.
 */
export async function enterFinding(
  { connectionId, ...fields }: FindingFields & { readonly connectionId: string },
  by: string,
  ports: EnterFindingPorts,
): Promise<EnterFindingResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  const { source } = connection;
  const entry = ports.entryOf(source);
  if (entry === null)
    return {
      type: 'invalid',
      problems: { connectionId: `Findings of “${connectionId}” are not entered by hand.` },
    };
  const receivedAt = ports.now();
  const finding = checkFinding(fields, receivedAt);
  if ('problems' in finding) return { type: 'invalid', problems: finding.problems };
  const { id } = finding;
  const known = await ports.cases.load(caseKey({ source, connectionId, submissionId: id }));
  if (known !== null && entry.isRepetition(finding, known.factsFrom.eventId))
    return { type: 'unchanged', id };
  const event = entry.toEvent(finding, receivedAt);
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: 'finding-entered', subject, note: id }, ports);
  const channel = 'manual';
  const about = { source, connectionId, channel, receivedAt, signedWith: null } as const;
  const delivery: QueuedDelivery = { v: 1, kind: 'delivery', ...about, event, attemptsBefore: 0 };
  // Safe first, marked second: a crash between the two costs a repetition, never a finding.
  await keepSafe(delivery, ports);
  await ports.deliveries.markSeen({
    ...about,
    eventId: event.id,
    eventKey: event.key,
    submissionId: id,
    eventAt: event.at,
    settledAt: null,
    outcome: 'accepted',
    reason: null,
    issueKey: null,
  });
  const kept = known === null || finding.dueDate !== null ? null : statedDueDate(known);
  return { type: 'queued', id, ...(kept !== null && { keptDueDate: kept }) };
}
