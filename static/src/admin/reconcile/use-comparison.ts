import { useState } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { StartComparisonResult } from '../../../../src/contract/reconcile';
import { invokeAdmin } from '../../bridge/invoke';
import type { Remote } from '../../remote/create-remote';
import { asSentence } from '../../ui/as-sentence';
import { refusedNotice, type Notice } from '../page/notice';
import { refreshUntil } from '../page/refresh-until';
import { useAction } from '../page/use-action';
import { healthOf } from '../page/connection-health';

/** The button that compares a whole program with the source, wherever it is shown. */
export interface ComparisonControl {
  readonly start: (connectionId: string) => void;
  /** The connection whose comparison is being started. */
  readonly starting: string | null;
  readonly notice: Notice | null;
}

function startNotice(connectionId: string, result: StartComparisonResult): Notice {
  switch (result.type) {
    case 'started':
      return {
        tone: 'success',
        text: `Every submission of “${connectionId}” is being compared. It continues in the background, even if you leave this page.`,
      };
    case 'running':
      return {
        tone: 'warning',
        text: `A comparison of “${connectionId}” is already running. Wait until it finishes, then compare everything.`,
      };
    case 'invalid':
      return { tone: 'danger', text: `Nothing was compared: ${asSentence(result.problem)}` };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
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
      const before = health.read();
      const finishedBefore = before.type === 'ready' ? lastFullOf(before.value, connectionId) : null;
      setLatest(connectionId);
      void run(`The comparison of “${connectionId}” could not be started.`, async () => {
        const result = await invokeAdmin('startComparison', { connectionId });
        await refreshUntil(
          health,
          (view) =>
            result.type !== 'started' ||
            isRunning(view, connectionId) ||
            lastFullOf(view, connectionId) !== finishedBefore,
        );
        return startNotice(connectionId, result);
      });
    },
  };
}

function comparisonOf(view: HealthView, connectionId: string) {
  const comparison = healthOf(view, connectionId)?.comparison;
  return comparison?.type === 'on' ? comparison : undefined;
}

function isRunning(view: HealthView, connectionId: string): boolean {
  return comparisonOf(view, connectionId)?.run?.kind === 'full';
}

function lastFullOf(view: HealthView, connectionId: string): string | null {
  return comparisonOf(view, connectionId)?.lastFull?.finishedAt ?? null;
}
