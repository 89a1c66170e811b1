import type { Instant } from '../../domain/sla/instant';

export interface Pressure {
  /** One read. */
  read(): Promise<PressureState>;
  holdJira(until: Instant): Promise<void>;
  arrangeDrain(by: Instant): Promise<void>;
}

export interface PressureState {
  /** Until then Jira has asked the app to hold back. */
  readonly jiraUntil: Instant | null;
  /** When a delivery was last parked; `null` where none is left. */
  readonly parkedAt: Instant | null;
  /** By then someone sees to it that parked deliveries are handed on. */
  readonly drainBy: Instant | null;
}
