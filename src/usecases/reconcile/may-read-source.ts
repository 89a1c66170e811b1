import type { Invalid, NoPermission, UnknownConnection } from '../../contract/refusals';
import type { Connection } from '../../domain/connections/connection';
import type { Reconciliation } from '../../domain/reconcile/comparison';
import type { ConnectionStore, ViewerPermissions } from '../base/ports';
import type { ReaderOf, SourceReader } from '../sources/ports';
import type { ReconciliationStore } from './ports';

interface MayReadPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly reconciliations: ReconciliationStore;
  readonly readerOf: ReaderOf;
}

interface Ready {
  readonly type: 'ready';
  readonly connection: Connection;
  readonly record: Reconciliation;
  readonly reader: SourceReader;
}

/**
 * Checks whether the source can be read for a connection.
 * @returns the connection and its reconciliation, or the reason against it.
 */
export async function mayReadSource(
  connectionId: string,
  { viewer, connections, reconciliations, readerOf }: MayReadPorts,
): Promise<Ready | Invalid | UnknownConnection | NoPermission> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  if (connection.pausedSince !== null) {
    const problem =
      'The connection is paused. Resume it first: nothing is written to Jira while it is paused.';
    return { type: 'invalid', place: 'connection', problem };
  }
  const reader = readerOf(connection.source);
  if (reader === null) {
    const problem = 'The source of this connection cannot be asked.';
    return { type: 'invalid', place: 'connection', problem };
  }
  const record = await reconciliations.load(connectionId);
  if (record === null) {
    const problem = 'Set an API token first: the app needs one to read submissions.';
    return { type: 'invalid', place: 'token', problem };
  }
  if (!reader.isAllowed()) {
    const problem = `This site does not allow the app to call ${reader.host}.`;
    return { type: 'invalid', place: 'egress', problem };
  }
  return { type: 'ready', connection, record, reader };
}
