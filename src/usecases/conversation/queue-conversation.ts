import type { QueuedConversation } from '../../domain/work/queued-work';
import type { Now, WorkQueue } from '../base/ports';
import { QueueFullError } from '../errors/queue-full-error';

/** Queues a look at what was said about a case. If the queue has no room, the hourly look finds it. */
export async function queueConversation(
  caseKey: string,
  { now, queue }: { readonly now: Now; readonly queue: WorkQueue },
): Promise<void> {
  const work: QueuedConversation = { v: 1, kind: 'conversation', caseKey, receivedAt: now() };
  try {
    await queue.push([work]);
  } catch (error) {
    if (!(error instanceof QueueFullError)) throw error;
  }
}
