import type { AddManualConnectionResult, EnterFindingResult } from '../../../../src/contract/findings';
import { dateText } from '../../../../src/wording/moments';
import { noPermission, refusedNotice, type Notice } from '../page/notice';

type NotInvalid<T> = Exclude<T, { type: 'invalid' }>;

export function enteredNotice(connectionId: string, result: NotInvalid<EnterFindingResult>): Notice {
  switch (result.type) {
    case 'queued': {
      const entered = `Finding “${result.id}” was entered at “${connectionId}”. Its issue follows in a moment.`;
      return result.keptDueDate === undefined
        ? { tone: 'success', text: entered }
        : {
            tone: 'warning',
            text: `${entered} Its due date stays ${dateText(result.keptDueDate)}: a date that was entered cannot be taken away. To change it, enter the finding with another date.`,
          };
    }
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
