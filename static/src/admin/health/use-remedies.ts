import { useState } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { ResolutionMeaning } from '../../../../src/domain/mapping/resolution';
import { invokeAdmin } from '../../bridge/invoke';
import type { Remote } from '../../remote/create-remote';
import { asSentence } from '../../ui/as-sentence';
import { judgedNotice } from '../resolutions/resolution-words';
import { replayNotice } from '../deliveries/dead-letters/dead-letter-notice';
import { unseenText } from '../mapping/unseen-text';
import { refusedNotice, type Notice } from '../page/notice';
import { useAction } from '../page/use-action';
import { useWatch } from '../page/use-watch';

/** Remedies that can be started beside their problem. */
export type Remedy = 'replay' | 'read-fields' | 'resume';

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
  replay: 'The dead letters could not be replayed.',
  'read-fields': 'Jira fields could not be refreshed.',
  resume: 'The connection could not be resumed.',
};

async function takeRemedy(remedy: Remedy, connectionId: string): Promise<Notice> {
  switch (remedy) {
    case 'replay':
      return replayNotice(
        connectionId,
        await invokeAdmin('replayDeadLetters', { connectionId, eventIds: 'all' }),
      );
    case 'read-fields': {
      const result = await invokeAdmin('refreshMetadata', { connectionId });
      if (result.type === 'refreshed')
        return {
          tone: result.unseen.length === 0 ? 'success' : 'warning',
          text: `The Jira fields of “${connectionId}” were refreshed.${unseenText(result.unseen)}`,
        };
      return result.type === 'failed'
        ? { tone: 'danger', text: `Jira’s fields could not be read: ${asSentence(result.reason)}` }
        : refusedNotice(connectionId, result);
    }
    case 'resume': {
      const result = await invokeAdmin('resumeConnection', { connectionId });
      if (result.type === 'resumed')
        return {
          tone: 'success',
          text: `“${connectionId}” is on again. Stored deliveries are processed automatically.`,
        };
      return result.type === 'invalid'
        ? { tone: 'danger', text: `Nothing was changed: ${asSentence(result.problem)}` }
        : refusedNotice(connectionId, result);
    }
  }
}

async function judgeResolution(
  { id, name }: { readonly id: string; readonly name: string },
  counts: ResolutionMeaning,
): Promise<Notice> {
  // Health lists a resolution only while nobody has judged it.
  const base = { counts: null };
  return judgedNotice(name, counts, await invokeAdmin('judgeResolution', { resolutionId: id, counts, base }));
}

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
      void run('The resolution could not be judged.', async () => {
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
        const taken = await takeRemedy(remedy, connectionId);
        await health.refresh();
        if (taken.tone === 'success') watch();
        return taken;
      });
    },
  };
}
