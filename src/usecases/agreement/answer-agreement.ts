import type { AgreementAnswered, AgreementDecision, AgreementPanel } from '../../contract/agreement';
import { answered, withField } from '../../domain/agreement/after-outbound';
import { current } from '../../domain/agreement/look-at-fields';
import { caseKey } from '../../domain/cases/case-key';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { WorkQueue } from '../base/ports';
import { noteOpen, type NotePorts } from './note-open';
import { queueAgreement } from '../cases/queue-agreement';
import { agreementAt, agreementPlace, mayAnswer, type ShowAgreementPorts } from './show-agreement';

export type AnswerAgreementPorts = ShowAgreementPorts &
  AuditPorts &
  NotePorts & { readonly queue: WorkQueue };

interface PanelPlace {
  readonly issueId: string;
  readonly accountId: string;
}

/** What the source of the issue's submission is to be told, for a person who may edit the issue. */
export async function showAgreement(place: PanelPlace, ports: ShowAgreementPorts): Promise<AgreementPanel> {
  const found = await agreementPlace(place, ports);
  return found === null ? { type: 'no-permission' } : agreementAt(found, caseKey(found.kase), ports);
}

/**
 * Has the app find out again what the source has to be told, for a person who decides about that. The queue does it.
 * @throws QueueFullError if the queue is full for now.
 */
export async function lookAgain(place: PanelPlace, ports: AnswerAgreementPorts): Promise<AgreementAnswered> {
  const found = await agreementPlace(place, ports);
  if (found === null) return { type: 'no-permission' };
  if (!(await mayAnswer(found, ports))) return { type: 'not-yours' };
  const key = caseKey(found.kase);
  await queueAgreement({ caseKey: key }, ports);
  return { type: 'done', agreement: await agreementAt(found, key, ports) };
}

/**
 * Records what a person decides about exactly what was shown, and queues what follows. The queue sends it: what the source
 * does with it the panel shows later.
 * @throws QueueFullError if the queue is full for now: the decision is recorded, and holds at the next look.
 */
export async function answerAgreement(
  { field, from, to, answer, version }: AgreementDecision,
  place: PanelPlace,
  ports: AnswerAgreementPorts,
): Promise<AgreementAnswered> {
  const found = await agreementPlace(place, ports);
  if (found === null) return { type: 'no-permission' };
  if (!(await mayAnswer(found, ports))) return { type: 'not-yours' };
  const { kase, connection } = found;
  const key = caseKey(kase);
  const changed = async (): Promise<AgreementAnswered> => ({
    type: 'changed',
    agreement: await agreementAt(found, key, ports),
  });
  const stored = await ports.agreements.read(key);
  if (stored.value === null || stored.version !== version || kase.issue === null) return changed();
  const agreement = current(stored.value, kase.issue, connection.agreement);
  const next = answered(agreement.fields[field], { from, to }, answer);
  if (next === null) return changed();
  const subject = { kind: 'connection', id: connection.id } as const;
  const note = `${kase.issue.key}: ${field}, ${from ?? '–'} → ${to}`;
  const action = answer === 'send' ? 'change-sent' : 'change-left';
  await recordAudit({ by: place.accountId, action, subject, note }, ports);
  const after = withField(agreement, field, next);
  if ((await ports.agreements.write(key, after, stored)) === 'conflict') return changed();
  await noteOpen(kase, stored.value, after, ports);
  if (answer === 'send') await queueAgreement({ caseKey: key }, ports);
  return { type: 'done', agreement: await agreementAt(found, key, ports) };
}
