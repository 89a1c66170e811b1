import { toEpochMs, type Instant } from '../sla/instant';
import { orderTimeline, type TimelineEvent } from '../sla/timeline';
import { whoOf, type Who } from './who';

/** A pause that was reported. Whether it moved a date is up to the policy; see the moves. */
export interface EvidencePause extends Who {
  readonly from: Instant;
  /** `null` while it lasts. */
  readonly to: Instant | null;
}

/** The pauses of a timeline up to `now`. What ends the clock ends its pause. */
export function pausesOf(timeline: readonly TimelineEvent[], now: Instant): readonly EvidencePause[] {
  const pauses: EvidencePause[] = [];
  let open: EvidencePause | null = null;
  for (const { event } of orderTimeline(timeline, toEpochMs(now)).events) {
    if (event.type === 'paused') open ??= { from: event.at, to: null, ...whoOf(event) };
    if (open === null || !['resumed', 'fixed', 'closed'].includes(event.type)) continue;
    pauses.push({ ...open, to: event.at });
    open = null;
  }
  return open === null ? pauses : [...pauses, open];
}
