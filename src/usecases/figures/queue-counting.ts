import type { QueuedCounting } from '../../domain/work/queued-work';
import type { ConnectionStore, Now, WorkQueue } from '../base/ports';

export interface QueueCountingPorts {
  readonly now: Now;
  readonly queue: WorkQueue;
}

/** Queues the count of what has changed; of everything for a rebuild. */
export async function queueCounting(
  connectionIds: readonly string[],
  { now, queue }: QueueCountingPorts,
  { rebuild = false }: { readonly rebuild?: boolean } = {},
): Promise<void> {
  const receivedAt = now();
  await queue.push(
    connectionIds.map((connectionId): QueuedCounting => ({
      v: 1,
      kind: 'counting',
      receivedAt,
      connectionId,
      rebuild,
    })),
  );
}

/** Every day: counts what has changed in all connections. */
export async function countDaily(
  ports: QueueCountingPorts & { readonly connections: Pick<ConnectionStore, 'list'> },
): Promise<void> {
  const connections = await ports.connections.list();
  if (connections.length > 0)
    await queueCounting(
      connections.map(({ id }) => id),
      ports,
    );
}
