import { useState } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { ImportResult } from '../../../../src/contract/reconcile';
import type { ImportRequest } from '../../../../src/domain/reconcile/import-job';
import { invokeAdmin } from '../../bridge/invoke';
import type { Remote } from '../../remote/create-remote';
import { asSentence } from '../../ui/as-sentence';
import { withImport } from '../page/connection-health';
import { refusedNotice, type Notice } from '../page/notice';
import { useAction } from '../page/use-action';
import { problemPlace, type ImportProblems } from './read-import';
import { importActionWords as words } from './words';

/** Actions for an import, and their result. */
export interface ImportControl {
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  /** Problems of the filter. */
  readonly problems: ImportProblems;
  /** @returns true if the dry run has started. */
  readonly count: (request: ImportRequest) => Promise<boolean>;
  readonly start: (jobId: string) => void;
  readonly cancel: (jobId: string) => void;
}

/** Counts, starts and cancels imports of a connection. Their progress is part of the connection's health. */
export function useImport(connectionId: string, health: Remote<HealthView>): ImportControl {
  const { isBusy, notice, run } = useAction(health.refresh);
  const [problems, setProblems] = useState<ImportProblems>({});

  const settle = async (result: ImportResult): Promise<Notice | null> => {
    switch (result.type) {
      case 'import': {
        const state = health.read();
        if (state.type === 'ready') health.replace(withImport(state.value, result.job));
        return null;
      }
      case 'invalid': {
        const place = problemPlace(result.place);
        if (place !== null) {
          setProblems({ [place]: result.problem });
          return null;
        }
        // The page is out of date.
        await health.refresh();
        return { tone: 'danger', text: asSentence(result.problem) };
      }
      case 'unknown-connection':
      case 'no-permission':
        return refusedNotice(connectionId, result);
    }
  };
  return {
    isBusy,
    notice,
    problems,
    async count(request) {
      let isStarted = false;
      setProblems({});
      await run(words.notCounted, async () => {
        const result = await invokeAdmin('countImport', { connectionId, request });
        isStarted = result.type === 'import';
        return settle(result);
      });
      return isStarted;
    },
    start(jobId) {
      void run(words.notStarted, async () =>
        settle(await invokeAdmin('startImport', { connectionId, jobId })),
      );
    },
    cancel(jobId) {
      void run(words.notCancelled, async () =>
        settle(await invokeAdmin('cancelImport', { connectionId, jobId })),
      );
    },
  };
}
