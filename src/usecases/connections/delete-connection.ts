import type { AtLeast, DeleteResult, PreviewDeleteResult } from '../../contract/connections';
import { changedPlaces } from '../../domain/audit/changed-places';
import { countDeadLetters } from './change-connection';
import { checkOpenCases } from './check-open-cases';
import { arrangeRelease } from '../deliveries/arrange-release';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionCommentsStore } from '../conversation/ports';
import type { CaseStore } from '../cases/ports';
import type { ConnectionStore, ViewerPermissions, WorkQueue } from '../base/ports';
import type {
  DeadLetterStore,
  IntakeKeyStore,
  RefusedCallStore,
  SigningLessonStore,
  TallyStore,
} from '../deliveries/ports';
import type { ImportStore, ReconciliationStore } from '../reconcile/ports';
import type { TokenStore } from '../sources/ports';

export interface DeleteConnectionPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly cases: Pick<CaseStore, 'openOf'>;
  readonly keys: IntakeKeyStore;
  readonly tokens: TokenStore;
  readonly reconciliations: ReconciliationStore;
  readonly imports: ImportStore;
  readonly tallies: TallyStore;
  readonly connectionComments: Pick<ConnectionCommentsStore, 'remove'>;
  readonly lessons: SigningLessonStore;
  readonly refusedCalls: RefusedCallStore;
  readonly deadLetters: Pick<DeadLetterStore, 'latest'>;
  readonly suspended: Pick<DeadLetterStore, 'latest'>;
  readonly queue: WorkQueue;
}

/** Counting more would only make the person wait. */
const MAX_PAGES = 10;

async function countOpen(connectionId: string, { cases }: DeleteConnectionPorts): Promise<AtLeast> {
  let count = 0;
  let cursor: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const found: Awaited<ReturnType<CaseStore['openOf']>> = await cases.openOf(connectionId, cursor);
    count += found.cases.length;
    cursor = found.cursor;
    if (cursor === null) break;
  }
  return { count, more: cursor !== null };
}

/** What deleting a connection would do. Writes nothing. */
export async function previewDelete(
  connectionId: string,
  ports: DeleteConnectionPorts,
): Promise<PreviewDeleteResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  if ((await ports.connections.load(connectionId)) === null) return { type: 'unknown-connection' };
  const [openIssues, deadLetters, suspended] = await Promise.all([
    countOpen(connectionId, ports),
    countDeadLetters(connectionId, ports.deadLetters),
    countDeadLetters(connectionId, ports.suspended),
  ]);
  return { type: 'preview', openIssues, deadLetters, suspended };
}

/**
 * Deletes a connection. Its issues stay in Jira, and its cases in the storage as evidence, but are no longer followed:
 * their properties say no longer how a clock stands.
 * Its waiting deliveries are dropped in the background.
 */
export async function deleteConnection(
  { connectionId, typedId }: { readonly connectionId: string; readonly typedId: string },
  by: string,
  ports: DeleteConnectionPorts,
): Promise<DeleteResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const connection = await ports.connections.load(connectionId);
  if (connection === null) return { type: 'unknown-connection' };
  if (typedId.trim() !== connectionId)
    return { type: 'invalid', place: 'typedId', problem: `Type “${connectionId}” to confirm.` };
  const changes = changedPlaces(connection, null);
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: 'connection-deleted', subject, changes }, ports);
  // The secrets first, so that nothing more is accepted. The connection last of what a page shows, so that an
  // interrupted deletion can be repeated.
  await ports.keys.remove(connectionId);
  await ports.tokens.remove(connectionId);
  await ports.reconciliations.remove(connectionId);
  await ports.imports.remove(connectionId);
  await ports.tallies.remove(connectionId);
  await ports.lessons.remove(connectionId);
  await ports.refusedCalls.remove(connectionId);
  await ports.connectionComments.remove(connectionId);
  await ports.connections.remove(connectionId);
  await arrangeRelease(connectionId, ports);
  await checkOpenCases(connectionId, ports);
  return { type: 'deleted' };
}
