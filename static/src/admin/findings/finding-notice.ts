import type { AddManualConnectionResult, EnterFindingResult } from '../../../../src/contract/findings';
import { noPermission, refusedNotice, type Notice } from '../page/notice';

type NotInvalid<T> = Exclude<T, { type: 'invalid' }>;

export function enteredNotice(connectionId: string, result: NotInvalid<EnterFindingResult>): Notice {
  switch (result.type) {
    case 'queued':
      return {
        tone: 'success',
        text: `Finding “${result.id}” was entered at “${connectionId}”. Its issue follows in a moment.`,
      };
    case 'unchanged':
      return {
        tone: 'success',
        text: `Nothing was changed: finding “${result.id}” already says this.`,
      };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}

export function addedNotice(result: NotInvalid<AddManualConnectionResult>): Notice {
  if (result.type === 'no-permission') return noPermission;
  const { id } = result;
  return {
    tone: 'success',
    text: `Connection “${id}” was added. Enter its findings on its page.`,
    isListed: ({ connections }) => connections.some((each) => each.id === id),
  };
}
