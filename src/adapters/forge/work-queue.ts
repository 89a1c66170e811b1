import { Queue, type PushEvent } from '@forge/events';
import type { QueuedWork } from '../../domain/intake/queued-work';
import type { WorkQueue } from '../../usecases/ports';

/** Named in the manifest as the consumer's queue. */
const queue = new Queue({ key: 'deliveries' });

/** The platform's limit for one push. */
const BATCH = 50;

/** One piece of work of a submission at a time. */
function submissionOf(work: QueuedWork): string | null {
  switch (work.kind) {
    case 'delivery':
      return work.event.submissionId;
    case 'issue-change':
    case 'check':
      return work.submissionId;
    case 'sweep':
      return null;
  }
}

function toPushEvent(work: QueuedWork, delaySeconds: number | undefined): PushEvent {
  const submissionId = submissionOf(work);
  return {
    body: { ...work },
    ...(submissionId !== null && { concurrency: { key: `submission-${submissionId}`, limit: 1 } }),
    ...(delaySeconds !== undefined && { delayInSeconds: delaySeconds }),
  };
}

/** The queue in front of the consumer. */
export const workQueue: WorkQueue = {
  async push(work, delaySeconds) {
    for (let start = 0; start < work.length; start += BATCH)
      await queue.push(work.slice(start, start + BATCH).map((each) => toPushEvent(each, delaySeconds)));
  },
};
