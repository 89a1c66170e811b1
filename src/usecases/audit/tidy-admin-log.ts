import { toEpochMs, toInstant } from '../../domain/sla/instant';
import type { Now } from '../base/ports';
import type { AdminLog, AdminLogCount } from './ports';

export interface TidyAdminLogPorts {
  readonly now: Now;
  readonly adminLog: AdminLog;
}

const DAY_MS = 86_400_000;
/** Covers a yearly audit. */
const DAYS_KEPT = 400;
const LINES_KEPT = 10_000;
/** Longer than the delay of the storage's index. */
const LAG_MS = 60_000;
/** The next hourly run removes the rest. */
const MAX_AT_ONCE = 1000;

/**
 * Removes entries that are too old or too many. Counts only what was written since the last count, so that a long log
 * costs no more than a short one.
 * @returns how many entries were removed.
 */
export async function tidyAdminLog({ now, adminLog }: TidyAdminLogPorts): Promise<number> {
  const nowMs = toEpochMs(now());
  const until = toInstant(nowMs - LAG_MS);
  const known: AdminLogCount = (await adminLog.loadCount()) ?? { lines: 0, until: toInstant(0) };
  const added = await adminLog.countBetween(known.until, until, 2 * LINES_KEPT);
  const old = await adminLog.removeOldest(toInstant(nowMs - DAYS_KEPT * DAY_MS), MAX_AT_ONCE);
  const lines = known.lines + added - old;
  // Entries removed just now may still be listed, so two removals in a row would take the same ones.
  const tooMany = old > 0 ? 0 : Math.min(Math.max(lines - LINES_KEPT, 0), MAX_AT_ONCE);
  const removed = tooMany === 0 ? 0 : await adminLog.removeOldest(until, tooMany);
  if (added + old + removed > 0) await adminLog.saveCount({ lines: lines - removed, until });
  return old + removed;
}
