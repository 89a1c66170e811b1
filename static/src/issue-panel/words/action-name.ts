import type { CaseActionType } from '../../../../src/domain/panel/case-action';
import type { PanelModel } from '../model/panel-model';
import type { TrackedState } from '../model/panel-state';

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

/** The action that goes in front, by the state of the fix; `null` where the next step is not taken here. */
const fixActions: Readonly<Record<TrackedState, CaseActionType | null>> = {
  'no-severity': 'set-severity',
  'no-target': 'set-severity',
  'not-started': null,
  'on-track': 'ask-extension',
  'at-risk': 'ask-extension',
  breached: 'ask-extension',
  paused: 'resume',
  met: null,
  missed: null,
  cancelled: null,
};

/** The one action in front, if what is most urgent asks for one that the viewer may take; the others are behind “More”. */
export function primaryAction(
  actions: readonly CaseActionType[],
  { worst, fix }: Pick<PanelModel, 'worst'> & { readonly fix: Pick<PanelModel['fix'], 'state'> },
): CaseActionType | null {
  const needed = worst === 'first-response' ? 'first-response' : fixActions[fix.state];
  return actions.find((type) => type === needed) ?? null;
}
