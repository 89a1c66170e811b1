import type { AdminLogEntry } from '../../domain/audit/admin-log';
import type { Now } from '../base/ports';
import type { AdminLog } from './ports';

export interface LogDeedPorts {
  readonly now: Now;
  readonly adminLog: AdminLog;
}

type Deed = Pick<AdminLogEntry, 'by' | 'deed' | 'subject'> & Partial<Pick<AdminLogEntry, 'changes' | 'note'>>;

/**
 * Writes a line of the admin log. Call it before the change itself: a crash between the two leaves a line about something
 * that was only tried, never a change that nobody can account for.
 */
export async function logDeed(deed: Deed, { now, adminLog }: LogDeedPorts): Promise<void> {
  await adminLog.add({ changes: [], note: null, ...deed, at: now() });
}
