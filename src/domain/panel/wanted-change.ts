import type { Case } from '../cases/case';
import type { RequestedFact } from '../cases/date-request';
import { weakens } from '../cases/weakens';
import type { Instant } from '../sla/instant';
import type { TimelineEvent } from '../sla/timeline';
import { mayDecideAlone } from './approval';
import type { ActionContext, CaseAction } from './case-action';

/**
 * The case with a fact from the panel.
 * @param by whoever wanted it, which is not who approved it.
 */
export function withFact(
  kase: Case,
  event: TimelineEvent,
  { accountId, now }: ActionContext,
  by = accountId,
): Case {
  const source = { system: 'panel', id: by, reportedAt: now } as const;
  return { ...kase, timeline: [...kase.timeline, { ...event, source }] };
}

/** The fact that a change adds, by whoever wants it. */
export function factOf(
  change: RequestedFact,
  reason: string,
  at: Instant,
  approvedBy: string | undefined,
): TimelineEvent {
  const approved = approvedBy === undefined ? {} : { approvedBy };
  switch (change.type) {
    case 'extension':
      return { type: 'extended', at, dueDate: change.dueDate, reason, ...approved };
    case 'set-date':
      return { type: 'date-set', at, dueDate: change.dueDate, reason, ...approved };
    case 'set-severity':
      return { type: 'severity', at, severity: change.severity, reason, ...approved };
    case 'pause':
      return { type: 'paused', at, reason, ...approved };
    case 'reach':
      return { type: 'reached', at: change.at ?? at, milestone: change.milestone, reason, ...approved };
    case 'set-flag':
      return { type: 'flagged', at, flag: change.flag, reason, ...approved };
    case 'clear-flag':
      return { type: 'unflagged', at, flag: change.flag, reason, ...approved };
  }
}

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
  const changed = withFact(kase, factOf(wantedChange(action), action.reason, now, undefined), context);
  return weakens(kase, changed, policy, now) ? changed : null;
}
