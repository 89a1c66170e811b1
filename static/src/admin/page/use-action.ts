import { useState } from 'react';
import { failedNotice, type Notice } from './notice';

/** One action at a time, and what the last one came to. */
export interface ActionState {
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  /** @param whatFailed says so where no answer comes. An action without a notice has its outcome shown elsewhere. */
  readonly run: (whatFailed: string, act: () => Promise<Notice | null>) => Promise<void>;
}

/** @param refresh shows how things are after an action that got no answer: it may have had its effect. */
export function useAction(refresh: () => Promise<void>): ActionState {
  const [isBusy, setIsBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  return {
    isBusy,
    notice,
    async run(whatFailed, act) {
      setIsBusy(true);
      setNotice(null);
      try {
        setNotice(await act());
      } catch (error) {
        await refresh();
        setNotice(failedNotice(whatFailed, error));
      }
      setIsBusy(false);
    },
  };
}
