import type { SentAnswer, Conversation } from '../../domain/conversation/conversation';
import { withAnswer } from '../../domain/conversation/answer-changes';
import type { AnswerRefusal } from '../../domain/conversation/answer-refusal';
import { answerRefusal } from '../../domain/conversation/decide-answer';
import { emptyConversation } from '../../domain/conversation/conversation';
import type { QueuedAnswers } from '../../domain/work/queued-work';
import { changeStored } from '../base/change-stored';
import type { Now, WorkQueue } from '../base/ports';
import type { ConversationPeople, ConversationStore } from './ports';

export interface AcceptAnswerPorts {
  readonly now: Now;
  readonly queue: WorkQueue;
  readonly conversations: ConversationStore;
  readonly casePeople: ConversationPeople;
}

/** If the click's own work is lost, the same is done after this long. */
const AGAIN_SECONDS = 60;

/** Changes the conversation of a case. @throws BusyError if others were faster each time. */
export function changeConversation<Answer>(
  caseKey: string,
  { conversations }: Pick<AcceptAnswerPorts, 'conversations'>,
  decide: (known: Conversation) => { readonly answer: Answer; readonly next?: Conversation },
): Promise<Answer> {
  const store = {
    read: () => conversations.read(caseKey),
    write: (next: Conversation, read: { readonly version: number }) =>
      conversations.write(caseKey, next, read),
  };
  return changeStored<Conversation, Answer, { readonly answer: Answer; readonly next?: Conversation }>(
    caseKey,
    store,
    (known) => decide(known ?? emptyConversation),
  );
}

/** Queues the answers of a case before and after they are stored, so that they are sent whatever is interrupted. */
export async function sendingSoon<T>(
  caseKey: string,
  { now, queue }: Pick<AcceptAnswerPorts, 'now' | 'queue'>,
  store: () => Promise<T>,
): Promise<T> {
  const work: QueuedAnswers = { v: 1, kind: 'answers', caseKey, receivedAt: now() };
  await queue.push([work], AGAIN_SECONDS);
  const stored = await store();
  await queue.push([work]);
  return stored;
}

/**
 * Stores an answer that is to be sent, once.
 * @throws QueueFullError and BusyError, with nothing stored.
 */
export async function acceptAnswer(
  caseKey: string,
  answer: Parameters<typeof withAnswer>[1] & Pick<SentAnswer, 'digest'>,
  ports: AcceptAnswerPorts,
): Promise<AnswerRefusal | null> {
  await ports.casePeople.add(answer.by, caseKey);
  return sendingSoon(caseKey, ports, () =>
    changeConversation(caseKey, ports, (known) => {
      const refusal = answerRefusal(known, answer, answer.at);
      return refusal === null ? { answer: null, next: withAnswer(known, answer) } : { answer: refusal };
    }),
  );
}
