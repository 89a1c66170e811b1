import { useState } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { Remote } from '../../remote/create-remote';
import type { Notice } from '../page/notice';
import { useAction } from '../page/use-action';
import * as words from './base/words';

/** The button that compares a whole program with the source, wherever it is shown. */
export interface ComparisonControl {
  readonly start: (connectionId: string) => void;
  /** The connection whose comparison is being started. */
  readonly starting: string | null;
  readonly notice: Notice | null;
}

/** Starts comparisons, one at a time, and shows that they run. */
export function useComparison(health: Remote<HealthView>): ComparisonControl {
  const { isBusy, notice, run } = useAction(health.refresh);
  const [latest, setLatest] = useState<string | null>(null);
  return {
    starting: isBusy ? latest : null,
    notice,
    start(connectionId) {
      if (isBusy) return;
      setLatest(connectionId);
      void run(words.notStarted(connectionId), async () => {
        // Not loaded before: the first view does not need it.
        const { startComparison } = await import('./start-comparison');
        return startComparison(connectionId, health);
      });
    },
  };
}
