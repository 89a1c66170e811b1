import type { BlockerEvent } from '../findings/submission';
import { toEpochMs, type Instant } from '../sla/instant';
import { compareEvents, type TimelineEvent } from '../sla/timeline';

/**
 * The blockers of the source that have begun and not ended, with when each began, whatever people did to the clock
 * meanwhile.
 */
export function openBlockers(timeline: readonly TimelineEvent[]): ReadonlyMap<string, Instant> {
  const open = new Map<string, Instant>();
  for (const event of [...timeline].sort(compareEvents)) {
    if (event.type !== 'paused' && event.type !== 'resumed') continue;
    const { blocker } = event;
    if (blocker === undefined) continue;
    if (event.type === 'resumed') open.delete(blocker);
    else if (!open.has(blocker)) open.set(blocker, event.at);
  }
  return open;
}

/**
 * Under which id an event holds its pause. A blocker that only a comparison has noticed has no id, and stands under that
 * of its submission; its own events, which come late, are about the same pause.
 * @param at the instant that counts for the event.
 */
export function heldAs(
  timeline: readonly TimelineEvent[],
  { key, submissionId, blockerId = submissionId }: BlockerEvent,
  at: Instant,
): string {
  const is = (type: 'paused' | 'resumed', id: string) => (event: TimelineEvent) =>
    event.type === type && event.blocker === id;
  if (blockerId === submissionId || timeline.some(is('paused', blockerId))) return blockerId;
  const begun = timeline.filter(is('paused', submissionId));
  const isNoticed =
    key === 'blocker.updated'
      ? begun.some((event) => toEpochMs(event.at) <= toEpochMs(at))
      : openBlockers(timeline).has(submissionId) ||
        timeline.filter(is('resumed', submissionId)).some((event) => toEpochMs(event.at) >= toEpochMs(at));
  return begun.length > 0 && isNoticed ? submissionId : blockerId;
}

/** True for a beginning without an id while a blocker is open: only one at a time waits on a submission. */
export function isNoticedAlready(
  timeline: readonly TimelineEvent[],
  { key, blockerId }: BlockerEvent,
): boolean {
  return key === 'blocker.created' && blockerId === undefined && openBlockers(timeline).size > 0;
}
