import { caseKey } from '../../domain/cases/case-key';
import type { Connection } from '../../domain/connections/connection';
import { emptyConversation } from '../../domain/conversation/conversation';
import { decideFileLinks } from '../../domain/conversation/decide-file-links';
import { decideMirror } from '../../domain/conversation/decide-mirror';
import type { SourceConversation } from '../../domain/conversation/source-comment';
import type { QueuedConversation, QueuedConversations } from '../../domain/work/queued-work';
import type { ConnectionStore, Now, RemainingMs, WorkQueue } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { failureOf, takeStepsInTime, type ReadingStep } from '../reconcile/read-source';
import { askedForComments, type AskPorts } from './asked-for-comments';
import type { ConnectionCommentsStore, ConversationStore } from './ports';
import { recordTrouble } from './stop-in-project';

export interface LookPorts extends AskPorts {
  readonly now: Now;
  readonly remainingMs: RemainingMs;
  readonly queue: WorkQueue;
  readonly cases: Pick<CaseStore, 'loadAll'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly conversations: Pick<ConversationStore, 'loadAll'>;
  readonly connectionComments: ConnectionCommentsStore;
}

/** Every hour: begins to look for comments on the open findings of each connection that wants them. */
export async function lookHourly(
  connections: readonly Connection[],
  ports: Pick<LookPorts, 'now' | 'queue' | 'tokens' | 'readerOf'>,
): Promise<void> {
  for (const connection of connections) {
    if (typeof (await askedForComments(connection, ports)) === 'string') continue;
    const { id: connectionId } = connection;
    await ports.queue.push([
      { v: 1, kind: 'conversations', receivedAt: ports.now(), connectionId, offset: 0 },
    ]);
  }
}

/** The cases whose issues lack something that was said. Cases are read only where the record does not say it all. */
async function casesWithNews(
  conversations: readonly SourceConversation[],
  { id: connectionId, source, comments: setting, linksToFiles }: Connection,
  ports: LookPorts,
): Promise<readonly string[]> {
  const said = new Map(
    conversations
      .filter(({ comments, files }) => comments.length > 0 || files.length > 0)
      .map((each) => [caseKey({ source, connectionId, submissionId: each.submissionId }), each]),
  );
  if (said.size === 0) return [];
  const now = ports.now();
  const records = await ports.conversations.loadAll([...said.keys()]);
  const lacks = (key: string, caseBegan: string | null): boolean => {
    const record = records.get(key) ?? emptyConversation;
    const { comments, files } = said.get(key) ?? { comments: [], files: [] };
    const situation = { setting, linksToFiles, caseBegan, now };
    return (
      decideMirror(record, comments, situation).length > 0 ||
      decideFileLinks(record, { comments, files }, situation).length > 0
    );
  };
  const candidates = [...said.keys()].filter((key) => lacks(key, now));
  if (candidates.length === 0) return [];
  const cases = await ports.cases.loadAll(candidates);
  return cases
    .filter((kase) => kase.issue !== null && kase.unseenSince === null)
    .filter((kase) => kase.connectionId === connectionId)
    .filter((kase) => lacks(caseKey(kase), kase.createdAt ?? null))
    .map((kase) => caseKey(kase));
}

/**
 * Looks at the next pages of a connection's open findings, and queues the cases whose issues lack comments. Makes no call to
 * Jira. Safe to repeat.
 * @throws CallFailedError if the source fails in a way that a retry may help.
 */
export async function lookForComments(work: QueuedConversations, ports: LookPorts): Promise<string> {
  const connection = await ports.connections.load(work.connectionId);
  if (connection === null) return 'left';
  const asked = await askedForComments(connection, ports);
  if (typeof asked === 'string') return asked;
  const { reader, token } = asked;
  let { offset } = work;
  const step = async (): Promise<ReadingStep> => {
    const page = await reader.ofProgram(token, { program: connection.program, offset });
    const keys = await casesWithNews(page.conversations, connection, ports);
    const found = keys.map((key): QueuedConversation => ({
      v: 1,
      kind: 'conversation',
      caseKey: key,
      receivedAt: ports.now(),
    }));
    if (found.length > 0) await ports.queue.push(found);
    offset += page.rows;
    return { over: !page.more, fed: found.length, remaining: page.remaining };
  };
  try {
    const taken = await takeStepsInTime(step, ports.remainingMs);
    if (taken === 'over') {
      await recordTrouble(connection.id, null, ports);
      return 'over';
    }
    await ports.queue.push([{ ...work, receivedAt: ports.now(), offset }], taken.afterSeconds);
    return 'following';
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    await recordTrouble(connection.id, failure.message, ports);
    return failure.kind;
  }
}
