import type { AdminLogEntry } from '../../domain/audit/admin-log';
import type { Instant } from '../../domain/sla/instant';
import type { ListPage, Period } from '../base/ports';

export interface AdminLog {
  add(entry: AdminLogEntry): Promise<void>;
  /** The newest first, at most a hundred. */
  list(period: Period, cursor: string | null, limit: number): Promise<ListPage<AdminLogEntry>>;
  /** The number written from `from` on and before `until`, up to `limit`. */
  countBetween(from: Instant, until: Instant, limit: number): Promise<number>;
  /** Removes the oldest entries written before `until`. @returns how many, `limit` at most. */
  removeOldest(until: Instant, limit: number): Promise<number>;
  /** The number of entries up to a moment; `null` if it was never counted. */
  loadCount(): Promise<AdminLogCount | null>;
  saveCount(count: AdminLogCount): Promise<void>;
}

export interface AdminLogCount {
  readonly lines: number;
  readonly until: Instant;
}
