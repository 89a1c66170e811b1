import type { DateRequest } from '../domain/cases/date-request';
import type { CaseActionType } from '../domain/panel/case-action';
import type { RequestStanding } from '../domain/panel/request-standing';
import { dateText } from './moments';

/** Who decides a request, for the person who reads it. @param actions what that person may do. */
export function deciderText(decider: RequestStanding['decider'], actions: readonly CaseActionType[]): string {
  if (actions.includes('decline-extension')) return 'Waiting for you or another approver.';
  if (decider === 'approver') return 'Waiting for an approver.';
  return actions.includes('withdraw-request')
    ? 'No approver but you is named for this connection, so another administrator of the project or of Jira decides.'
    : 'No approver is named for this connection, so an administrator of the project or of Jira decides.';
}

function dateOrNone(date: string | null): string {
  return date === null ? 'no date' : dateText(date);
}

/** Why a request cannot be approved now, and what to do about it. */
export function blockedText(
  blockedBy: NonNullable<RequestStanding['blockedBy']>,
  { effect }: Pick<DateRequest, 'effect'>,
): string {
  if (blockedBy === 'stopped')
    return 'The clock has stopped, so this cannot be approved unless the issue is reopened. It can be declined or withdrawn.';
  const was =
    effect === undefined
      ? ''
      : ` When it was made, the due date would have gone from ${dateOrNone(effect.from)} to ${dateOrNone(effect.to)}.`;
  return `The issue has changed since, so this would have another effect by now and cannot be approved.${was} Request it again, or decline it.`;
}
