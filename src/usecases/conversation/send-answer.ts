import type { AnswerInput, SendAnswerResult } from '../../contract/answers';
import { caseKey } from '../../domain/cases/case-key';
import { commentDigest } from '../../domain/conversation/comment-digest';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { NewId } from '../base/ports';
import type { PanelPlace } from '../panel/show-panel';
import { acceptAnswer, type AcceptAnswerPorts } from './accept-answer';
import { previewed, type PreviewAnswerPorts } from './preview-answer';
import { answersOf, type ShowAnswersPorts } from './show-answers';

export type SendAnswerPorts = ShowAnswersPorts &
  PreviewAnswerPorts &
  AcceptAnswerPorts &
  AuditPorts & { readonly newId: NewId };

/**
 * Takes an answer exactly as the person was shown it; the queue sends it. Everything that decides about it is looked at
 * again, and once more when it is sent.
 * @param digest of the preview that the person confirmed.
 * @throws CallFailedError if Jira fails or the queue is full; BusyError. Nothing is sent then.
 */
export async function sendAnswer(
  { to, text, digest }: AnswerInput & { readonly digest: string },
  place: PanelPlace,
  ports: SendAnswerPorts,
): Promise<SendAnswerResult> {
  const found = await previewed({ to, text }, place, ports);
  if (!('preview' in found)) return found;
  const { on, preview } = found;
  if (preview.digest !== digest) return { type: 'changed', preview };
  const { kase, issue, connection } = on;
  const subject = { kind: 'connection', id: connection.id } as const;
  await recordAudit({ by: place.accountId, action: `answer-to-${to}`, subject, note: issue.key }, ports);
  const answer = {
    id: ports.newId(),
    to,
    by: place.accountId,
    at: ports.now(),
    text: preview.body,
    digest: commentDigest(preview),
    from: { issueId: issue.id, program: connection.program, sender: preview.sender },
  };
  const refusal = await acceptAnswer(caseKey(kase), answer, ports);
  if (refusal !== null) return { type: 'refused', reason: refusal };
  return { type: 'done', view: await answersOf(on, place, ports) };
}
