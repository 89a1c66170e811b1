import { timelineOf } from '../cases/case-timeline';
import type { Case } from '../cases/case';
import type { ActionContext } from '../panel/case-action';
import { refuseAction } from '../panel/refuse-action';
import { takeAction } from '../panel/take-action';
import { caseIfApproved } from '../panel/wanted-change';
import { clockOf } from '../sla/clock-of';
import { hasEnded } from '../sla/has-ended';
import { toEpochMs } from '../sla/instant';
import { MS_PER_DAY, localDate } from '../sla/zoned-time';
import type { BulkAction, BulkWish, ExtensionEnd, Plan } from './bulk-action';

/** Days count from the due date, or from today if it has passed: so many days more to work in. `null` without one. */
function endOf(end: ExtensionEnd, { clock, policy, now }: ActionContext): string | null {
  if ('dueDate' in end) return end.dueDate;
  if (clock.dueDate === null) return null;
  const today = localDate(toEpochMs(now), policy.timeZone);
  const from = clock.dueDate < today ? today : clock.dueDate;
  return new Date(Date.parse(`${from}T00:00:00Z`) + end.days * MS_PER_DAY).toISOString().slice(0, 10);
}

function actionOf(wish: BulkWish, context: ActionContext): BulkAction | null {
  if (wish.type !== 'ask-extension') return wish;
  const dueDate = endOf(wish.until, context);
  return dueDate === null ? null : { type: 'ask-extension', dueDate, plan: wish.plan };
}

function dueDateOf(kase: Case, { policy, now }: ActionContext): string | null {
  return clockOf(policy, timelineOf(kase), 'fix', now).dueDate;
}

/** The due date once the action is done, or once it is approved. */
function dueDateAfter(action: BulkAction, context: ActionContext): string | null {
  const { kase } = takeAction(action, context);
  // A clock that stays paused has no due date until it resumes.
  if (action.type === 'ask-extension') return kase.dateRequest?.effect?.to ?? null;
  return dueDateOf(caseIfApproved(action, context) ?? kase, context);
}

/** True if an action only asks for its change, and an approver decides. */
export function needsApproval(action: BulkAction, context: ActionContext): boolean {
  return action.type === 'ask-extension' || caseIfApproved(action, context) !== null;
}

/** What a wish would do to a case, by the rules of the panel's action. Changes nothing. */
export function planAction(wish: BulkWish, context: ActionContext): Plan {
  const action = actionOf(wish, context);
  if (action === null)
    return { type: 'cannot', because: hasEnded(context.clock) ? 'stopped' : 'no-due-date' };
  const because = refuseAction(action, context);
  if (because !== null) return { type: 'cannot', because };
  return {
    type: 'will',
    action,
    needsApproval: needsApproval(action, context),
    from: context.clock.dueDate,
    to: dueDateAfter(action, context),
  };
}
