import type { CaseActionType } from '../../../../src/domain/panel/case-action';
import type { PanelModel } from '../model/panel-model';

/** Names of actions: of their buttons, menu items and forms, in their order. */
export const actionNames: Readonly<Record<CaseActionType, string>> = {
  'approve-extension': 'Approve request',
  'decline-extension': 'Decline request',
  'withdraw-request': 'Withdraw request',
  resume: 'Resume clock',
  'ask-extension': 'Request extension',
  'set-date': 'Set remediation date',
  pause: 'Pause clock',
  'first-response': 'Record first response',
  'set-severity': 'Set severity',
  reach: 'Mark as reached',
  'set-flag': 'Set flag',
  'clear-flag': 'Clear flag',
};

/** Actions that end a waiting request; their place is in the request. */
const ending: readonly CaseActionType[] = ['approve-extension', 'decline-extension', 'withdraw-request'];

/** The viewer's actions in order: those that end a request, or all others. */
export function inButtonOrder(
  actions: readonly CaseActionType[],
  part: 'request' | 'others',
): readonly CaseActionType[] {
  const all = Object.keys(actionNames) as readonly CaseActionType[];
  return all.filter((type) => actions.includes(type) && ending.includes(type) === (part === 'request'));
}

/** What is most urgent asks for one action. */
function neededAction({ worst, fix }: PanelModel): CaseActionType | null {
  if (worst === 'first-response') return 'first-response';
  return fix.state === 'no-severity' ? 'set-severity' : null;
}

/** The one action in front; the first one where nothing asks for another. */
export function primaryAction(actions: readonly CaseActionType[], model: PanelModel): CaseActionType | null {
  return actions.find((type) => type === neededAction(model)) ?? actions[0] ?? null;
}
