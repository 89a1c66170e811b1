import { useState } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { ResolutionMeaning } from '../../../../src/domain/mapping/resolution';
import type { Remote } from '../../remote/create-remote';
import type { Notice } from '../page/notice';
import { useAction } from '../page/use-action';
import { useWatch } from '../page/use-watch';
import type { Remedy } from './take-remedy';
import * as words from './words';

export interface Remedies {
  readonly take: (remedy: Remedy, connectionId: string) => void;
  readonly isTaking: (remedy: Remedy, connectionId: string) => boolean;
  /** Says what a resolution counts as, for the whole site. */
  readonly judge: (
    resolution: { readonly id: string; readonly name: string },
    counts: ResolutionMeaning,
  ) => void;
  readonly isJudging: (resolutionId: string, counts: ResolutionMeaning) => boolean;
  readonly notice: Notice | null;
  /** Asks for the health again. */
  readonly refresh: () => Promise<void>;
}

const failures: Readonly<Record<Remedy, string>> = {
  replay: words.notReplayed,
  'read-fields': words.notRefreshed,
  resume: words.notResumed,
};

/** Loaded when a remedy is taken, with the words for its result: the first view needs neither. */
const loadRemedies = () => import('./take-remedy');

/** Starts remedies, one at a time, and watches for their results. */
export function useRemedies(health: Remote<HealthView>): Remedies {
  const { isBusy, notice, run } = useAction(health.refresh);
  const [latest, setLatest] = useState('');
  const watch = useWatch(true, health.refresh);
  return {
    notice,
    refresh: health.refresh,
    isTaking: (remedy, connectionId) => isBusy && latest === `${remedy} ${connectionId}`,
    isJudging: (resolutionId, counts) => isBusy && latest === `judge ${resolutionId} ${counts}`,
    judge(resolution, counts) {
      if (isBusy) return;
      setLatest(`judge ${resolution.id} ${counts}`);
      void run(words.notJudged, async () => {
        const { judgeResolution } = await loadRemedies();
        const taken = await judgeResolution(resolution, counts);
        await health.refresh();
        if (taken.tone === 'success') watch();
        return taken;
      });
    },
    take(remedy, connectionId) {
      if (isBusy) return;
      setLatest(`${remedy} ${connectionId}`);
      void run(failures[remedy], async () => {
        const { takeRemedy } = await loadRemedies();
        const taken = await takeRemedy(remedy, connectionId);
        await health.refresh();
        if (taken.tone === 'success') watch();
        return taken;
      });
    },
  };
}
