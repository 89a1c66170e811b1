import type { Case } from './case';
import { isStopped } from './open-case';

/**
 * The case as it is stored. The name of the researcher is personal data, and nothing needs it once the clock has ended: it
 * goes then, and comes back with an event of the source if the case is reopened.
 */
export function withoutNameOnceEnded(kase: Case): Case {
  if (kase.facts.researcher === null || !isStopped(kase)) return kase;
  return { ...kase, facts: { ...kase.facts, researcher: null } };
}
