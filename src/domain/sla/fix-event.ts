import { changeSeverity, endPause, withStep, type FixFold } from './fix-fold';
import { reopenClock, type Stop } from './fix-stop';
import { toInstant } from './instant';
import type { Policy } from './policy';
import type { TimelineEvent } from './timeline';
import { endOfLocalDate } from './zoned-time';

type EventOf<T extends TimelineEvent['type']> = Extract<TimelineEvent, { type: T }>;

/** An event that a fold takes by itself: a stop is judged by, and a flag or a bound moves, the deadline of all folds. */
export type FoldedEvent = Exclude<
  TimelineEvent,
  Stop | EventOf<'flagged'> | EventOf<'unflagged'> | EventOf<'no-later-than'>
>;

function pause(fold: FixFold, atMs: number, { reason }: EventOf<'paused'>): FixFold {
  if (fold.pausedMs !== null) return fold;
  const detail = reason === undefined ? {} : { reason };
  return withStep(fold, { ...fold, pausedMs: atMs }, { at: toInstant(atMs), kind: 'paused', detail });
}

function setDate(
  policy: Policy,
  fold: FixFold,
  atMs: number,
  event: EventOf<'extended'> | EventOf<'date-set'>,
): FixFold {
  const after: FixFold = { ...fold, setMs: endOfLocalDate(event.dueDate, policy.timeZone) };
  const at = toInstant(atMs);
  const { type: kind, dueDate, reason, approvedBy } = event;
  const detail = {
    dueDate,
    ...(reason !== undefined && { reason }),
    ...(approvedBy !== undefined && { approvedBy }),
  };
  return withStep(fold, after, { at, kind, detail });
}

/** After a stop only a severity and a reopening count. Events ignored during the stop stay ignored. */
function applyWhileStopped(policy: Policy, fold: FixFold, atMs: number, event: FoldedEvent): FixFold {
  if (event.type === 'severity') return changeSeverity(policy, fold, atMs, event.severity);
  return event.type === 'reopened' ? reopenClock(policy, fold, atMs) : fold;
}

/** Applies one event to the fix clock; an event that does not fit the current state changes nothing. */
export function applyEvent(policy: Policy, fold: FixFold, atMs: number, event: FoldedEvent): FixFold {
  if (fold.stop !== null) return applyWhileStopped(policy, fold, atMs, event);
  switch (event.type) {
    case 'submitted':
    case 'triaged':
    case 'reached':
    case 'first-response':
    case 'reopened':
      return fold;
    case 'severity':
      return changeSeverity(policy, fold, atMs, event.severity);
    case 'paused':
      return policy.allowPause ? pause(fold, atMs, event) : fold;
    case 'resumed':
      return policy.allowPause ? endPause(policy, fold, atMs, true) : fold;
    case 'extended':
    case 'date-set':
      return setDate(policy, fold, atMs, event);
  }
}
