import type {
  DiscardSetUpResult,
  SetUpResult,
  SwitchOnResult,
} from '../../../../../src/contract/connections';
import { asSentence } from '../../../ui/as-sentence';
import { suspendedSentence } from '../arrivals/suspended-sentence';
import { noPermission, type Notice } from '../../page/notice';
import { pinText } from '../pin/pin-notice';

function unknownSetUp(id: string): Notice {
  return {
    tone: 'danger',
    text: `Nothing was changed: “${id}” is no longer being set up. Someone may have switched it on or discarded it.`,
  };
}

/** Why a step was not saved at all. */
export function refusedStepNotice(
  id: string,
  { type }: Exclude<SetUpResult | SwitchOnResult, { type: 'set-up' | 'on' | 'invalid' }>,
): Notice {
  return type === 'no-permission' ? noPermission : unknownSetUp(id);
}

export function switchedOnNotice(
  id: string,
  { panel, suspended }: Extract<SwitchOnResult, { type: 'on' }>,
): Notice {
  const waited = suspended.count === 0 ? '' : ` ${suspendedSentence(suspended, true)}`;
  return {
    tone: panel.type === 'failed' ? 'warning' : 'success',
    text: `Connection “${id}” is on. ${pinText(panel)}${waited}`,
    isListed: ({ connections }) => connections.some((each) => each.id === id),
  };
}

export function discardedNotice(id: string, result: DiscardSetUpResult): Notice {
  switch (result.type) {
    case 'discarded':
      return {
        tone: 'success',
        text: `The setup of “${id}” was discarded, with its secret and stored deliveries. Remove the webhook in Bugcrowd too.`,
        isListed: ({ setUps }) => setUps.every((each) => each.id !== id),
      };
    case 'unknown-set-up':
      return unknownSetUp(id);
    case 'no-permission':
      return noPermission;
  }
}

/** A problem as a notice. */
export function problemNotice(problem: string): Notice {
  return { tone: 'danger', text: `Nothing was changed: ${asSentence(problem)}` };
}
