import { InvocationLimitReachedError, Queue, RateLimitError, type PushEvent } from '@forge/events';
import { caseKey } from '../../domain/cases/case-key';
import type { QueuedWork } from '../../domain/work/queued-work';
import type { WorkQueue } from '../../usecases/base/ports';
import { QueueFullError } from '../../usecases/errors/queue-full-error';

/** The queue's name in the manifest. */
const queue = new Queue({ key: 'deliveries' });

/** The platform's limits for one push. */
const MAX_EVENTS = 50;
const MAX_BYTES = 200 * 1024;

/**
 * Work with the same key is processed one piece at a time: work on a case, because each piece starts from what the last
 * one wrote; reads of the source, because they share one rate limit.
 */
function concurrencyKey(work: QueuedWork): string | null {
  switch (work.kind) {
    case 'delivery':
      return `case-${caseKey({ ...work.event, source: work.source, connectionId: work.connectionId })}`;
    case 'issue-change':
    case 'check':
    case 'migrate-policy':
    case 'answers':
    case 'jira-comment':
    case 'conversation':
    case 'agreement':
      return `case-${work.caseKey}`;
    case 'reading':
    case 'conversations':
      return 'reading';
    case 'overflow':
    case 'applying':
    case 'replay':
    case 'columns':
      return work.kind;
    case 'release':
    case 'counting':
      return `${work.kind}-${work.connectionId}`;
    case 'sweep':
      return null;
  }
}

function toPushEvent(work: QueuedWork, delaySeconds: number | undefined): PushEvent {
  const key = concurrencyKey(work);
  return {
    body: { ...work },
    ...(key !== null && { concurrency: { key, limit: 1 } }),
    ...(delaySeconds !== undefined && { delayInSeconds: delaySeconds }),
  };
}

/** Splits events into as few pushes as the limits allow, in order. */
function toPushes(events: readonly PushEvent[]): readonly PushEvent[][] {
  const pushes: PushEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event)) + 1;
    const current = pushes.at(-1);
    if (current === undefined || current.length === MAX_EVENTS || bytes + size > MAX_BYTES - 2) {
      pushes.push([event]);
      bytes = size;
    } else {
      current.push(event);
      bytes += size;
    }
  }
  return pushes;
}

async function push(events: PushEvent[]): Promise<void> {
  try {
    await queue.push(events);
  } catch (cause) {
    if (cause instanceof RateLimitError || cause instanceof InvocationLimitReachedError)
      throw new QueueFullError({ cause });
    throw cause;
  }
}

/** The queue of the consumer. */
export const workQueue: WorkQueue = {
  async push(work, delaySeconds) {
    for (const events of toPushes(work.map((each) => toPushEvent(each, delaySeconds)))) await push(events);
  },
};
