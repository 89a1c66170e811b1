import type { UnknownWork } from '../../domain/work/queued-work';
import type { Instant } from '../../domain/sla/instant';

export interface Pressure {
  /** One read. */
  read(): Promise<PressureState>;
  holdJira(until: Instant): Promise<void>;
  arrangeDrain(by: Instant): Promise<void>;
}

export interface PressureState {
  /** Jira has asked the app to wait until then. */
  readonly jiraUntil: Instant | null;
  /** When a delivery was last parked; `null` if none is left. */
  readonly parkedAt: Instant | null;
  /** By then a drain of the parked deliveries is arranged. */
  readonly drainBy: Instant | null;
  /** `null` while columns are off; see `ColumnsCover`. */
  readonly columnsUntil: Instant | null;
}

export interface UnknownWorkStore {
  /** `null` if there was none for 30 days. */
  load(): Promise<UnknownWork | null>;
  save(found: UnknownWork): Promise<void>;
}
