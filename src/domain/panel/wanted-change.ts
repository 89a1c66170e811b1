import type { Case } from '../cases/case';
import type { RequestedFact } from '../cases/date-request';
import { weakens } from '../cases/weakens';
import { mayDecideAlone } from './approval';
import type { ActionContext, CaseAction } from './case-action';
import { withFact } from './panel-fact';
import { factOf } from './request-kinds';

/** Actions that may move a date later. */
type WantingAction = Extract<
  CaseAction,
  { type: 'set-date' | 'set-severity' | 'pause' | 'reach' | 'set-flag' | 'clear-flag' }
>;

const wanting: readonly CaseAction['type'][] = [
  'set-date',
  'set-severity',
  'pause',
  'reach',
  'set-flag',
  'clear-flag',
];

/** True for an action that may move a date later, and then needs an approver. */
export function isWanting(action: CaseAction): action is WantingAction {
  return wanting.includes(action.type);
}

/** What an action wants to change. */
export function wantedChange(action: WantingAction): RequestedFact {
  switch (action.type) {
    case 'set-date':
      return { type: 'set-date', dueDate: action.dueDate };
    case 'set-severity':
      return { type: 'set-severity', severity: action.severity };
    case 'pause':
      return { type: 'pause' };
    case 'reach':
      return {
        type: 'reach',
        milestone: action.milestone,
        ...(action.at !== undefined && { at: action.at }),
      };
    case 'set-flag':
    case 'clear-flag':
      return { type: action.type, flag: action.flag };
  }
}

/**
 * The case once an approver agrees to an action that would move a date later and that the person may not decide alone:
 * it becomes a request. `null` if the action is done at once.
 */
export function caseIfApproved(action: CaseAction, context: ActionContext): Case | null {
  const { kase, policy, connection, accountId, now } = context;
  if (!isWanting(action) || mayDecideAlone(connection, accountId)) return null;
  const { reason } = action;
  const changed = withFact(kase, factOf(wantedChange(action), { at: now, reason }), context);
  return weakens(kase, changed, policy, now) ? changed : null;
}
