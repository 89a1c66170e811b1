import { useState } from 'react';
import { failedNotice, type Notice } from './notice';

/** Runs one action at a time, and holds the last result. */
export interface ActionState {
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  /**
   * @param whatFailed used in the notice about a missing answer. An action without a notice shows its result elsewhere.
   */
  readonly run: (whatFailed: string, act: () => Promise<Notice | null>) => Promise<void>;
  /** Takes the last result away: something else has begun. */
  readonly forget: () => void;
}

/** @param refresh called after an action without an answer, which may have had an effect. */
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
    forget() {
      setNotice(null);
    },
  };
}
