import { effectsOf } from '../../domain/cases/pending-update';
import type { Case } from '../../domain/cases/case';
import type { Pending } from '../../domain/cases/pending';
import { applyEffects } from './apply-effects';
import { CallFailedError } from '../errors/call-failed-error';
import { connectionFor } from './case-context';
import { finishedCase, saveCase, type WriteCasePorts } from './write-case';

/**
 * Finishes an update that was begun and cut off. What Jira refuses for good is given up; whatever comes next starts from
 * what the issue showed before.
 * @throws CallFailedError where Jira fails; CaseConflictError where somebody else wrote the case.
 */
export async function finishUpdate(
  kase: Case,
  pending: Extract<Pending, { kind: 'update' }>,
  ports: WriteCasePorts,
): Promise<Case> {
  const { issue } = kase;
  // An issue that is gone takes what was to be written to it along.
  if (issue === null) return saveCase({ ...kase, pending: null }, ports.cases);
  const connection = await connectionFor(kase.connectionId, ports.connections);
  const begun = await saveCase({ ...kase, pending: { ...pending, since: ports.now() } }, ports.cases);
  const effects = effectsOf(pending.update, issue);
  try {
    const applied = await applyEffects(
      effects,
      begun,
      connection,
      ports.tracker,
      pending.firstSince,
      () => undefined,
    );
    return await saveCase(finishedCase(begun, pending.update, applied), ports.cases, true);
  } catch (error) {
    if (!(error instanceof CallFailedError) || !error.withoutEffect) throw error;
    const left = error.permanent ? null : { ...pending, since: null };
    const back = await saveCase({ ...begun, pending: left }, ports.cases);
    if (!error.permanent) throw error;
    return back;
  }
}
