import type { AdminLogEntry } from '../../domain/audit/admin-log';
import type { Instant } from '../../domain/sla/instant';
import type { ListPage, Period } from '../base/ports';

export interface AdminLog {
  add(entry: AdminLogEntry): Promise<void>;
  /** The newest first, at most a hundred. */
  list(period: Period, cursor: string | null, limit: number): Promise<ListPage<AdminLogEntry>>;
  /** How many were written from `from` on and before `until`, as far as `limit`. */
  countBetween(from: Instant, until: Instant, limit: number): Promise<number>;
  /** Removes the oldest that were written before `until`. @returns how many, `limit` at the most. */
  removeOldest(until: Instant, limit: number): Promise<number>;
  /** How many entries there were up to a moment; `null` where no one has counted yet. */
  loadCount(): Promise<AdminLogCount | null>;
  saveCount(count: AdminLogCount): Promise<void>;
}

export interface AdminLogCount {
  readonly lines: number;
  readonly until: Instant;
}
