import type { QueuedRelease } from '../../domain/work/queued-work';
import type { Instant } from '../../domain/sla/instant';
import type { Now, WorkQueue } from '../base/ports';

/** The work that releases what is suspended. @param receivedAt when the first of a row of such work was arranged. */
export function releaseOf(connectionId: string, receivedAt: Instant): QueuedRelease {
  return { v: 1, kind: 'release', receivedAt, connectionId };
}

/** Arranges that a connection's suspended deliveries are processed or, if it was deleted, dropped. */
export async function arrangeRelease(
  connectionId: string,
  { now, queue }: { readonly now: Now; readonly queue: WorkQueue },
): Promise<void> {
  await queue.push([releaseOf(connectionId, now())]);
}
