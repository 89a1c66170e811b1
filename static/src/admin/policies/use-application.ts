import { useState } from 'react';
import type { ApplicationResult, ApplicationView } from '../../../../src/contract/policies';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { refusedNotice, type Notice } from '../page/notice';
import { useAction } from '../page/use-action';
import { usePolling } from '../page/use-polling';
import { isUnderWay } from './application-part';
import { applicationActionWords as words } from './words';

export interface ApplicationControl {
  readonly job: ApplicationView | null;
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  /** Shows a job that has just begun. */
  readonly follow: (job: ApplicationView) => void;
  readonly cancel: () => void;
}

/** Polls the application of a policy while it runs. */
export function useApplication(): ApplicationControl {
  const [application] = useState(() => createRemote(() => invokeAdmin('getApplication')));
  const state = useRemote(application);
  const job = state.type === 'ready' && state.value.type === 'application' ? state.value.job : null;
  const { isBusy, notice, run } = useAction(application.refresh);
  usePolling(job !== null && isUnderWay(job), application.refresh);
  return {
    job,
    isBusy,
    notice,
    follow(started) {
      application.replace({ type: 'application', job: started });
    },
    cancel() {
      if (job === null) return;
      void run(words.notCancelled, async () => {
        const result: ApplicationResult = await invokeAdmin('cancelApplication', { jobId: job.id });
        application.replace(result);
        if (result.type === 'no-permission') return refusedNotice('', result);
        return result.job?.phase === 'cancelled'
          ? { tone: 'success', text: words.cancelledCasesAlreadyMigrated }
          : { tone: 'success', text: words.itFinishedBefore };
      });
    },
  };
}
