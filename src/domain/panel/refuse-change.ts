import { timelineOf } from '../cases/case-timeline';
import { isStorable } from '../issues/storable-date';
import { isFixClockPaused } from '../sla/fix-clock';
import { toEpochMs } from '../sla/instant';
import { orderTimeline } from '../sla/timeline';
import { localDate } from '../sla/zoned-time';
import type { ActionContext, ActionRefusal } from './case-action';

/** True if the clock of the fix is paused now. */
export function isPaused({ kase, policy, now }: ActionContext): boolean {
  const nowMs = toEpochMs(now);
  return isFixClockPaused(policy, orderTimeline(timelineOf(kase), nowMs), nowMs);
}

/** Checks a pause. @returns `null` if it is possible. */
export function refusePause(context: ActionContext): ActionRefusal | null {
  if (!context.policy.allowPause) return 'pause-not-allowed';
  return isPaused(context) ? 'already-paused' : null;
}

/** Checks a due date of the fix, a local `YYYY-MM-DD`. @returns `null` if it is possible. */
export function refuseDate(dueDate: string, { clock, policy, now }: ActionContext): ActionRefusal | null {
  if (dueDate < localDate(toEpochMs(now), policy.timeZone)) return 'date-in-the-past';
  if (!isStorable(dueDate, now)) return 'date-too-far';
  return dueDate === clock.dueDate ? 'same-date' : null;
}

/** Checks an extension that was requested before: the case may have changed since. @returns `null` if it is possible. */
export function refuseExtension(dueDate: string, context: ActionContext): ActionRefusal | null {
  const present = context.clock.dueDate;
  if (present !== null && dueDate < present) return 'extension-not-later';
  return refuseDate(dueDate, context);
}
