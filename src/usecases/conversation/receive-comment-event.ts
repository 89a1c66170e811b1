import { caseKey } from '../../domain/cases/case-key';
import { afterMark } from '../../domain/conversation/marked-comment';
import type { ConnectionStore, Now, WorkQueue } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import type { CommentEvent } from './ports';

export interface ReceiveCommentPorts {
  /** `null` for everything but a comment that a person has just made. */
  readonly parseCommentEvent: (event: unknown) => CommentEvent | null;
  readonly now: Now;
  readonly cases: Pick<CaseStore, 'findByIssue'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly queue: WorkQueue;
}

/** What every mark begins with: a comment that begins otherwise costs nothing. */
const MARK_SIGN = /^[/!]/;

/**
 * Accepts a person's new comment in Jira that may be an answer to the source. Nothing of its text is stored or queued.
 * @throws QueueFullError, with nothing done.
 */
export async function receiveCommentEvent(
  event: unknown,
  { parseCommentEvent, now, cases, connections, queue }: ReceiveCommentPorts,
): Promise<'queued' | 'irrelevant'> {
  const reported = parseCommentEvent(event);
  if (reported === null) return 'irrelevant';
  const { issueId, commentId, by, text } = reported;
  if (text !== null && !MARK_SIGN.test(text)) return 'irrelevant';
  const kase = await cases.findByIssue(issueId);
  const connection = kase === null ? null : await connections.load(kase.connectionId);
  const mark = connection?.answers.mark ?? null;
  if (kase === null || mark === null) return 'irrelevant';
  const isMarked = text !== null && afterMark(text, mark) !== null;
  if (text !== null && !isMarked) return 'irrelevant';
  const comment = { id: commentId, by, isMarked };
  const work = { v: 1, kind: 'jira-comment', caseKey: caseKey(kase), issueId, receivedAt: now() } as const;
  await queue.push([{ ...work, comment }]);
  return 'queued';
}
