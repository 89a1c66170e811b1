import { useCallback, useState } from 'react';
import type { ConnectionHealth, HealthView } from '../../../../../src/contract/health';
import { healthOf } from '../../page/connection-health';
import type { Notice } from '../../page/notice';
import type { PageControl } from '../../page/page-control';
import { refreshUntil } from '../../page/refresh-until';
import { useAction } from '../../page/use-action';
import { useWatch } from '../../page/use-watch';
import { discardNotice, replayNotice } from './dead-letter-notice';
import { discardDeadLettersOf, replayDeadLettersOf } from './take-letters';
import { deadLettersActionWords as words } from './words';

/** Actions for a connection's dead letters, and their result. */
export interface DeadLettersControl {
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  /** The server's problem with the reason; a new object for each answer. */
  readonly problem: { readonly text: string } | null;
  readonly forgetProblem: () => void;
  readonly replay: (eventIds: readonly string[] | 'all') => void;
  readonly discard: (eventIds: readonly string[], reason: string) => void;
}

/** True once none of these is listed any longer; lists lag behind writes. */
function isGone(view: HealthView, connectionId: string, eventIds: readonly string[]): boolean {
  return (
    healthOf(view, connectionId)?.deadLetterList.every(({ eventId }) => !eventIds.includes(eventId)) ?? true
  );
}

/** Replays and discards. @param onDone called after dead letters were processed. */
export function useDeadLetters(
  { connectionId, deadLetterList }: ConnectionHealth,
  { overview, health }: PageControl,
  onDone: () => void,
): DeadLettersControl {
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  const refresh = useCallback(async () => {
    await Promise.all([overview.refresh(), health.refresh()]);
  }, [overview, health]);
  const { isBusy, notice, run } = useAction(refresh);
  // A dead letter stays until the queue has processed it.
  const watch = useWatch(deadLetterList.length > 0, refresh);
  return {
    isBusy,
    notice,
    problem,
    forgetProblem: () => {
      setProblem(null);
    },
    replay(eventIds) {
      void run(words.notReplayed, async () => {
        const result = await replayDeadLettersOf(connectionId, eventIds);
        await refresh();
        if (result.type === 'replaying') watch();
        onDone();
        return replayNotice(connectionId, result);
      });
    },
    discard(eventIds, reason) {
      setProblem(null);
      void run(words.notDiscarded, async () => {
        const result = await discardDeadLettersOf(connectionId, eventIds, reason);
        if (result.type === 'invalid') {
          setProblem({ text: result.problem });
          return null;
        }
        await refreshUntil(health, (view) => isGone(view, connectionId, eventIds));
        await overview.refresh();
        onDone();
        return discardNotice(connectionId, result);
      });
    },
  };
}
