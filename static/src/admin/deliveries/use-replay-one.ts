import type { DeliveryDetail } from '../../../../src/contract/deliveries';
import { replayNotice } from './dead-letters/dead-letter-notice';
import { replayDeadLettersOf } from './dead-letters/take-letters';
import type { Notice } from '../page/notice';
import { useAction } from '../page/use-action';
import { useWatch } from '../page/use-watch';
import { replayOneActionWords as words } from './words';

/** Replays one dead letter, and watches for the result. */
export function useReplayOne(
  { connectionId, eventId, outcome }: DeliveryDetail['delivery'],
  refresh: () => Promise<void>,
): { readonly isBusy: boolean; readonly notice: Notice | null; readonly replay: () => void } {
  const { isBusy, notice, run } = useAction(refresh);
  const watch = useWatch(outcome === 'dead', refresh);
  return {
    isBusy,
    notice,
    replay() {
      if (isBusy) return;
      void run(words.notReplayed, async () => {
        const result = await replayDeadLettersOf(connectionId, [eventId]);
        await refresh();
        watch();
        return replayNotice(connectionId, result);
      });
    },
  };
}
