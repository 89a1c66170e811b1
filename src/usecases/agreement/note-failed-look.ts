import { lookFailed } from '../../domain/agreement/failed-look';
import type { QueuedAgreement } from '../../domain/work/queued-work';
import type { ConnectionStore } from '../base/ports';
import type { AgreementStore, CaseStore } from '../cases/ports';
import { openAgreement } from './agreement-record';
import { noteOpen, type NotePorts } from './note-open';

export interface FailedLookPorts extends NotePorts {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly agreements: AgreementStore;
}

/**
 * Records that what a source has to be told could not be found out: the panel says so and offers another look, and health
 * names the issue. @throws CaseConflictError if somebody else wrote the record.
 */
export async function noteFailedLook(
  { caseKey, before = {} }: QueuedAgreement,
  reason: string,
  ports: FailedLookPorts,
): Promise<void> {
  const kase = await ports.cases.load(caseKey);
  const connection = kase === null ? null : await ports.connections.load(kase.connectionId);
  if (kase === null || connection === null) return;
  const record = await openAgreement(caseKey, ports.agreements);
  const known = record.now();
  record.keep(lookFailed(known, before, { reason, since: ports.now(), setting: connection.agreement }));
  await noteOpen(kase, known, record.now(), ports);
  await record.save();
}
