import type { AnswerDecision, DecideAnswerResult } from '../../contract/answers';
import { caseKey } from '../../domain/cases/case-key';
import { answerAgain, answerSent, hasStopped, withoutAnswer } from '../../domain/conversation/answer-changes';
import { mayAnswer } from '../../domain/conversation/answers-setting';
import type { Conversation, SentAnswer } from '../../domain/conversation/conversation';
import { recordAudit } from '../audit/record-audit';
import type { IssueNoteStore } from '../base/ports';
import type { PanelPlace } from '../panel/show-panel';
import { changeConversation, sendingSoon } from './accept-answer';
import { findAnswerable, type Answerable, type WayOut } from './find-answerable';
import { noteStopped } from './note-stopped';
import type { SendAnswerPorts } from './send-answer';
import { answersOf } from './show-answers';

export type DecideAnswerPorts = SendAnswerPorts & { readonly notes: Pick<IssueNoteStore, 'add' | 'remove'> };

/** An answer that waits for a person. */
function stoppedAnswer({ answers }: Conversation, id: string): SentAnswer | undefined {
  return answers.find((answer) => answer.id === id && ['failed', 'unknown'].includes(answer.state));
}

/** Whether an answer would still be sent from the issue, for the program and in the name that its author was shown. */
function isFromHere(
  { from: { issueId, program, sender } }: SentAnswer,
  { issue, connection }: Answerable,
  { reader, token }: WayOut,
): boolean {
  const isSameSender = sender === undefined || sender === reader.userNameOf(token);
  return issueId === issue.id && program === connection.program && isSameSender;
}

function decided(
  known: Conversation,
  { id, decision, by }: { readonly id: string; readonly decision: AnswerDecision; readonly by: string },
  at: string,
): Conversation {
  switch (decision) {
    case 'send-again':
      return answerAgain(known, id, by, at);
    case 'was-sent':
      return answerSent(known, id, null);
    case 'discard':
      return withoutAnswer(known, id);
  }
}

/**
 * Does with an answer that stopped what a person decides. Only people who may answer the same readers decide, and nothing
 * is sent again from another issue, for another program or in another name than it was written for.
 * @throws CallFailedError if Jira fails or the queue is full; BusyError. Nothing is done then.
 */
export async function decideOnAnswer(
  { id, decision }: { readonly id: string; readonly decision: AnswerDecision },
  place: PanelPlace,
  ports: DecideAnswerPorts,
): Promise<DecideAnswerResult> {
  const found = await findAnswerable(place, ports);
  if (found === 'no-permission') return { type: 'no-permission' };
  if (found === 'not-tracked') return { type: 'refused', reason: 'not-tracked' };
  const { kase, issue, connection, way } = found;
  const key = caseKey(kase);
  const { value } = await ports.conversations.read(key);
  const answer = value === null ? undefined : stoppedAnswer(value, id);
  if (answer === undefined) return { type: 'changed', view: await answersOf(found, place, ports) };
  const by = place.accountId;
  if (!mayAnswer(connection.answers, answer.to, by)) return { type: 'refused', reason: 'not-yours' };
  if (decision === 'send-again') {
    if (typeof way === 'string') return { type: 'refused', reason: way };
    if (answer.text === undefined || !isFromHere(answer, found, way))
      return { type: 'changed', view: await answersOf(found, place, ports) };
  }
  const subject = { kind: 'connection', id: connection.id } as const;
  await recordAudit({ by, action: `answer-${decision}`, subject, note: issue.key }, ports);
  if (decision === 'send-again') await ports.casePeople.add(by, key);
  const change = (): Promise<boolean> =>
    changeConversation(key, ports, (known) =>
      stoppedAnswer(known, id) === undefined
        ? { answer: false }
        : { answer: true, next: decided(known, { id, decision, by }, ports.now()) },
    );
  const isDone = await (decision === 'send-again' ? sendingSoon(key, ports, change) : change());
  const { value: after } = await ports.conversations.read(key);
  if (after !== null) await noteStopped(kase, hasStopped(after), null, ports);
  return { type: isDone ? 'done' : 'changed', view: await answersOf(found, place, ports) };
}
