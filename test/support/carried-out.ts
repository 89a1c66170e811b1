import type { Case } from '../../src/domain/cases/case';
import type { CaseDecision } from '../../src/domain/decide/decide-case';

/** The case after a decision was carried out. */
export function carriedOut(decision: CaseDecision): Case {
  if (decision.outcome === 'recorded') return decision.kase;
  if (decision.outcome !== 'update') throw new Error(`Expected an update, not ${decision.outcome}.`);
  const { kase, schedule, view } = decision;
  if (kase.issue === null) throw new Error('The case has no issue.');
  return { ...kase, ...schedule, issue: { ...kase.issue, lastWritten: view } };
}
