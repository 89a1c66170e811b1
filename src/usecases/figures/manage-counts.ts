import type { CountView, CountsResult, RecountResult } from '../../contract/figures';
import { activeTrack, type FiguresState } from '../../domain/figures/figures-track';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, ViewerPermissions, WorkQueue } from '../base/ports';
import type { FiguresStore } from './ports';
import { queueCounting } from './queue-counting';

export interface ManageCountsPorts extends AuditPorts {
  readonly viewer: Pick<ViewerPermissions, 'mayAdminister'>;
  readonly connections: Pick<ConnectionStore, 'list' | 'load'>;
  readonly figures: Pick<FiguresStore, 'load'>;
  readonly queue: WorkQueue;
}

function viewOf(connectionId: string, state: FiguresState | null): CountView {
  if (state === null) return { connectionId, asOf: null, running: null, lastRebuild: null };
  const { walk } = activeTrack(state);
  const isRunning = walk !== null || state.rebuild !== null;
  return {
    connectionId,
    asOf: state.current.countedTo,
    running: isRunning ? { read: walk?.read ?? 0, isRebuild: state.rebuild !== null } : null,
    lastRebuild: state.lastRebuild,
  };
}

/** How far the count of each connection's cases is. For Jira administrators. */
export async function listCounts({
  viewer,
  connections,
  figures,
  now,
}: ManageCountsPorts): Promise<CountsResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const counts = await Promise.all(
    (await connections.list()).map(async ({ id }) => viewOf(id, await figures.load(id))),
  );
  return { type: 'counts', now: now(), counts };
}

/** Has a connection's cases counted once more from nothing; the figures stay on display meanwhile. */
export async function recount(
  connectionId: string,
  by: string,
  ports: ManageCountsPorts,
): Promise<RecountResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  if ((await ports.connections.load(connectionId)) === null) return { type: 'unknown-connection' };
  await recordAudit(
    { by, action: 'recount-started', subject: { kind: 'connection', id: connectionId } },
    ports,
  );
  await queueCounting([connectionId], ports, { rebuild: true });
  return { type: 'queued' };
}
