import type { HealthView } from '../../../../src/contract/health';
import type { StartComparisonResult } from '../../../../src/contract/reconcile';
import { invokeAdmin } from '../../bridge/invoke';
import type { Remote } from '../../remote/create-remote';
import { asSentence } from '../../ui/as-sentence';
import { refusedNotice, type Notice } from '../page/notice';
import { refreshUntil } from '../page/refresh-until';
import { healthOf } from '../page/connection-health';
import { startComparisonWords as words } from './start/words';

function startNotice(connectionId: string, result: StartComparisonResult): Notice {
  switch (result.type) {
    case 'started':
      return {
        tone: 'success',
        text: words.everySubmission(connectionId),
      };
    case 'running':
      return {
        tone: 'warning',
        text: words.comparisonOfIsAlready(connectionId),
      };
    case 'invalid':
      return { tone: 'danger', text: words.nothingWasCompared(asSentence(result.problem)) };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
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

/**
 * Starts a comparison of everything a connection has, and updates health until it shows that.
 * @returns what to say of its result.
 * @throws if the server does not answer.
 */
export async function startComparison(connectionId: string, health: Remote<HealthView>): Promise<Notice> {
  const before = health.read();
  const finishedBefore = before.type === 'ready' ? lastFullOf(before.value, connectionId) : null;
  const result = await invokeAdmin('startComparison', { connectionId });
  await refreshUntil(
    health,
    (view) =>
      result.type !== 'started' ||
      isRunning(view, connectionId) ||
      lastFullOf(view, connectionId) !== finishedBefore,
  );
  return startNotice(connectionId, result);
}
