import { useState } from 'react';
import { failedNotice, type Notice } from './notice';

/** Runs one action at a time, with its result at the top of the page. */
export interface ReportedAction {
  readonly isBusy: boolean;
  /**
   * @param whatFailed used in the notice about a missing answer. An action without a notice shows its result elsewhere.
   */
  readonly run: (whatFailed: string, act: () => Promise<Notice | null>) => Promise<void>;
}

export function useReported(report: (notice: Notice) => Promise<void>): ReportedAction {
  const [isBusy, setIsBusy] = useState(false);
  return {
    isBusy,
    async run(whatFailed, act) {
      setIsBusy(true);
      try {
        const notice = await act();
        if (notice !== null) await report(notice);
      } catch (error) {
        await report(failedNotice(whatFailed, error));
      }
      setIsBusy(false);
    },
  };
}
