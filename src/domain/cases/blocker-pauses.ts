import { compareEvents, type TimelineEvent } from '../sla/timeline';

/** Stands for the pauses of people among the holders of a pause. */
const PERSON = '';

/**
 * The timeline without resumptions by the source that end nothing: the source ends only the pause that it began, and the
 * clock runs again once nobody holds it. A person who resumes the clock ends every pause.
 */
export function withoutIdleResumptions(timeline: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (!timeline.some((event) => event.type === 'resumed' && event.blocker !== undefined)) return timeline;
  const holders = new Set<string>();
  const idle = new Set<TimelineEvent>();
  let isStopped = false;
  for (const event of [...timeline].sort(compareEvents)) {
    const { type } = event;
    if (type === 'reopened') isStopped = false;
    if (type === 'fixed' || type === 'closed') {
      isStopped = true;
      holders.clear();
    }
    if (type === 'paused' && !isStopped) holders.add(event.blocker ?? PERSON);
    if (type !== 'resumed') continue;
    const { blocker } = event;
    if (blocker === undefined) holders.clear();
    else if (!holders.delete(blocker) || holders.size > 0) idle.add(event);
  }
  return timeline.filter((event) => !idle.has(event));
}

/** True if the pause in effect was begun by the source, and by nobody else. */
export function isHeldByBlocker(timeline: readonly TimelineEvent[]): boolean {
  if (!timeline.some(({ type }) => type === 'paused')) return false;
  const turns = [...timeline]
    .sort(compareEvents)
    .filter(({ type }) => ['paused', 'resumed', 'fixed', 'closed'].includes(type));
  const since = turns.findLastIndex(({ type }) => type !== 'paused');
  const pauses = turns.slice(since + 1);
  return pauses.length > 0 && pauses.every((event) => event.type === 'paused' && event.blocker !== undefined);
}
