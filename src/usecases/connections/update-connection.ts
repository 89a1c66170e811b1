import type { AdminLogEntry } from '../../domain/audit/admin-log';
import { changedPlaces, sameChanges } from '../../domain/audit/changed-places';
import type { Connection } from '../../domain/connections/connection';
import { loggedConnection } from '../../domain/connections/logged-connection';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import { changeStored, type Decided } from '../base/change-stored';
import type { ConnectionStore } from '../base/ports';

/** What to do with a connection, and what to answer. */
export interface ConnectionChange<Answer> extends Decided<Connection, Answer> {
  /** What the admin log says in place of a list of the changes. */
  readonly entry?: Pick<AdminLogEntry, 'action' | 'changes'>;
}

export type UpdateConnectionPorts = AuditPorts & { readonly connections: ConnectionStore };

function entryOf(
  known: Connection | null,
  { next, entry }: ConnectionChange<unknown> & { readonly next: Connection },
): Pick<AdminLogEntry, 'action' | 'changes'> | null {
  if (entry !== undefined) return entry;
  const changes = changedPlaces(known && loggedConnection(known), loggedConnection(next));
  if (changes.length === 0) return null;
  return { action: known === null ? 'connection-added' : 'connection-changed', changes };
}

/**
 * The one way to write a connection, after the log entry about it. What others change at the same time is kept: the
 * change is then decided again from the newer connection.
 * @param decide without effects; `null` if there is no such connection.
 * @throws BusyError if others were faster each time.
 */
export async function updateConnection<Answer>(
  id: string,
  decide: (known: Connection | null) => ConnectionChange<Answer> | Promise<ConnectionChange<Answer>>,
  by: string,
  ports: UpdateConnectionPorts,
): Promise<Answer> {
  let logged: AdminLogEntry['changes'] | null = null;
  return changeStored<Connection, Answer, ConnectionChange<Answer>>(
    id,
    ports.connections,
    decide,
    async (known, decided) => {
      const entry = entryOf(known, decided);
      // A further try of the same change is the same event.
      if (entry === null || (logged !== null && sameChanges(entry.changes, logged))) return;
      await recordAudit({ by, subject: { kind: 'connection', id }, ...entry }, ports);
      logged = entry.changes;
    },
  );
}
