import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { Connection } from '../../domain/connections/connection';
import * as change from '../../domain/conversation/answer-changes';
import { answersNotInJira } from '../../domain/conversation/answers-not-in-jira';
import { mayAnswer } from '../../domain/conversation/answers-setting';
import type { SentAnswer } from '../../domain/conversation/conversation';
import { lookFor, nextAnswerStep } from '../../domain/conversation/decide-answer';
import { compareInstants } from '../../domain/conversation/order';
import { toEpochMs } from '../../domain/sla/instant';
import type { QueuedAnswers } from '../../domain/work/queued-work';
import { answerStopReason } from '../../wording/answer-stop-reason';
import type { ConnectionStore, IssueNoteStore, Now, RemainingMs, WorkQueue } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { CallFailedError } from '../errors/call-failed-error';
import { openRecord, type ConversationRecord } from './conversation-record';
import { wayOut, type Answerable, type AnswerablePorts } from './find-answerable';
import { noteStopped } from './note-stopped';
import type { ConversationStore } from './ports';
import { queueConversation } from './queue-conversation';
import type { Mirrored } from './mirror-comments';

export interface SendAnswersPorts extends Pick<AnswerablePorts, 'tokens' | 'readerOf'> {
  readonly now: Now;
  readonly remainingMs: RemainingMs;
  readonly queue: WorkQueue;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly conversations: ConversationStore;
  readonly notes: Pick<IssueNoteStore, 'add' | 'remove'>;
}

/** Calls whose end stayed unknown; more would only add to the doubt. */
const MAX_TRIES = 5;
/** The queue keeps work for a day: what is not sent by then would be forgotten without a word. */
const GIVE_UP_MS = 20 * 3_600_000;
/** A call takes 15 s at worst, and a few of the storage. */
const TIME_FOR_A_CALL_MS = 25_000;
const NEXT_SECONDS = 5;
/** Until the call cannot be on its way any more. */
const LOOK_SECONDS = 120;

/** Everything that the answers of one case share. */
interface Sending {
  readonly kase: Case;
  readonly connection: Connection | null;
  readonly way: Answerable['way'] | 'no-connection';
  readonly record: ConversationRecord;
  readonly ports: SendAnswersPorts;
}

type Taken = 'next' | 'sent' | { readonly afterSeconds: number };

/** Stops an answer, and has health name its issue. */
async function stop(
  { kase, record, ports }: Sending,
  { id }: SentAnswer,
  state: 'failed' | 'unknown',
  problem: string,
): Promise<Taken> {
  await record.save(change.answerStopped(record.now(), id, state, problem));
  await noteStopped(kase, true, problem, ports);
  return 'next';
}

/** Why an answer must not be sent any more; `null` where it may. */
function whyNot(
  { to, by, at, from, tries }: SentAnswer,
  { kase, connection, way, ports }: Sending,
): string | null {
  if (connection === null) return answerStopReason('no-connection');
  if (kase.issue?.id !== from.issueId) return answerStopReason('other-issue');
  if (connection.program !== from.program) return answerStopReason('other-program');
  if (!mayAnswer(connection.answers, to, by)) return answerStopReason('not-allowed');
  if (typeof way === 'string') return answerStopReason(way);
  if (from.sender !== undefined && way.reader.userNameOf(way.token) !== from.sender)
    return answerStopReason('other-sender');
  if (tries >= MAX_TRIES) return answerStopReason('too-often');
  return toEpochMs(ports.now()) - toEpochMs(at) > GIVE_UP_MS ? answerStopReason('too-late') : null;
}

async function send(sending: Sending, answer: SentAnswer): Promise<Taken> {
  const { kase, way, record, ports } = sending;
  const { id, to, text } = answer;
  const reason = whyNot(answer, sending);
  if (reason !== null || typeof way === 'string' || text === undefined)
    return stop(sending, answer, 'failed', reason ?? answerStopReason('no-text'));
  await record.save(change.answerBegun(record.now(), id, ports.now()));
  const written = await way.writer.comment(way.token, kase.submissionId, { body: text, to });
  switch (written.type) {
    case 'done':
      await record.save(change.answerSent(record.now(), id, written.value.id));
      return 'sent';
    case 'refused':
      return stop(sending, answer, 'failed', written.reason);
    case 'busy':
      await record.save(change.answerWaits(record.now(), id, written.reason));
      return { afterSeconds: written.afterSeconds };
    case 'unknown':
      return { afterSeconds: LOOK_SECONDS };
  }
}

/** What the source shows of the finding; `null` if it does not show it, or cannot be asked any more. */
async function look(sending: Sending, answer: SentAnswer): Promise<Taken> {
  const { kase, way, record, ports } = sending;
  if (typeof way === 'string' || way.reader.conversations === null)
    return stop(sending, answer, 'unknown', answerStopReason('unknown'));
  try {
    const said = await way.reader.conversations.of(way.token, kase.submissionId);
    const found = lookFor(answer, record.now(), said?.comments ?? null, way.writer.scopeFor[answer.to]);
    if (found === 'unknown') return await stop(sending, answer, 'unknown', answerStopReason('unknown'));
    if (found === 'not-made') {
      await record.save(change.answerWaits(record.now(), answer.id, answer.problem));
      return 'next';
    }
    await record.save(change.answerSent(record.now(), answer.id, found.sourceCommentId));
    return 'sent';
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    const isOver = toEpochMs(ports.now()) - toEpochMs(answer.at) > GIVE_UP_MS;
    if (!error.permanent && !isOver) throw error;
    return stop(sending, answer, 'unknown', answerStopReason('unknown'));
  }
}

/** What was sent becomes a comment in Jira as all that is said at the source does, also if the run that sent it has died. */
async function queueMirror({ kase, connection, record, ports }: Sending): Promise<void> {
  const since = connection?.comments.since ?? null;
  if (since === null || kase.issue === null) return;
  if (answersNotInJira(record.now()).some(({ at }) => compareInstants(at, since) >= 0))
    await queueConversation(caseKey(kase), ports);
}

async function sendAll(sending: Sending): Promise<Mirrored> {
  const { record, ports } = sending;
  let sent = 0;
  for (;;) {
    const step = nextAnswerStep(record.now(), ports.now());
    if (step === null) break;
    if (step.type === 'wait') return { type: 'retry', afterSeconds: step.seconds };
    if (ports.remainingMs() < TIME_FOR_A_CALL_MS) return { type: 'retry', afterSeconds: NEXT_SECONDS };
    const taken = await (step.type === 'send' ? send(sending, step.answer) : look(sending, step.answer));
    if (typeof taken === 'object') return { type: 'retry', afterSeconds: taken.afterSeconds };
    if (taken === 'sent') sent += 1;
  }
  await queueMirror(sending);
  return { type: 'done', outcome: `${sent} sent` };
}

/**
 * Sends the answers of a case that wait, in the order in which people gave them, each once: begun is saved before the call,
 * and who finds it asks the source before anything is sent again. Safe to repeat.
 * @throws CallFailedError if the source cannot be asked for now; CaseConflictError if somebody else wrote the record.
 */
export async function sendAnswers(work: QueuedAnswers, ports: SendAnswersPorts): Promise<Mirrored> {
  const record = await openRecord(work.caseKey, ports.conversations);
  const isOver = nextAnswerStep(record.now(), ports.now()) === null;
  if (isOver && answersNotInJira(record.now()).length === 0)
    return { type: 'done', outcome: 'nothing to send' };
  const kase = await ports.cases.load(work.caseKey);
  if (kase === null) return { type: 'done', outcome: 'left' };
  const connection = await ports.connections.load(kase.connectionId);
  const way = connection === null ? 'no-connection' : await wayOut(connection, ports);
  return sendAll({ kase, connection, way, record, ports });
}
