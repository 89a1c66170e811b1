import type { QueuedAgreement } from '../../domain/work/queued-work';
import type { Now, WorkQueue } from '../base/ports';

/** Queues a look at what the source of a case has to be told. @throws QueueFullError if the queue is full for now. */
export async function queueAgreement(
  { caseKey, before }: Pick<QueuedAgreement, 'caseKey' | 'before'>,
  { now, queue }: { readonly now: Now; readonly queue: WorkQueue },
): Promise<void> {
  const work = { v: 1, kind: 'agreement', caseKey, receivedAt: now() } as const;
  await queue.push([before === undefined ? work : { ...work, before }]);
}
