import type { DiscardResult, ReplayResult } from '../../../../../src/contract/deliveries';
import { countText } from '../../../../../src/wording/figures';
import { refusedNotice, type Notice } from '../../page/notice';

/** The result of replaying dead letters so far. */
export function replayNotice(connectionId: string, result: ReplayResult): Notice {
  if (result.type !== 'replaying') return refusedNotice(connectionId, result);
  const { count, unread, following } = result;
  const stay =
    unread === 0
      ? ''
      : ` ${countText(unread, 'dead letter')} still cannot be read; the list names the place.`;
  if (count === 0 && unread > 0 && !following)
    return { tone: 'warning', text: `Nothing was replayed.${stay}` };
  if (count === 0 && !following)
    return { tone: 'warning', text: 'Nothing was replayed: these dead letters no longer exist.' };
  const are = `${countText(count, 'dead letter')} ${count === 1 ? 'is' : 'are'} being replayed.`;
  const rest = following ? ' The others follow automatically.' : '';
  return {
    tone: 'success',
    text: `${are}${rest}${stay} Those that succeed leave the list within moments; the others stay with a new reason.`,
  };
}

/** The result of discarding dead letters. */
export function discardNotice(
  connectionId: string,
  result: Exclude<DiscardResult, { type: 'invalid' }>,
): Notice {
  if (result.type !== 'discarded') return refusedNotice(connectionId, result);
  const { count } = result;
  if (count === 0)
    return { tone: 'warning', text: 'Nothing was discarded: these dead letters no longer exist.' };
  return {
    tone: 'success',
    text: `${countText(count, 'dead letter')} ${count === 1 ? 'was' : 'were'} discarded. Your reason is shown with the deliveries.`,
  };
}
