import type { CaseActionType } from '../../../src/domain/panel/case-action';

/** Labels of the buttons in their order, with pending requests first. */
export const actionNames: Readonly<Record<CaseActionType, string>> = {
  'approve-extension': 'Approve the request',
  'decline-extension': 'Decline the request',
  'withdraw-request': 'Withdraw my request',
  resume: 'Resume the clock',
  'set-date': 'Set a remediation date',
  'ask-extension': 'Request an extension',
  pause: 'Pause the clock',
  'first-response': 'Record the first response',
  'set-severity': 'Set the severity',
};

/** The viewer's actions, in the order of their buttons. */
export function inButtonOrder(actions: readonly CaseActionType[]): readonly CaseActionType[] {
  const all = Object.keys(actionNames) as readonly CaseActionType[];
  return all.filter((type) => actions.includes(type));
}
