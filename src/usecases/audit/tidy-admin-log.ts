import { toEpochMs, toInstant } from '../../domain/sla/instant';
import type { Now } from '../base/ports';
import type { AdminLog, AdminLogCount } from './ports';

export interface TidyAdminLogPorts {
  readonly now: Now;
  readonly adminLog: AdminLog;
}

const DAY_MS = 86_400_000;
/** An audit of a year sees the whole of it. */
const DAYS_KEPT = 400;
const LINES_KEPT = 10_000;
/** Longer than the storage's index lags behind. */
const LAG_MS = 60_000;
/** What is beyond this goes an hour later. */
const MAX_AT_ONCE = 1000;

/**
 * Removes what the admin log keeps no longer. It counts only what was written since it last counted, so that a long log
 * costs no more than a short one.
 * @returns how many lines were removed.
 */
export async function tidyAdminLog({ now, adminLog }: TidyAdminLogPorts): Promise<number> {
  const nowMs = toEpochMs(now());
  const until = toInstant(nowMs - LAG_MS);
  const known: AdminLogCount = (await adminLog.loadCount()) ?? { lines: 0, until: toInstant(0) };
  const added = await adminLog.countBetween(known.until, until, 2 * LINES_KEPT);
  const old = await adminLog.removeOldest(toInstant(nowMs - DAYS_KEPT * DAY_MS), MAX_AT_ONCE);
  const lines = known.lines + added - old;
  // What was removed just now may still be listed, so that two removals at once would take the same lines.
  const tooMany = old > 0 ? 0 : Math.min(Math.max(lines - LINES_KEPT, 0), MAX_AT_ONCE);
  const removed = tooMany === 0 ? 0 : await adminLog.removeOldest(until, tooMany);
  if (added + old + removed > 0) await adminLog.saveCount({ lines: lines - removed, until });
  return old + removed;
}
