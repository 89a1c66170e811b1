import type { AdminLogEntry } from '../../domain/audit/admin-log';
import type { Now } from '../base/ports';
import type { AdminLog } from './ports';

export interface AuditPorts {
  readonly now: Now;
  readonly adminLog: AdminLog;
}

type AuditAction = Pick<AdminLogEntry, 'by' | 'action' | 'subject'> &
  Partial<Pick<AdminLogEntry, 'changes' | 'note'>>;

/**
 * Writes an entry to the admin log. Call it before the change itself: a crash between the two leaves an entry about an
 * attempt, never a change that is missing from the log.
 */
export async function recordAudit(action: AuditAction, { now, adminLog }: AuditPorts): Promise<void> {
  await adminLog.add({ changes: [], note: null, ...action, at: now() });
}
