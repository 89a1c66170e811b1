import { pendingUpdateOf } from '../../domain/cases/pending-update';
import type { Case } from '../../domain/cases/case';
import type { Pending } from '../../domain/cases/pending';
import type { Connection } from '../../domain/connections/connection';
import type { CaseDecision } from '../../domain/decide/decide-case';
import { decideMove } from '../../domain/decide/decide-move';
import type { Effect } from '../../domain/cases/effect';
import { leftInPlace } from '../../domain/issues/status-move';
import { applyEffects, type Applied } from './apply-effects';
import { CallFailedError } from '../errors/call-failed-error';
import type { CaseStore, IssueTracker } from './ports';
import type { ConnectionStore, Now, PolicyStore } from '../base/ports';

export interface WriteCasePorts {
  readonly now: Now;
  readonly connections: ConnectionStore;
  readonly cases: CaseStore;
  readonly policies: PolicyStore;
  readonly tracker: IssueTracker;
}

/** Somebody else wrote the case first; the next attempt starts from what they wrote. */
export class CaseConflictError extends Error {
  override readonly name = 'CaseConflictError';
}

/** Writes a case. @throws CaseConflictError where another write came first. */
export async function saveCase(kase: Case, cases: CaseStore, newIssue = false): Promise<Case> {
  const saved = await cases.save(kase, newIssue);
  if (saved === 'conflict')
    throw new CaseConflictError(`Case ${kase.submissionId} was written by somebody else.`);
  return saved;
}

/** The case once its effects are applied. */
export function finishedCase(
  begun: Case,
  { view, done }: Pick<WrittenDecision, 'view' | 'done'>,
  { issue, skippedFields, failedTransition }: Applied,
): Case {
  const lastWritten = failedTransition ? leftInPlace(view) : view;
  return {
    ...begun,
    ...done,
    issue: issue && { ...issue, lastWritten },
    skippedFields,
    ...(failedTransition !== undefined && { failedTransition }),
    pending: null,
  };
}

export type WrittenDecision = Extract<CaseDecision, { outcome: 'create' | 'update' }>;

/**
 * Writes to Jira between two writes of the case: the first says what is begun, the second that it is done. Where the
 * failed call certainly had no effect nobody has to wait for it to settle: the first write is taken back, unless
 * something was done before that call.
 * @param undone what the case goes back to where nothing at all was done in Jira; without it the new facts stay.
 */
export async function writeToJira(
  decision: WrittenDecision,
  connection: Connection,
  ports: WriteCasePorts,
  { newIssue, undone }: { readonly newIssue: boolean; readonly undone?: Case },
): Promise<Case> {
  const { kase, view, effects } = decision;
  const since = ports.now();
  const attempt = { since, firstSince: since };
  const pending: Pending =
    decision.outcome === 'create'
      ? { ...attempt, kind: 'create', view }
      : { ...attempt, kind: 'update', update: pendingUpdateOf(decision) };
  const begun = await saveCase({ ...kase, pending }, ports.cases);
  const performed: Effect['type'][] = [];
  let written: Case;
  try {
    const applied = await applyEffects(effects, begun, connection, ports.tracker, null, (type) => {
      performed.push(type);
    });
    const finished: Case = { ...finishedCase(begun, decision, applied), reportAwaitedFrom: null };
    written = await saveCase(finished, ports.cases, newIssue);
  } catch (error) {
    if (error instanceof CallFailedError && error.withoutEffect) {
      const isInitial = performed.length === 0;
      const back = isInitial && undone !== undefined ? undone : begun;
      const left = isInitial || error.permanent ? null : { ...pending, since: null };
      await ports.cases.save({ ...back, version: begun.version, pending: left });
    }
    throw error;
  }
  const move = decision.outcome === 'create' ? decideMove(written, connection) : null;
  return move === null ? written : writeToJira(move, connection, ports, { newIssue: false });
}
