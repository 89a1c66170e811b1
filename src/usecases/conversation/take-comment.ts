import type { MarkedRefusal } from '../../domain/conversation/answer-refusal';
import { commentDigest } from '../../domain/conversation/comment-digest';
import { emptyConversation } from '../../domain/conversation/conversation';
import { isKnownComment, withMarked } from '../../domain/conversation/known-comments';
import { decideMarkedComment } from '../../domain/conversation/marked-comment';
import type { QueuedJiraComment } from '../../domain/work/queued-work';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionStore } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { acceptAnswer, changeConversation, type AcceptAnswerPorts } from './accept-answer';
import type { JiraComments } from './ports';

export interface TakeCommentPorts extends AcceptAnswerPorts, AuditPorts {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly jiraComments: JiraComments;
}

/** Keeps why a comment was not sent, for its writer to read on the panel. */
async function tell(
  { caseKey, comment: { id, by } }: QueuedJiraComment,
  refusal: MarkedRefusal,
  ports: TakeCommentPorts,
): Promise<'told'> {
  await ports.casePeople.add(by, caseKey);
  await changeConversation(caseKey, ports, (known) => ({
    answer: null,
    ...(!isKnownComment(known, id) && {
      next: withMarked(known, { jiraCommentId: id, at: ports.now(), by, refusal }),
    }),
  }));
  return 'told';
}

/**
 * Takes a comment in Jira as an answer to the team at the source, if it is one; the queue sends it as any other. Safe to
 * repeat: a comment that was taken, or refused, is known by its id.
 * @throws CallFailedError if Jira fails; QueueFullError and BusyError, with nothing stored.
 */
export async function takeComment(
  work: QueuedJiraComment,
  ports: TakeCommentPorts,
): Promise<'left' | 'ignored' | 'told' | 'taken'> {
  const { caseKey, issueId, comment: reported } = work;
  const kase = await ports.cases.load(caseKey);
  const connection = kase === null ? null : await ports.connections.load(kase.connectionId);
  if (kase?.issue?.id !== issueId || connection === null) return 'left';
  const conversation = (await ports.conversations.read(caseKey)).value ?? emptyConversation;
  const { answers: setting, program } = connection;
  if (setting.mark === null || isKnownComment(conversation, reported.id)) return 'ignored';
  const comment = await ports.jiraComments.read(issueId, reported.id);
  const at = ports.now();
  const decided = decideMarkedComment(comment, reported, { setting, conversation, now: at });
  if (decided.type === 'ignore') return 'ignored';
  if (decided.type === 'tell') return tell(work, decided.reason, ports);
  const { id, by } = reported;
  const subject = { kind: 'connection', id: connection.id } as const;
  await recordAudit({ by, action: 'answer-by-comment', subject, note: kase.issue.key }, ports);
  const answer = {
    ...({ id: `comment-${id}`, to: 'team', by, at, text: decided.body } as const),
    digest: commentDigest(decided),
    from: { issueId, program },
    jiraCommentId: id,
  };
  const refusal = await acceptAnswer(caseKey, answer, ports);
  return refusal === null ? 'taken' : tell(work, refusal, ports);
}
