import type { ActionContext, CaseAction, CaseActionType } from './case-action';
import { namesToActOn } from './name-action';
import { refuseAction } from './refuse-action';
import { MS_PER_DAY, localDate } from '../sla/zoned-time';
import { toEpochMs } from '../sla/instant';
import { severities } from '../sla/severity';

/** Of the milestones and flags that the policy mentions, where there are any. */
function nameExamples(context: ActionContext): readonly CaseAction[] {
  const { reach, 'set-flag': toSet, 'clear-flag': toClear } = namesToActOn(context);
  return [
    ...reach.slice(0, 1).map((milestone) => ({ type: 'reach', milestone, reason: '' }) as const),
    ...toSet.slice(0, 1).map((flag) => ({ type: 'set-flag', flag, reason: '' }) as const),
    ...toClear.slice(0, 1).map((flag) => ({ type: 'clear-flag', flag, reason: '' }) as const),
  ];
}

/** An example of each action with valid input, so that only the state of the case can refuse it. */
function examples(context: ActionContext): readonly CaseAction[] {
  const { clock, severity, policy, now } = context;
  const latestMs = Math.max(toEpochMs(now), clock.deadline === null ? 0 : toEpochMs(clock.deadline));
  const dueDate = localDate(latestMs + 2 * MS_PER_DAY, policy.timeZone);
  const reason = '';
  const other = severities.find((each) => each !== severity) ?? 'critical';
  return [
    { type: 'set-severity', severity: other, reason },
    { type: 'set-date', dueDate, reason },
    { type: 'ask-extension', dueDate, plan: '' },
    { type: 'approve-extension' },
    { type: 'decline-extension', reason },
    { type: 'withdraw-request' },
    { type: 'pause', reason },
    { type: 'resume', reason },
    { type: 'first-response', note: '' },
    ...nameExamples(context),
  ];
}

/** The actions that a person who may edit the issue can take now. */
export function availableActions(context: ActionContext): readonly CaseActionType[] {
  return examples(context)
    .filter((action) => {
      const refusal = refuseAction(action, context);
      // What would only be asked for must wait, but what moves nothing later can still be done.
      return refusal === null || (refusal === 'already-asked' && action.type !== 'ask-extension');
    })
    .map(({ type }) => type);
}
