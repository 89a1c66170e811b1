import type {
  DiscardSetUpResult,
  SetUpResult,
  SwitchOnResult,
} from '../../../../../src/contract/connections';
import { asSentence } from '../../../ui/as-sentence';
import { suspendedSentence } from '../suspended-sentence';
import { noPermission, pinText, type Notice } from '../../page/notice';

function unknownSetUp(id: string): Notice {
  return {
    tone: 'danger',
    text: `Nothing was changed: “${id}” is not being set up any more. Somebody may have switched it on, or thrown it away.`,
  };
}

/** Why a step was not taken at all. */
export function untakenStepNotice(
  id: string,
  { type }: Exclude<SetUpResult | SwitchOnResult, { type: 'set-up' | 'on' | 'invalid' }>,
): Notice {
  return type === 'no-permission' ? noPermission : unknownSetUp(id);
}

export function switchedOnNotice(
  id: string,
  { panel, suspended }: Extract<SwitchOnResult, { type: 'on' }>,
): Notice {
  const waited =
    suspended.count === 0 ? '' : ` ${suspendedSentence(suspended)} They are being worked off now.`;
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
        text: `The set-up of “${id}” is thrown away, with its secret and what came in for it. Remove the webhook in Bugcrowd too.`,
        isListed: ({ setUps }) => setUps.every((each) => each.id !== id),
      };
    case 'unknown-set-up':
      return unknownSetUp(id);
    case 'no-permission':
      return noPermission;
  }
}

/** What is wrong, in one sentence of its own. */
export function problemNotice(problem: string): Notice {
  return { tone: 'danger', text: `Nothing was changed: ${asSentence(problem)}` };
}
