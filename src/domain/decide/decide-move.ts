import type { Case } from '../cases/case';
import type { Connection } from '../connections/connection';
import type { CaseDecision } from './decide-case';
import { movedWhenDone, moveOf } from '../issues/status-move';

/**
 * Decides where an issue goes that was just made. A write of its own: should the move fail, the issue is known by then,
 * and is not made again. `null` where it stays.
 */
export function decideMove(
  kase: Case,
  connection: Connection,
): Extract<CaseDecision, { outcome: 'create' | 'update' }> | null {
  const { issue, nextCheckAt, noticesGiven } = kase;
  const to = issue === null ? null : moveOf(issue, kase.facts.state, connection);
  if (issue === null || to === null) return null;
  return {
    outcome: 'update',
    kase,
    done: { nextCheckAt, noticesGiven },
    view: { ...issue.lastWritten, moved: movedWhenDone(kase, connection) },
    effects: [{ type: 'transition-issue', issue, to }],
  };
}
