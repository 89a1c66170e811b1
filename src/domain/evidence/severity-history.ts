import { toEpochMs, type Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';
import { whoOf, type Who } from './who';

/** A severity that a case got. */
export interface SeverityEntry extends Who {
  readonly at: Instant;
  readonly severity: Severity;
}

/** The severities of a case up to `now`, in the order in which they count. */
export function severityHistory(timeline: readonly TimelineEvent[], now: Instant): readonly SeverityEntry[] {
  return orderTimeline(timeline, toEpochMs(now)).events.flatMap(({ event }) =>
    event.type === 'severity' ? [{ at: event.at, severity: event.severity, ...whoOf(event) }] : [],
  );
}
