import { useState } from 'react';
import { failedNotice, type Notice } from './notice';

/** One action at a time, whose outcome stands at the top of the page. */
export interface ReportedAction {
  readonly isBusy: boolean;
  /** @param whatFailed says so where no answer comes. An action without a notice has its outcome shown elsewhere. */
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
